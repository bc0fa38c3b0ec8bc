/* Nothing that a learner has seen answered may be gone when the process is killed: what a lab sends to its page waits
 * until the change behind it is in the lab's journal.
 *
 * Changes of all labs are written together when the turns of this moment are over, so a lab that did a hundred
 * commands writes one record. A lab whose record took long writes the next only after ten times as long, and its
 * page waits for that. When a journal cannot be written the lab goes on without one, saved as often as ever. */

import type { HostedLab } from './hosted-lab';
import type { JournalFiles } from './lab-journal';
import type { FromWorker } from './protocol';
import type { Pulse } from './pulse';
import { WORKER_LIMITS } from '#lab/limits';

export type CommitOptions = {
  journal: Pick<JournalFiles, 'append' | 'read' | 'dropBefore'> | undefined;
  post(message: FromWorker): void;
  pulse: Pulse;
  log(text: string): void;
};

/** A record that took long is not followed by another before so many times its length. */
const SHARE = 10;
const LONG_MS = 5;

export class Commits {
  private readonly waiting = new Set<HostedLab>();
  private dueMs = Infinity;
  private cancel: () => void = () => undefined;

  constructor(private readonly options: CommitOptions) {}

  /** The lab is about to change: from here on what it says is held back. */
  touched(lab: HostedLab): void {
    if (this.options.journal === undefined || lab.journalFailed) return;
    lab.uncommitted = true;
    this.waiting.add(lab);
    this.schedule(0);
  }

  /** Sends now, or when the change that may be behind it is written. */
  post(lab: HostedLab, message: FromWorker): void {
    if (lab.uncommitted) lab.held.push(message);
    else this.options.post(message);
  }

  /** Writes what this lab has changed, and lets go of what was held back for it. */
  commit(lab: HostedLab): void {
    this.waiting.delete(lab);
    if (!lab.uncommitted) return;
    const { journal, pulse, log } = this.options;
    const startedMs = performance.now();
    const outer = pulse.enter(lab.number);
    try {
      const record = lab.world!.changes();
      journal!.append(lab.id, lab.generation, record);
      lab.journalBytes += record.length;
    } catch (problem) {
      lab.journalFailed = true;
      log(`lab ${lab.id} has no journal until its next save: ${String(problem)}`);
    }
    pulse.leave(outer);
    const nowMs = performance.now();
    const tookMs = nowMs - startedMs;
    lab.commitAfterMs = tookMs < LONG_MS ? nowMs : nowMs + tookMs * SHARE;
    this.release(lab);
  }

  /** Before a whole save: the save takes over from here, under a generation of its own. */
  begin(lab: HostedLab): number {
    this.commit(lab);
    lab.journalFailed = false;
    lab.journalBytes = 0;
    return ++lab.generation;
  }

  /** The save of this generation is on disk. */
  saved(lab: HostedLab, generation: number): void {
    lab.onDisk = true;
    this.options.journal?.dropBefore(lab.id, generation);
  }

  /** The lab is gone from memory; what it wanted to say about changes that are gone with it is not said. */
  forget(lab: HostedLab): void {
    this.waiting.delete(lab);
    lab.uncommitted = false;
    lab.held = [];
  }

  /** When a lab that has changed is to be saved whole. With a journal there is time. */
  saveDueMs(lab: HostedLab): number {
    const limits = WORKER_LIMITS;
    const journaled = this.options.journal !== undefined && !lab.journalFailed && lab.onDisk;
    if (journaled && lab.journalBytes > limits.journalBytes.value) return lab.firstChangeMs!;
    const delayMs = (journaled ? limits.journaledSaveDelayMs : limits.saveDelayMs).value;
    const waitMs = (journaled ? limits.journaledSaveWaitMs : limits.saveWaitMs).value;
    return Math.max(
      Math.min(lab.lastChangeMs + delayMs, lab.firstChangeMs! + waitMs),
      lab.firstChangeMs! + lab.lastSaveTookMs * SHARE,
    );
  }

  private release(lab: HostedLab): void {
    lab.uncommitted = false;
    const held = lab.held;
    lab.held = [];
    for (const message of held) this.options.post(message);
  }

  private schedule(delayMs: number): void {
    const dueMs = delayMs === 0 ? -Infinity : performance.now() + delayMs;
    if (dueMs >= this.dueMs) return;
    this.cancel();
    this.dueMs = dueMs;
    const run = (): void => {
      this.dueMs = Infinity;
      this.commitDue();
    };
    if (delayMs === 0) {
      const soon = setImmediate(run);
      this.cancel = () => clearImmediate(soon);
    } else {
      const later = setTimeout(run, delayMs);
      this.cancel = () => clearTimeout(later);
    }
  }

  /** Writes what is due, but of labs in the middle of a script: half a script is in no record. */
  commitDue(): void {
    let nextMs = Infinity;
    const nowMs = performance.now();
    for (const lab of this.waiting) {
      if (!lab.world) this.forget(lab);
      else if (lab.inScript) nextMs = Math.min(nextMs, nowMs + 1);
      else if (lab.commitAfterMs <= nowMs) this.commit(lab);
      else nextMs = Math.min(nextMs, lab.commitAfterMs);
    }
    if (this.waiting.size > 0) this.schedule(Math.min(Math.max(1, nextMs - nowMs), WORKER_LIMITS.commitWaitMs.value));
  }
}
