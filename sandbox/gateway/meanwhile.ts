/* What a worker does while a script of one of its labs runs: everything that it does for the other labs, and for the
 * lab itself what its node answers in the middle of a script, which is mostly BUSY.
 *
 * A script holds the thread, so nothing of the event loop happens: every few ms Lua calls out, and messages are taken
 * from the port by hand, labs get their turns, programs of the shell (promises) their microtasks. A script that begins
 * in here, of another lab, is nested in the stack and must end first; it has little time. What needs files (waking,
 * whole saves) waits for the end of the script. */

import { SCRIPT_LIMITS } from '#lab/limits';
import type { RedisNode } from '#redis/node';
import type { Commits } from './commits';
import type { HostedLab } from './hosted-lab';
import { describe } from './lab-reading';
import type { ToWorker } from './protocol';
import type { Pulse } from './pulse';
import type { TurnQueue } from './turns';

export type MeanwhileOptions = {
  turns: TurnQueue<HostedLab>;
  commits: Commits;
  pulse: Pulse;
  /** The next message for this worker, or undefined. */
  take(): ToWorker | undefined;
  receive(message: ToWorker): void;
  /** Lets programs go on. */
  runPrograms(): void;
  /** What time has brought. */
  ring(): void;
  labs(): Iterable<HostedLab>;
  log(text: string): void;
};

/** What is waiting may hold the script for so long. */
const ROUND_MS = 10;

export class Meanwhile {
  /** Labs in the middle of a script, and whether their nodes can be spoken to. */
  private readonly inside = new Map<HostedLab, boolean>();
  private stopping: ToWorker | undefined;
  private depth = 0;
  private servedMs = 0;

  constructor(private readonly options: MeanwhileOptions) {}

  /** `lab` has the turn; the script runs on `node`, which may be another one (a check, a set-up). */
  serve(lab: HostedLab | undefined, node: RedisNode, busy: boolean): string | undefined {
    this.options.pulse.beat();
    const why = this.mustEnd(node);
    if (why !== undefined) return why;
    if (performance.now() - this.servedMs < SCRIPT_LIMITS.othersEveryMs.value) return undefined;
    const outer = lab && this.inside.get(lab);
    if (lab) this.setInside(lab, busy && node === lab.world?.stage.node);
    this.depth++;
    try {
      this.round();
    } catch (problem) {
      this.options.log(`while a script of ${lab?.id ?? 'no lab'} ran: ${describe(problem)}`);
    }
    this.depth--;
    if (lab) this.setInside(lab, outer);
    this.servedMs = performance.now();
    if (lab && !lab.world) return 'the lab of this script was ended';
    return this.mustEnd(node);
  }

  private mustEnd(node: RedisNode): string | undefined {
    if (this.stopping) return 'the sandbox is stopping; what the script had written stays';
    if (this.depth === 0) return undefined;
    if (this.depth > SCRIPT_LIMITS.nestedScripts.value) return SCRIPT_LIMITS.nestedScripts.sentence;
    const lastedMs = node.clock.nowMs() - (node.scripts.running?.startedMs ?? 0);
    return lastedMs > SCRIPT_LIMITS.nestedScriptMs.value ? SCRIPT_LIMITS.nestedScriptMs.sentence : undefined;
  }

  private setInside(lab: HostedLab, busy: boolean | undefined): void {
    if (busy === undefined) this.inside.delete(lab);
    else this.inside.set(lab, busy);
    lab.inScript = busy !== undefined;
  }

  private round(): void {
    const { turns, commits, ring, runPrograms } = this.options;
    const endMs = performance.now() + ROUND_MS;
    const busy = [...this.inside].flatMap(([lab, isBusy]) => (isBusy ? [lab] : []));
    const through = busy.filter((lab) => this.letThrough(lab));
    let again: boolean;
    do {
      this.takeMessages();
      ring();
      this.readDoors();
      again = turns.roundWithin(this.inside);
      runPrograms();
      for (const lab of busy) lab.world?.settleMeanwhile();
    } while (again && performance.now() < endMs);
    for (const lab of through) if (lab.world) commits.touched(lab);
    commits.commitDue();
  }

  private takeMessages(): void {
    const { take, receive } = this.options;
    for (let message = take(); message; message = take()) {
      if (message.t !== 'stop') receive(message);
      else {
        this.stopping = message;
        setImmediate(() => receive({ t: 'stop' }));
      }
    }
  }

  private readDoors(): void {
    for (const lab of this.options.labs()) {
      if (lab.door !== undefined && this.inside.get(lab) !== false) lab.door.readNow();
    }
  }

  /**
   * What the page of a lab is told now. As long as the script has written nothing, the journal takes what was before
   * it. After that the journal must wait (half a script is in no record), and what is said does not depend on it,
   * unless something waits from before.
   */
  private letThrough(lab: HostedLab): boolean {
    const { commits } = this.options;
    if (lab.world?.stage.node.scripts.running?.wrote === false) {
      if (lab.held.length === 0) return false;
      commits.commit(lab);
      return true;
    }
    if (lab.held.length > 0) return false;
    lab.uncommitted = false;
    return true;
  }
}
