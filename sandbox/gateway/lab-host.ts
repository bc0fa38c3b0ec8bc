/* What a worker does: holds labs, gives each its turns, saves them, puts them to sleep and wakes them.
 *
 * Life of a lab here: asked for → loading (its file is read; messages wait in order) → awake → asleep (saved, nobody
 * looks at it) and gone from memory. A lab in which our own mistake shows ends alone: its page is told, and it comes
 * back from its last save. Threads, files and timers come in as arguments, so that tests run a host beside them. */

import type { Clock } from '#base/clock';
import { SeededDice } from '#base/dice';
import type { LabFile } from '#lab/lab-file';
import { GATEWAY_LIMITS, WORKER_LIMITS } from '#lab/limits';
import { World } from '#lab/world';
import type { ServerFrame } from '#wire/frames';
import { Commits, type CommitOptions } from './commits';
import { DueTimer } from './due-timer';
import { newHostedLab, type HostedLab, isIdle, isSaved } from './hosted-lab';
import { answerQuestion, grade, type Known } from './lab-questions';
import type { Answer, FromWorker, ToWorker } from './protocol';
import type { Pulse } from './pulse';
import type { LabStore } from './store';
import { connectPanel } from './connect-panel';
import { describe, readLab } from './lab-reading';
import { labScripts } from '#lab/lab-scripts';
import { Meanwhile } from './meanwhile';
import { type Job, TurnQueue } from './turns';

export type HostOptions = {
  post(message: FromWorker): void;
  store: Pick<LabStore, 'load' | 'save' | 'putAside' | 'remove'>;
  /** Without one a `kill -9` takes what came after the last save. */
  journal?: CommitOptions['journal'];
  wall: Clock;
  pulse: Pulse;
  seed(): number;
  connectPort: number;
  /** What all labs of this host may hold together. */
  residentBytes: number;
  /** While a script runs: the next message that waits, by hand, and a turn for the programs' promises. */
  take?(): ToWorker | undefined;
  runPrograms?(): void;
} & Known;

/** A lab's next moment is asked for at most so often: the answer costs a look at every key that expires. */
const DUE_EVERY_MS = 20;
const GRADING = 0x7fffffff;
const FAILURES_MAX = 3;
/** Questions that a lab answers in the middle of a script. The others end it. */
const READING: ReadonlySet<string> = new Set(['check', 'hint', 'status']);

export class LabHost {
  private readonly labs = new Map<string, HostedLab>();
  private readonly turns = new TurnQueue<HostedLab>();
  private readonly dues: DueTimer<HostedLab>;
  private readonly failures = new Map<string, number>();
  private bytes = 0;
  private nextNumber = 1;
  private readonly commits: Commits;
  private readonly meanwhile: Meanwhile;
  private current: HostedLab | undefined;

  constructor(private readonly options: HostOptions) {
    const { journal, post, pulse } = options;
    this.commits = new Commits({ journal, post, pulse, log: (text) => this.log(text) });
    this.dues = new DueTimer(options.wall, (lab) => {
      const advance: Job = Object.assign(() => lab.world!.advance(), { meanwhile: 'later' as const });
      this.turns.push(lab, (job) => this.due(lab, job), advance);
    });
    const { take = () => undefined, runPrograms = () => undefined } = options;
    this.meanwhile = new Meanwhile({
      turns: this.turns, commits: this.commits, pulse, take, runPrograms,
      receive: (message) => this.receive(message), ring: () => this.dues.ringIfDue(),
      labs: () => this.labs.values(),
      log: (text) => this.log(text),
    });
    labScripts.meanwhile = (node, busy) => this.meanwhile.serve(this.current, node, busy);
  }

  receive(message: ToWorker): void {
    switch (message.t) {
      case 'attach': return this.attach(message);
      case 'detach': return this.detach(message.lab, message.session);
      case 'frame': return this.frame(message);
      case 'ask': return this.ask(message);
      case 'grade': return this.grade(message);
      case 'beat': return this.options.post({ t: 'beat' });
      case 'stop': return void this.stop();
    }
  }

  private attach({ lab: id, session, seen, fresh }: Extract<ToWorker, { t: 'attach' }>): void {
    if (!this.labs.has(id) && !this.hasRoom()) {
      const bye = { t: 'bye', code: 'lab-full', text: GATEWAY_LIMITS.residentBytes.sentence, retry: true } as const;
      return this.options.post({ t: 'frame', session, frame: bye });
    }
    const lab = this.wake(id, fresh);
    lab.session = session;
    this.work(lab, (world) => {
      if (lab.session === session) world.attach(seen);
    }, true);
  }

  private detach(id: string, session: number): void {
    const lab = this.labs.get(id);
    if (!lab || lab.session !== session) return;
    lab.session = undefined;
    this.work(lab, (world) => world.detach(), true);
  }

  private frame({ lab: id, session, frame }: Extract<ToWorker, { t: 'frame' }>): void {
    const lab = this.labs.get(id);
    if (!lab || lab.session !== session) return;
    if (this.turns.waiting(lab) > WORKER_LIMITS.queuedJobs.value) {
      return this.toPage(lab, { t: 'notice', text: WORKER_LIMITS.queuedJobs.sentence });
    }
    this.work(lab, (world) => world.receive(frame), frame.t !== 'skip');
  }

  private ask({ id, lab: labId, question }: Extract<ToWorker, { t: 'ask' }>): void {
    const settle = (answer: Answer): void => {
      const lab = this.labs.get(labId);
      if (lab) this.commits.post(lab, { t: 'answer', id, answer });
      else this.options.post({ t: 'answer', id, answer });
    };
    if (question.verb === 'delete') return this.delete(labId, settle);
    if (!this.labs.has(labId) && !this.hasRoom()) {
      return settle({ ok: false, status: 503, error: GATEWAY_LIMITS.residentBytes.sentence });
    }
    const lab = this.wake(labId, false);
    if (question.verb === 'connect' || question.verb === 'disconnect') {
      return this.work(lab, () => void connectPanel(lab, question.verb === 'connect', {
        port: this.options.connectPort, log: (text) => this.log(text),
        turns: {
          now: (job) => this.now(lab, job),
          later: (job) => this.turns.push(lab, (each) => this.now(lab, each), job),
        },
      }).then(settle));
    }
    const reads = READING.has(question.verb);
    if (!reads) endScript(lab);
    this.work(lab, (world) => settle(answerQuestion(world, question, this.options.exerciseOf)), reads);
  }

  private delete(id: string, settle: (answer: Answer) => void): void {
    const gone = (): void => {
      this.options.store.remove(id).then(
        (deleted) => settle({ ok: true, value: { deleted } }),
        (problem: unknown) => {
          this.log(`lab ${id} could not be deleted: ${describe(problem)}`);
          settle({ ok: false, status: 500, error: 'The lab could not be deleted. Its file is kept; try again.' });
        },
      );
    };
    const lab = this.labs.get(id);
    if (!lab) return gone();
    endScript(lab);
    this.work(lab, () => {
      this.commits.commit(lab);
      this.toPage(lab, { t: 'bye', code: 'lab-error', text: 'This lab was deleted, as you asked.', retry: false });
      this.drop(lab);
      gone();
    });
  }

  /** Room for one more lab; labs that nobody looks at are put to sleep for it, those first that wait longest. */
  private hasRoom(): boolean {
    if (this.bytes < this.options.residentBytes) return true;
    const idle = [...this.labs.values()].filter((lab) => lab.world && isIdle(lab) && isSaved(lab));
    for (const lab of idle.sort((left, right) => left.usedMs - right.usedMs)) {
      if (this.bytes < this.options.residentBytes) break;
      this.drop(lab);
    }
    return this.bytes < this.options.residentBytes;
  }

  private weigh(lab: HostedLab, bytes: number): void {
    this.bytes += bytes - lab.bytes;
    lab.bytes = bytes;
  }

  private grade({ id, question, answer }: Extract<ToWorker, { t: 'grade' }>): void {
    const { pulse, questionOf, wall, seed } = this.options;
    const outer = pulse.enter(GRADING);
    let result: Answer;
    try {
      const asked = typeof question === 'string' ? questionOf(question) : question;
      result = grade(asked, answer, wall, new SeededDice(seed()));
    } catch (problem) {
      this.log(`grading ${typeof question === 'string' ? question : question.id} failed: ${describe(problem)}`);
      const error = 'Your answer could not be run, and that is our mistake. It is not counted.';
      result = { ok: false, status: 500, error };
    }
    pulse.leave(outer);
    this.options.post({ t: 'answer', id, answer: result });
  }

  /** The lab, loaded or being loaded. */
  private wake(id: string, fresh: boolean): HostedLab {
    const known = this.labs.get(id);
    if (known) return known;
    const nowMs = this.options.wall.nowMs();
    const lab = newHostedLab(id, this.nextNumber++, nowMs);
    this.labs.set(id, lab);
    this.options.post({ t: 'awake', lab: id, number: lab.number });
    void this.load(lab, fresh);
    return lab;
  }

  private async load(lab: HostedLab, fresh: boolean): Promise<void> {
    let told: string | undefined;
    try {
      const aside = fresh || (this.failures.get(lab.id) ?? 0) >= FAILURES_MAX;
      if (aside) told = await this.putAside(lab, 'it stopped its thread too often', WORKER_LIMITS.strikes.sentence);
      const file = await readLab(lab, this.options.store, this.options.journal);
      lab.world = this.makeWorld(lab, file);
      if (lab.journalBytes > 0) await this.save(lab);
    } catch (problem) {
      told = await this.putAside(lab, describe(problem), 'The saved lab could not be read, so this is a fresh one.');
      lab.world = this.makeWorld(lab, undefined);
    }
    const waiting = lab.waiting ?? [];
    lab.waiting = undefined;
    for (const job of waiting) job();
    if (told !== undefined) this.work(lab, () => this.toPage(lab, { t: 'notice', text: told }));
  }

  private async putAside(lab: HostedLab, why: string, sentence: string): Promise<string> {
    this.failures.delete(lab.id);
    Object.assign(lab, { onDisk: false, generation: lab.generation + 1, journalBytes: 0 });
    const name = await this.options.store.putAside(lab.id, this.options.wall.nowMs()).catch(() => undefined);
    this.log(`lab ${lab.id} begins afresh (${why}); its file is kept as ${name ?? 'nothing: there was none'}`);
    return name === undefined ? sentence : `${sentence} The old one is kept as ${name}.`;
  }

  private makeWorld(lab: HostedLab, file: LabFile | undefined): World {
    const { wall, seed, pulse, exerciseOf, kindOf } = this.options;
    const outside = {
      send: (frame: ServerFrame) => this.toPage(lab, frame),
      changed: () => this.changed(lab),
      pending: () => this.settleSoon(lab),
      nodeReplaced: () => lab.door?.dropClients(),
    };
    const kind = kindOf === undefined ? {} : { kind: kindOf(lab.id) };
    const options = { lab: lab.id, wall, dice: new SeededDice(seed()), outside, ...kind };
    const outer = pulse.enter(lab.number);
    try {
      return file ? World.of(file, options, exerciseOf) : new World(options);
    } finally {
      pulse.leave(outer);
    }
  }

  /** Queues work for the lab's next turn; before it is loaded, for the moment when it is. */
  private work(lab: HostedLab, job: (world: World) => void, meanwhile = false): void {
    const queue = (): void => this.push(lab, () => job(lab.world!), meanwhile);
    if (lab.waiting) lab.waiting.push(queue);
    else queue();
  }

  private push(lab: HostedLab, job: Job, meanwhile: boolean): void {
    if (meanwhile) job.meanwhile = true;
    this.turns.push(lab, (each) => this.now(lab, each), job);
  }

  private settleSoon(lab: HostedLab): void {
    if (lab.settling || !lab.world) return;
    lab.settling = true;
    this.push(lab, () => {
      lab.settling = false;
      if (lab.inScript) lab.world!.settleMeanwhile();
      else lab.world!.settle();
    }, true);
  }

  /** Does work of a lab now, under its pulse. A failure is the lab's end, and of nothing else. */
  private now(lab: HostedLab, job: () => void): void {
    if (!lab.world) return;
    const outer = this.options.pulse.enter(lab.number);
    const outerLab = this.current;
    this.current = lab;
    try {
      job();
    } catch (problem) {
      this.fail(lab, problem);
    }
    this.current = outerLab;
    this.options.pulse.leave(outer);
    if (!lab.world) return;
    this.weigh(lab, lab.world.residentBytes);
    lab.usedMs = this.options.wall.nowMs();
    this.plan(lab);
  }

  private fail(lab: HostedLab, problem: unknown): void {
    this.log(`lab ${lab.id} failed and is ended: ${describe(problem)}`);
    this.failures.set(lab.id, (this.failures.get(lab.id) ?? 0) + 1);
    this.commits.forget(lab);
    const text = 'Something in the lab broke, and that is our mistake. It comes back as it was saved a moment ago.';
    this.toPage(lab, { t: 'bye', code: 'lab-error', text, retry: true });
    this.drop(lab);
  }

  private drop(lab: HostedLab): void {
    void lab.door?.close();
    lab.door = undefined;
    lab.world?.close();
    lab.world = undefined;
    this.commits.forget(lab);
    this.weigh(lab, 0);
    this.turns.forget(lab);
    this.dues.set(lab, undefined);
    this.labs.delete(lab.id);
    this.options.post({ t: 'asleep', lab: lab.id });
  }

  private changed(lab: HostedLab): void {
    lab.lastChangeMs = this.options.wall.nowMs();
    lab.firstChangeMs ??= lab.lastChangeMs;
    if (lab.world) this.commits.touched(lab);
  }

  /** When the lab must be looked at again: something in it is due, it must be saved, it may sleep. */
  private plan(lab: HostedLab): void {
    const nowMs = this.options.wall.nowMs();
    const moments = [lab.usedMs + WORKER_LIMITS.sleepMs.value];
    if (lab.firstChangeMs !== undefined && !lab.saving) moments.push(this.commits.saveDueMs(lab));
    if (nowMs - lab.dueAskedMs >= DUE_EVERY_MS) {
      lab.dueAskedMs = nowMs;
      const due = lab.world!.dueMs();
      if (due !== undefined) moments.push(Math.max(due, nowMs + DUE_EVERY_MS));
    } else moments.push(lab.dueAskedMs + DUE_EVERY_MS);
    this.dues.set(lab, Math.min(...moments));
  }

  /** Like `now`, but what time does is no use of the lab: it may still fall asleep. */
  private due(lab: HostedLab, job: () => void): void {
    const { usedMs } = lab;
    lab.dueAskedMs = 0;
    this.now(lab, job);
    if (!lab.world) return;
    lab.usedMs = usedMs;
    const nowMs = this.options.wall.nowMs();
    if (lab.firstChangeMs !== undefined && !lab.saving && this.commits.saveDueMs(lab) <= nowMs) void this.save(lab);
    if (!isIdle(lab)) lab.usedMs = nowMs;
    else if (nowMs - usedMs >= WORKER_LIMITS.sleepMs.value && isSaved(lab)) return this.drop(lab);
    this.plan(lab);
  }

  private async save(lab: HostedLab): Promise<boolean> {
    const startedMs = performance.now();
    const outer = this.options.pulse.enter(lab.number);
    lab.saving = true;
    lab.firstChangeMs = undefined;
    let saved = false;
    try {
      const generation = this.commits.begin(lab);
      const bytes = lab.world!.checkpoint(generation);
      this.options.pulse.leave(outer);
      lab.lastSaveTookMs = performance.now() - startedMs;
      await this.options.store.save(lab.id, bytes);
      this.commits.saved(lab, generation);
      saved = true;
    } catch (problem) {
      this.options.pulse.leave(outer);
      this.log(`lab ${lab.id} could not be saved: ${describe(problem)}`);
      this.toPage(lab, { t: 'notice', text: 'Your lab could not be saved just now. It goes on, and is tried again.' });
      lab.firstChangeMs ??= this.options.wall.nowMs() + GATEWAY_LIMITS.pingMs.value;
    }
    lab.saving = false;
    if (lab.world) this.plan(lab);
    return saved;
  }

  private async stop(): Promise<void> {
    this.dues.stop();
    const failed: string[] = [];
    let saved = 0;
    const awake = [...this.labs.values()].filter((lab) => lab.world);
    await Promise.all(awake.map(async (lab) => {
      void lab.door?.close();
      if (lab.firstChangeMs === undefined && !lab.saving) return;
      if (await this.save(lab)) saved++;
      else failed.push(lab.id);
    }));
    this.dues.stop();
    this.options.post({ t: 'stopped', saved, failed });
  }

  private toPage(lab: HostedLab, frame: ServerFrame): void {
    if (lab.session !== undefined) this.commits.post(lab, { t: 'frame', session: lab.session, frame });
  }

  private log(text: string): void {
    this.options.post({ t: 'log', text });
  }
}

/** What comes takes the node away, or moves its clock: its script, if one runs, is over. */
function endScript({ world }: HostedLab): void {
  const running = world?.stage.node.scripts.running;
  if (running !== undefined) running.ended = 'the lab is asked for something else; what the script had written stays';
}
