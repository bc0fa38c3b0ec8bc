/* The pool of lab workers. A lab is always with the same worker (by hash), so nothing has to be looked up, moved or
 * locked. Each worker is watched through its pulse: one that spins is ended, takes its successor, and whoever had a
 * page on it is told and attached again to what was saved last. */

import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Exercise } from '#lab/check';
import { GATEWAY_LIMITS, WORKER_LIMITS } from '#lab/limits';
import type { Answer, FromWorker, LabQuestion, ToWorker, WorkerSettings } from './protocol';
import { Pulse, PulseWatch } from './pulse';

export type PoolEvents = {
  /** Something for a page. */
  message(message: Extract<FromWorker, { t: 'frame' }>): void;
  /** The worker in this slot died and another is in its place; `guilty` is the lab that had the turn, if known. */
  restarted(slot: number, guilty: string | undefined, why: string): void;
  log(text: string): void;
};

type Slot = {
  worker: Worker;
  watch: PulseWatch;
  pulse: Pulse;
  /** Labs awake in this worker, and the numbers under which its pulse names them. */
  labs: Map<string, number>;
  asks: Map<number, Ask>;
  ending: boolean;
  /** Looks since the worker said its beat; it is not asked before it is up. */
  silentLooks: number;
  up: boolean;
  /** Settled when the worker has said `stopped`. */
  stopped?: (result: StopResult) => void;
};
type Ask = { settle: (answer: Answer) => void; timer: NodeJS.Timeout };
export type StopResult = { saved: number; failed: string[] };
export type PoolSettings = Omit<WorkerSettings, 'pulse' | 'residentBytes'> & { workers?: number; workerFile?: URL };

const LOST = 'The lab had to start again while it was asked. Nothing saved is lost; try again.';

export class WorkerPool {
  private readonly slots: Slot[] = [];
  private readonly strikes = new Map<string, number>();
  private readonly watchTimer: NodeJS.Timeout;
  private readonly count: number;
  private nextAsk = 1;
  private stopping = false;

  constructor(private readonly settings: PoolSettings, private readonly events: PoolEvents) {
    this.count = settings.workers ?? Math.max(2, availableParallelism() - 1);
    for (let slot = 0; slot < this.count; slot++) this.slots.push(this.start(slot));
    this.watchTimer = setInterval(() => this.watch(), WORKER_LIMITS.beatMs.value);
    this.watchTimer.unref();
  }

  get size(): number {
    return this.slots.length;
  }

  slotOf(lab: string): number {
    return hash(lab) % this.slots.length;
  }

  isAwake(lab: string): boolean {
    return this.slots[this.slotOf(lab)]!.labs.has(lab);
  }

  awakeCount(): number {
    return this.slots.reduce((sum, slot) => sum + slot.labs.size, 0);
  }

  awakeOf(user: string): number {
    let count = 0;
    for (const slot of this.slots) for (const lab of slot.labs.keys()) if (lab.startsWith(`${user}.`)) count++;
    return count;
  }

  /** A lab that stopped its thread too often comes back fresh, once; the old file is kept aside. */
  attach(lab: string, session: number, seen: Record<string, number>): void {
    const fresh = (this.strikes.get(lab) ?? 0) >= WORKER_LIMITS.strikes.value;
    if (fresh) this.strikes.delete(lab);
    this.send(lab, { t: 'attach', lab, session, seen, fresh });
  }

  send(lab: string, message: ToWorker): void {
    if (!this.stopping) this.slots[this.slotOf(lab)]!.worker.postMessage(message);
  }

  ask(lab: string, question: LabQuestion): Promise<Answer> {
    const wakes = question.verb !== 'delete' && !this.isAwake(lab);
    if (wakes && this.awakeCount() >= GATEWAY_LIMITS.labs.value) {
      return Promise.resolve({ ok: false, status: 503, error: GATEWAY_LIMITS.labs.sentence });
    }
    return this.post(this.slots[this.slotOf(lab)]!, (id) => ({ t: 'ask', id, lab, question }));
  }

  /** Fill-the-command answers run in a lab of their own; any worker will do, so they are spread. */
  grade(question: string | Exercise, answer: string): Promise<Answer> {
    const slot = this.slots[this.nextAsk % this.slots.length]!;
    return this.post(slot, (id) => ({ t: 'grade', id, question, answer }));
  }

  /** Saves every lab and ends every worker. */
  async stop(): Promise<StopResult> {
    this.stopping = true;
    clearInterval(this.watchTimer);
    const results = await Promise.all(this.slots.map((slot) => this.stopSlot(slot)));
    return {
      saved: results.reduce((sum, result) => sum + result.saved, 0),
      failed: results.flatMap((result) => result.failed),
    };
  }

  private async stopSlot(slot: Slot): Promise<StopResult> {
    const done = new Promise<StopResult>((resolve) => {
      slot.stopped = resolve;
      setTimeout(() => resolve({ saved: 0, failed: [...slot.labs.keys()] }), WORKER_LIMITS.stopMs.value).unref();
    });
    slot.worker.postMessage({ t: 'stop' } satisfies ToWorker);
    const result = await done;
    slot.ending = true;
    await slot.worker.terminate();
    for (const id of [...slot.asks.keys()]) this.settle(slot, id, { ok: false, status: 503, error: LOST });
    return result;
  }

  private post(slot: Slot, message: (id: number) => ToWorker): Promise<Answer> {
    if (this.stopping) return Promise.resolve({ ok: false, status: 503, error: 'The sandbox is stopping. Try again.' });
    const id = this.nextAsk++;
    return new Promise((settle) => {
      const { value, sentence } = GATEWAY_LIMITS.controlAnswerMs;
      const timer = setTimeout(() => this.settle(slot, id, { ok: false, status: 504, error: sentence }), value);
      slot.asks.set(id, { settle, timer });
      slot.worker.postMessage(message(id));
    });
  }

  private settle(slot: Slot, id: number, answer: Answer): void {
    const ask = slot.asks.get(id);
    if (!ask) return;
    clearTimeout(ask.timer);
    slot.asks.delete(id);
    ask.settle(answer);
  }

  private start(index: number): Slot {
    const pulse = new Pulse();
    const { labsDir, connectPort } = this.settings;
    const residentBytes = GATEWAY_LIMITS.residentBytes.value / this.count;
    const workerData: WorkerSettings = { labsDir, connectPort, residentBytes, pulse: pulse.memory };
    const file = this.settings.workerFile ?? ownWorkerFile();
    const execArgv = file.pathname.endsWith('.ts') ? ['--import', 'tsx'] : [];
    const worker = new Worker(fileURLToPath(file), { workerData, execArgv, name: `labs-${index}` });
    const slot: Slot = {
      worker, pulse, watch: new PulseWatch(pulse), labs: new Map(), asks: new Map(),
      ending: false, silentLooks: 0, up: false,
    };
    worker.on('message', (message: FromWorker) => this.received(slot, message));
    worker.on('error', (error: Error) => this.replace(index, slot, error.stack ?? error.message));
    worker.on('exit', (code) => this.replace(index, slot, `it ended with code ${code}`));
    return slot;
  }

  private received(slot: Slot, message: FromWorker): void {
    switch (message.t) {
      case 'frame': return this.events.message(message);
      case 'answer': return this.settle(slot, message.id, message.answer);
      case 'awake': return void slot.labs.set(message.lab, message.number);
      case 'asleep': return void slot.labs.delete(message.lab);
      case 'log': return this.events.log(message.text);
      case 'stopped': return slot.stopped?.(message);
      case 'up': return void (slot.up = true);
      case 'beat': return void (slot.silentLooks = 0);
    }
  }

  private watch(): void {
    const looksMax = WORKER_LIMITS.spinMs.value / WORKER_LIMITS.beatMs.value;
    const silentMax = WORKER_LIMITS.silentMs.value / WORKER_LIMITS.beatMs.value;
    this.slots.forEach((slot, index) => {
      const spins = slot.watch.look() >= looksMax;
      if (slot.up) slot.silentLooks++;
      if (!spins && slot.silentLooks < silentMax) return slot.worker.postMessage({ t: 'beat' } satisfies ToWorker);
      const { spinMs, silentMs } = WORKER_LIMITS;
      this.replace(index, slot, spins ? spinMs.sentence : silentMs.sentence);
      void slot.worker.terminate();
    });
  }

  /** Puts a new worker in the place of one that died or must die. What it had not saved is lost, and is said so. */
  private replace(index: number, slot: Slot, why: string): void {
    if (slot.ending) return;
    slot.ending = true;
    const guilty = labWithTurn(slot);
    if (guilty !== undefined) this.strikes.set(guilty, (this.strikes.get(guilty) ?? 0) + 1);
    this.events.log(`worker ${index} is replaced (${guilty ?? 'no lab had the turn'}): ${why}`);
    if (!this.stopping) this.slots[index] = this.start(index);
    for (const id of [...slot.asks.keys()]) this.settle(slot, id, { ok: false, status: 503, error: LOST });
    slot.stopped?.({ saved: 0, failed: [...slot.labs.keys()] });
    if (!this.stopping) this.events.restarted(index, guilty, why);
  }
}

function labWithTurn(slot: Slot): string | undefined {
  const number = slot.pulse.lab;
  for (const [lab, its] of slot.labs) if (its === number) return lab;
  return undefined;
}

/** Beside this file: `worker.ts` in the house, `worker.mjs` in the bundle. */
function ownWorkerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.mjs', import.meta.url);
}

/** FNV-1a: a lab's worker must be the same in every run of the same size, and ids of one learner must spread. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
