/* One learner's world: the only place that joins the rooms. It introduces a node to a network, terminals to that
 * network, the exercise to the node, and all of them to one clock. It counts and keeps; it decides nothing that a
 * room could.
 *
 * It is pure: frames come in as values, frames go out through `outside.send`, and time passes when `advance` is
 * called (`dueMs` says when that is next worth it). Whoever owns it wraps it in sockets, threads and files. */

import type { Clock } from '#base/clock';
import type { Dice } from '#base/dice';
import type { Connection, ConnectionOptions, Sink } from '#redis/connection';
import type { RedisNode } from '#redis/node';
import { type ClientFrame, type PaneId, PANES_MAX, type ServerFrame } from '#wire/frames';
import type { Exercise, Verdict } from './check';
import { AppTeller } from './app-teller';
import { type Parts, startOf } from './exercise-start';
import { evaluate, hintAt, type Scene } from './evaluate';
import { CommandHistory } from './history';
import { isExamLab, kindOfLab, type LabKind } from './lab-kind';
import { databaseOf, decodeLab, encodeLab, type LabFile, LabFileBroken, type LabNotes } from './lab-file';
import { type Baseline, changeSince, EMPTY_BASELINE } from './lab-journal';
import { isApp } from './lab-app';
import { APP_LIMITS, LAB_LIMITS } from './limits';
import { Pane, type PaneHost } from './pane';
import { Stage } from './stage';

export type PaneFrame = Exclude<ClientFrame, { t: 'hello' } | { t: 'take-over' } | { t: 'ping' }>;
export type Outside = {
  /** A frame for the page, if one is there. */
  send(frame: ServerFrame): void;
  /** Something that a save would keep is another now. */
  changed(): void;
  /** Bytes or output wait: call `settle` soon, and not from within this call. */
  pending(): void;
  /** The node was exchanged: clients from outside must connect again. */
  nodeReplaced(): void;
};
/** `kind`: what the lab's nodes are before an exercise is open. */
export type WorldOptions = { lab: string; wall: Clock; dice: Dice; outside: Outside; kind?: LabKind };
type Undo = { untilMs: number; bytes: Uint8Array; exercise: Exercise | undefined };

/** How many deliveries of the network one call of `settle` makes. */
const DELIVERIES = 64;

export class World {
  readonly lab: string;
  readonly stage: Stage;
  private readonly panes = new Map<PaneId, Pane>();
  private readonly paneHost: PaneHost;
  private exercise: Exercise | undefined;
  private history = new CommandHistory();
  private lastRestart: Undo | undefined;
  private ticksDueMs: number | undefined;
  private lastTicks = '';
  private attached = false;
  private readonly teller: AppTeller;
  /** What the disk has, by the last save and the journal behind it. */
  private baseline: Baseline = EMPTY_BASELINE;
  private recorded: { node: RedisNode | undefined; dirty: number } = { node: undefined, dirty: 0 };

  constructor(private readonly options: WorldOptions, skippedMs = 0) {
    this.lab = options.lab;
    const { wall, dice, outside } = options;
    this.teller = new AppTeller(wall, (frame) => this.send(frame));
    this.stage = new Stage({
      wall,
      dice,
      skippedMs,
      as: options.kind ?? kindOfLab(options.lab),
      onPending: () => outside.pending(),
      observer: (client, words) => {
        if (!isApp(client)) this.history.add(words);
        this.changed();
      },
      fleetObserver: (node, words) => this.history.add(['MEMCACHED', node, ...words]),
      onFleetChanged: () => this.changed(),
    });
    this.paneHost = {
      stage: this.stage,
      skip: (ms) => this.skip(ms).wentMs,
      send: (frame) => this.send(frame),
      printed: () => outside.pending(),
    };
  }

  /** Throws LabFileBroken, or AssertionFailed, when the bytes are no whole lab. */
  static restore(bytes: Uint8Array, options: WorldOptions, exerciseOf: (id: string) => Exercise | undefined): World {
    return World.of(decodeLab(bytes), options, exerciseOf);
  }

  /** The same for a file that is read already (and perhaps went on by its journal). */
  static of(file: LabFile, options: WorldOptions, exerciseOf: (id: string) => Exercise | undefined): World {
    const { notes, node } = file;
    if (notes.lab !== options.lab) throw new LabFileBroken(`it is the lab ${notes.lab}`);
    const world = new World(options, notes.skippedMs);
    world.exercise = notes.exercise === undefined ? undefined : exerciseOf(notes.exercise);
    world.stage.exchange(node);
    if (notes.fleet !== undefined) world.stage.fleet.exchange(notes.fleet);
    if (notes.database !== undefined) world.stage.database.exchange(databaseOf(file));
    world.stage.app.exchange(notes.app ?? null, Math.max(0, options.wall.nowMs() - notes.savedMs));
    world.stage.takeBackup(notes.redis);
    world.history = CommandHistory.restore(notes.history);
    for (const saved of notes.panes) world.panes.set(saved.pane, Pane.restore(saved, world.paneHost));
    world.baseline = world.baselineOf(node, file.database);
    return world;
  }

  /** A whole save, from which journal `generation` goes on. */
  checkpoint(generation: number): Uint8Array {
    const file = this.file();
    this.baseline = this.baselineOf(file.node, file.database);
    return encodeLab({ ...file, notes: { ...file.notes, generation } });
  }

  private baselineOf(node: Uint8Array, image = EMPTY_BASELINE.database.image): Baseline {
    const { history, stage } = this;
    const database = { mark: stage.database.mark, image };
    return { node, history, commands: history.count, fleet: this.fleetKnown(), database, app: stage.app.mark };
  }

  /** The whole node, or what the disk has when a large one has only been read since. */
  private nodeForRecord(): Uint8Array {
    const { node } = this.stage;
    const large = node.arena.used > LAB_LIMITS.largeDataBytes.value;
    if (large && this.recorded.node === node && this.recorded.dirty === node.dirty) return this.baseline.node;
    this.recorded = { node, dirty: node.dirty };
    return node.snapshot();
  }

  /** What is another since the last checkpoint or the last call: the next record of the journal. */
  changes(): Uint8Array {
    const { skippedMs, savedMs, exercise } = this.notesOfTime();
    const panes = [...this.panes.values()].map((pane) => pane.shape());
    const { fleet, database, app } = this.stage;
    const node = this.nodeForRecord();
    const present = { skippedMs, savedMs, panes, history: this.history, node, fleet, database, app };
    const { record, next } = changeSince(this.baseline, exercise === undefined ? present : { ...present, exercise });
    this.baseline = next;
    return record;
  }

  save(): Uint8Array { return encodeLab(this.file()); }

  private file(): LabFile {
    const { stage } = this;
    const database = stage.database.save();
    const { image, ...shop } = database ?? {};
    const app = stage.app.save();
    const notes = { ...this.notes(), ...(app === null ? {} : { app }), database: database === null ? null
      : shop as NonNullable<LabNotes['database']> };
    return { notes, node: stage.node.snapshot(), ...(image === undefined ? {} : { database: image }) };
  }

  private notes(): LabNotes {
    const panes = [...this.panes.values()].map((pane) => pane.save());
    const fleet = this.stage.fleet.endpoint === undefined ? {} : { fleet: this.stage.fleet.save() };
    const redis = this.stage.backupNotes();
    return { lab: this.lab, ...this.notesOfTime(), ...fleet, ...redis, history: this.history.save(), panes };
  }

  private fleetKnown(): Baseline['fleet'] {
    const { fleet } = this.stage;
    return { mark: fleet.mark, revisions: fleet.record(new Map()).revisions };
  }

  private notesOfTime(): Pick<LabNotes, 'skippedMs' | 'savedMs' | 'exercise'> {
    const times = { skippedMs: this.stage.clock.skippedMs, savedMs: this.options.wall.nowMs() };
    return this.exercise ? { ...times, exercise: this.exercise.id } : times;
  }

  /** A page is there that has drawn, of each pane, everything up to the number in `seen`. */
  attach(seen: Readonly<Record<PaneId, number>>): void {
    this.attached = true;
    const panes = [...this.panes.values()];
    this.send({ t: 'ready', lab: this.lab, panes: panes.map((pane) => pane.state()), ...this.time() });
    for (const pane of panes) pane.attach(seen[pane.id] ?? 0);
    this.lastTicks = '';
    this.teller.reset();
    this.scheduleTicks();
    this.flush();
  }

  detach(): void {
    this.attached = false;
    for (const pane of this.panes.values()) pane.output.detach();
  }

  receive(frame: PaneFrame): void {
    if (frame.t === 'open') return this.openPane(frame);
    if (frame.t === 'skip') return void this.skip(frame.ms);
    const pane = this.panes.get(frame.pane);
    if (!pane) return;
    switch (frame.t) {
      case 'in': return pane.input(frame.data);
      case 'line': return pane.line(frame.line, frame.id);
      case 'size': return pane.resize(frame.cols, frame.rows);
      case 'ack': return pane.ack(frame.seq);
      case 'close': return this.closePane(pane);
    }
  }

  /** Carries bytes that wait in the network and sends what the panes have printed. */
  settle(): void {
    this.forgetUndo();
    this.stage.settle(DELIVERIES);
    this.flush();
  }

  /** The same while a script of this lab's node runs. */
  settleMeanwhile(): void {
    this.stage.settleMeanwhile(DELIVERIES);
    this.flush();
  }

  /** Starts an exercise from its set-up, or goes on with it when it is open. */
  open(exercise: Exercise): { started: boolean; keys: number } {
    const started = this.exercise?.id !== exercise.id;
    if (started) this.begin(exercise);
    else this.exercise = exercise;
    return { started, keys: this.stage.keyCount() };
  }

  restart(exercise: Exercise): { undoUntil: number } {
    const untilMs = this.options.wall.nowMs() + LAB_LIMITS.undoMs.value;
    const undo: Undo = { untilMs, bytes: this.save(), exercise: this.exercise };
    this.begin(exercise);
    this.lastRestart = undo;
    return { undoUntil: untilMs };
  }

  /** Puts back what the last restart threw away, if that was less than ten seconds ago, whatever was done since. */
  undo(): { restored: boolean } {
    const undo = this.lastRestart;
    this.lastRestart = undefined;
    if (!undo || this.options.wall.nowMs() > undo.untilMs) return { restored: false };
    const file = decodeLab(undo.bytes);
    const { notes } = file;
    const { fleet, redis, app = null } = notes;
    const parts = { node: file.node, fleet, database: databaseOf(file), app, redis };
    this.exchange(parts, undo.exercise, CommandHistory.restore(notes.history));
    return { restored: true };
  }

  /** Undefined when another exercise, or none, is open. */
  check(exercise: string): Verdict | undefined {
    return this.exercise?.id === exercise ? evaluate(this.exercise, this.scene()) : undefined;
  }

  hint(exercise: string, task: string, level: number): { text: string; last: boolean } | undefined {
    const open = this.exercise?.id === exercise && !isExamLab(this.lab) ? this.exercise : undefined;
    const found = open?.tasks.find((each) => each.id === task);
    return found && hintAt(found, level, this.scene());
  }

  status(): { exercise?: string; keys: number; bytes: number } {
    const { node } = this.stage;
    const counts = { keys: this.stage.keyCount(), bytes: node.arena.used };
    return this.exercise ? { exercise: this.exercise.id, ...counts } : counts;
  }

  /** What the lab holds in memory, near enough: the node's buffer, and that of a restart which can be undone. */
  get residentBytes(): number {
    const { node, fleet, database } = this.stage;
    return node.arena.capacity + fleet.residentBytes + database.residentBytes + this.baseline.node.length
      + (this.lastRestart?.bytes.length ?? 0);
  }

  /** It is put to sleep: what is not this thread's own memory is given back. */
  close(): void { this.stage.database.close(); }

  /** Moves the lab's clock; what is due on the way happens on the way. */
  skip(ms: number): { clock: number; skippedMs: number; wentMs: number } {
    const went = this.stage.skip(ms);
    if (went > 0) this.changed();
    else this.send({ t: 'notice', text: LAB_LIMITS.skippedTotalMs.sentence });
    if (went > 0 && went < ms) this.send({ t: 'notice', text: APP_LIMITS.skipRequests.sentence });
    this.send({ t: 'clock', ...this.time() });
    return { ...this.time(), wentMs: went };
  }

  /** A client from outside the lab: the Connect panel's port. Its commands count as the learner's. */
  connect(sink: Sink, options: ConnectionOptions): Connection | undefined {
    return this.stage.connect(sink, options);
  }

  /** When `advance` next has something to do, on the wall's clock. */
  dueMs(): number | undefined {
    const lab = this.stage.dueMs();
    const told = this.attached ? this.teller.dueMs(this.stage.app) : undefined;
    const dues = [lab === undefined ? undefined : lab - this.stage.clock.skippedMs, this.ticksDueMs, told];
    const known = dues.filter((due) => due !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
  }

  /** Does what has become due. */
  advance(): void {
    this.forgetUndo();
    const { clock } = this.stage;
    const due = this.stage.dueMs();
    if (due !== undefined && due <= clock.nowMs()) {
      this.stage.runDue();
      this.scheduleTicks();
    }
    if (this.ticksDueMs !== undefined && this.ticksDueMs <= this.options.wall.nowMs()) this.tellTicks();
    if (this.attached) this.teller.tell(this.stage.app);
  }

  /** What cannot be undone any more must not be kept: it may be as large as the lab. */
  private forgetUndo(): void {
    if (this.lastRestart && this.options.wall.nowMs() > this.lastRestart.untilMs) this.lastRestart = undefined;
  }

  private openPane({ pane: id, cols, rows, program }: Extract<PaneFrame, { t: 'open' }>): void {
    const known = this.panes.get(id);
    if (known) return known.resize(cols, rows);
    if (this.panes.size >= PANES_MAX) return;
    const pane = Pane.open({ id, cols, rows, program: program ?? '' }, this.paneHost);
    if (!this.attached) pane.output.detach();
    this.panes.set(id, pane);
    this.options.outside.changed();
  }

  private closePane(pane: Pane): void {
    pane.close();
    this.panes.delete(pane.id);
    this.options.outside.changed();
  }

  private begin(exercise: Exercise): void {
    const before = this.stage.clock.skippedMs;
    const { parts, skippedMs } = startOf(exercise, this.options, before);
    if (skippedMs > before) this.skip(skippedMs - before);
    this.exchange(parts, exercise, new CommandHistory());
  }

  private exchange(parts: Parts, exercise: Exercise | undefined, history: CommandHistory): void {
    this.exercise = exercise;
    this.history = history;
    this.lastRestart = undefined;
    this.lastTicks = '';
    this.stage.exchange(parts.node);
    this.stage.fleet.exchange(parts.fleet);
    this.stage.database.exchange(parts.database);
    this.stage.app.exchange(parts.app);
    this.stage.takeBackup(parts.redis);
    this.options.outside.nodeReplaced();
    this.changed();
  }

  private flush(): void {
    if (!this.attached) return;
    this.teller.tell(this.stage.app);
    for (const pane of this.panes.values()) {
      for (const { seq, data } of pane.take()) this.send({ t: 'out', pane: pane.id, seq, data });
    }
  }

  private scene(): Scene {
    const { node, clock, fleet, database, app } = this.stage;
    return { node, clock, history: this.history, fleet, database, app };
  }

  private time(): { clock: number; skippedMs: number } {
    const { clock } = this.stage;
    return { clock: clock.nowMs(), skippedMs: clock.skippedMs };
  }

  private changed(): void {
    this.scheduleTicks();
    this.options.outside.changed();
  }

  private scheduleTicks(): void {
    if (!this.exercise || !this.attached || this.ticksDueMs !== undefined || isExamLab(this.lab)) return;
    const large = this.stage.node.arena.used > LAB_LIMITS.largeDataBytes.value;
    const delay = large ? LAB_LIMITS.tickDelayLargeMs.value : LAB_LIMITS.tickDelayMs.value;
    this.ticksDueMs = this.options.wall.nowMs() + delay;
  }

  private tellTicks(): void {
    this.ticksDueMs = undefined;
    if (!this.exercise || !this.attached) return;
    const { exercise, tasks } = evaluate(this.exercise, this.scene());
    const frame: ServerFrame = { t: 'ticks', exercise, tasks: tasks.map(({ id, passed }) => ({ id, passed })) };
    const text = JSON.stringify(frame);
    if (text === this.lastTicks) return;
    this.lastTicks = text;
    this.send(frame);
  }

  private send(frame: ServerFrame): void {
    if (this.attached) this.options.outside.send(frame);
  }
}
