/* One page's session with its lab: the connection, what is known of the lab, the output of every pane, and the runs
 * that the prose asks for. Free of React and of the DOM; views subscribe and read `snapshot()`.
 *
 * Words: a *pane* is a terminal of the lab (a tab on the page); a *line* is a whole command entered at a pane's prompt
 * by the plain form or by a command block, and answered by an `entry`. */
import type { ClientFrame, PaneId, ServerFrame } from '#wire/frames';
import { Connection, type Outside } from './connection';
import type { ConnectionState } from './connection-rules';
import {
  addNotice, addPane, clearEntries, dropNotice, emptyLabView, foldFrame, labTimeMs, removePane, selectPane,
  type Entry, type LabView,
} from './lab-view';
import type { LessonBus, RunRequest } from './bus';
import { PaneOutput, type PaneSink } from './pane-output';
import { inPieces } from './paste';
import { freePane, kindFor, placeForRun, targetLabel, type PaneKind } from './run-rules';

export type Snapshot = { connection: ConnectionState; lab: LabView };
export type LineAnswer = { kind: 'reply'; entry: Entry } | { kind: 'lost' };
export type Size = { cols: number; rows: number };

/** A program that stays (SUBSCRIBE) answers with what it printed so far, and the lab says right after it that the pane
 *  is occupied. The next line of a block waits for that, so that it is not typed into the program. */
const NEXT_LINE_AFTER_MS = 60;
/** A site that does not answer holds nobody up for longer. */
const HELD_MS_MAX = 15_000;

export const lostWhile = (line: string): string =>
  `The connection was lost while "${line}" ran. Look at what it did before you run it again.`;

export class LabSession {
  readonly connection: Connection;
  private lab: LabView = emptyLabView;
  private kept: Snapshot;
  private size: Size = { cols: 80, rows: 24 };
  private lineCount = 0;
  private readonly outputs = new Map<PaneId, PaneOutput>();
  private readonly listeners = new Set<() => void>();
  private readonly lines = new Map<string, { settle: (answer: LineAnswer) => void }>();
  private runs: Promise<void> = Promise.resolve();
  private stopRuns: (() => void) | undefined;
  private firstKind: PaneKind = 'redis-cli';
  private refused = false;
  /** Runs wait for this: a command must not come between the lab's start and the data of its first exercise. */
  private prepared: { done: Promise<void>; release: () => void } | undefined;
  /** Somebody clicked into the workspace before there was anything to focus. */
  private focusWanted = false;
  /** The view that is on the screen: puts text at the prompt for editing, and takes the focus. */
  private front: { insert(text: string): void; focus(): void } | undefined;

  constructor(readonly lesson: string, private readonly outside: Outside, private readonly bus: LessonBus) {
    this.connection = new Connection(outside, (frame) => this.receive(frame), () => this.connectionChanged());
    this.kept = { connection: this.connection.state, lab: this.lab };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly snapshot = (): Snapshot => this.kept;

  /** Takes the runs of the prose; the first one connects, so that *Run* works before the terminal was looked at. */
  listen(): void {
    this.stopRuns ??= this.bus.onRun((request) => this.enqueue(request));
  }

  /** What the first terminal of a fresh lab runs. */
  prefer(kind: PaneKind): void {
    this.firstKind = kind;
  }

  /** Runs are held from now on, until `release` or for `HELD_MS_MAX`. Only the first call counts. */
  holdRuns(): void {
    if (this.prepared !== undefined) return;
    let release = (): void => undefined;
    const done = new Promise<void>((resolve) => { release = resolve; });
    this.prepared = { done, release };
  }

  release(): void {
    this.prepared?.release();
  }

  wantFocus(): void {
    if (this.front === undefined) this.focusWanted = true;
  }

  start(): void {
    this.listen();
    this.connection.start();
  }

  stop(): void {
    this.stopRuns?.();
    this.stopRuns = undefined;
    this.connection.stop();
  }

  get live(): boolean {
    return this.connection.live;
  }

  labTimeMs(): number {
    return labTimeMs(this.lab, this.outside.nowMs());
  }

  skip(ms: number): boolean {
    return this.connection.send({ t: 'skip', ms });
  }

  /** Opens a tab and brings it to the front; undefined when there are six, or nobody is listening. */
  openPane(kind: PaneKind, wanted?: PaneId): PaneId | undefined {
    const pane = wanted ?? freePane(this.lab);
    if (pane === undefined || !this.connection.send(this.openFrame(pane, kind))) return undefined;
    this.change(selectPane(addPane(this.lab, pane, kind), pane));
    return pane;
  }

  closePane(pane: PaneId): void {
    if (this.lab.panes.length < 2 || !this.connection.send({ t: 'close', pane })) return;
    this.outputs.delete(pane);
    this.connection.forgetPane(pane);
    this.change(removePane(this.lab, pane));
  }

  selectPane(pane: PaneId): void {
    this.change(selectPane(this.lab, pane));
  }

  clearPane(pane: PaneId): void {
    this.output(pane).clear();
    this.change(clearEntries(this.lab, pane));
  }

  dropNotice(key: number): void {
    this.change(dropNotice(this.lab, key));
  }

  notify(text: string): void {
    this.change(addNotice(this.lab, text));
  }

  /** Somebody types while the lab is away: said when it is back, because the banner speaks until then. */
  refuseTyping(): void {
    if (!this.live) this.refused = true;
  }

  /** Typed characters. False while offline: the view shows that it took nothing. */
  input(pane: PaneId, text: string): boolean {
    return inPieces(text).every((data) => this.connection.send({ t: 'in', pane, data }));
  }

  resize(pane: PaneId, size: Size): void {
    this.size = size;
    this.connection.send({ t: 'size', pane, ...size });
  }

  attach(pane: PaneId, sink: PaneSink): () => void {
    return this.output(pane).attach(sink);
  }

  setFront(front: { insert(text: string): void; focus(): void }): () => void {
    this.front = front;
    if (this.focusWanted) front.focus();
    this.focusWanted = false;
    return () => {
      if (this.front === front) this.front = undefined;
    };
  }

  /** Enters a whole line. Answers with its reply (of a program that stays: the beginning of it), or `lost` when the
   *  connection went away before the reply came. */
  line(pane: PaneId, line: string): Promise<LineAnswer> {
    this.lineCount += 1;
    const id = `${this.lesson}:${this.lineCount}`;
    return new Promise((resolve) => {
      const settle = (answer: LineAnswer): void => {
        this.lines.delete(id);
        resolve(answer);
      };
      this.lines.set(id, { settle });
      if (!this.connection.send({ t: 'line', pane, line, id })) settle({ kind: 'lost' });
    });
  }

  private enqueue(request: RunRequest): void {
    this.runs = this.runs.then(() => this.whenLive())
      .then((live) => (live ? this.whenPrepared() : false))
      .then((ready) => (ready ? this.run(request) : false))
      .then((whole) => (whole ? undefined : this.bus.reportLost(request.block)));
  }

  /** A run that comes before the lab is ready waits for it; one that comes while offline is refused with a sentence. */
  private whenLive(): Promise<boolean> {
    if (this.live) return Promise.resolve(true);
    this.connection.start();
    const { everLive, phase } = this.connection.state;
    if (everLive || phase === 'stopped') {
      this.notify('The lab is not connected, so nothing was typed. Try again when it is back.');
      return Promise.resolve(false);
    }
    return new Promise((resolve) => {
      const leave = this.subscribe(() => {
        const state = this.connection.state.phase;
        if (state !== 'live' && state !== 'stopped' && state !== 'reader') return;
        leave();
        resolve(state === 'live');
      });
    });
  }

  private async whenPrepared(): Promise<boolean> {
    if (this.prepared === undefined) return true;
    await Promise.race([this.prepared.done, this.pause(HELD_MS_MAX)]);
    return this.live;
  }

  /** False when a line was not answered. */
  private async run(request: RunRequest): Promise<boolean> {
    const kind = kindFor(request);
    for (const [at, line] of request.lines.entries()) {
      if (at > 0) await this.pause(NEXT_LINE_AFTER_MS);
      const pane = this.paneFor(kind);
      if (pane === undefined) return false;
      if (request.mode === 'insert' && at === request.lines.length - 1) {
        this.front?.insert(line);
        break;
      }
      const answer = await this.line(pane, line);
      if (answer.kind === 'lost') {
        this.notify(lostWhile(line));
        return false;
      }
      this.bus.reportResult({ block: request.block, line, reply: answer.entry.reply });
    }
    this.front?.focus();
    await this.pause(NEXT_LINE_AFTER_MS);
    return true;
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => void this.outside.timer(ms, resolve));
  }

  private paneFor(kind: PaneKind): PaneId | undefined {
    const place = placeForRun(this.lab, kind);
    if (place.at === 'nowhere') {
      this.notify(place.message);
      return undefined;
    }
    if (place.at === 'new-pane') return this.openPane(kind, place.pane);
    if (place.pane !== this.lab.activePane) this.selectPane(place.pane);
    return place.pane;
  }

  private openFrame(pane: PaneId, kind: PaneKind | undefined): ClientFrame {
    const program = kind === undefined || kind === 'shell' ? undefined : kind.startsWith('telnet ') ? `${kind} 11211`
      : kind;
    return { t: 'open', pane, ...this.size, ...(program === undefined ? {} : { program }) };
  }

  private receive(frame: ServerFrame): void {
    if (frame.t === 'out') {
      const { pane, seq, data } = frame;
      this.output(pane).push(data, () => this.connection.drawn(pane, seq, data.length));
    }
    this.change(foldFrame(this.lab, frame, this.outside.nowMs()));
    if (frame.t === 'ready') this.settleIn();
    if (frame.t === 'entry' && frame.id !== undefined) {
      const entry = this.lab.panes.find((pane) => pane.id === frame.pane)?.entries.at(-1);
      if (entry !== undefined) this.lines.get(frame.id)?.settle({ kind: 'reply', entry });
    }
  }

  /** After each greeting: take up the panes which the lab has, or start the first one. */
  private settleIn(): void {
    if (this.lab.panes.length === 0) this.openPane(this.firstKind, '1');
    else for (const pane of this.lab.panes) this.connection.send(this.openFrame(pane.id, undefined));
  }

  private connectionChanged(): void {
    if (this.live && this.refused) {
      this.refused = false;
      this.notify('What you typed while the lab was away went nowhere. Look at the line before you press Enter.');
    }
    if (!this.live) for (const line of [...this.lines.values()]) line.settle({ kind: 'lost' });
    this.publish();
  }

  private output(pane: PaneId): PaneOutput {
    const known = this.outputs.get(pane);
    if (known !== undefined) return known;
    const made = new PaneOutput();
    this.outputs.set(pane, made);
    return made;
  }

  private change(lab: LabView): void {
    if (lab === this.lab) return;
    this.lab = lab;
    this.bus.announceTarget((prompt) => targetLabel(lab, kindFor(prompt)));
    this.publish();
  }

  private publish(): void {
    this.kept = { connection: this.connection.state, lab: this.lab };
    for (const listener of [...this.listeners]) listener();
  }
}
