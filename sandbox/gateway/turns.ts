/* Whose turn it is in a worker. Work of a lab is queued and done in turns: 2 ms or 1,000 pieces of it, then the next
 * lab that has work. Between rounds the event loop gets its time, so that messages and sockets are read, also those
 * that the busy labs would not mind to miss. */

import { WORKER_LIMITS } from '#lab/limits';

type Job = () => void;
type Line = { run: (job: Job) => void; jobs: Job[] };

/** A round of turns may hold the event loop for so long. */
const ROUND_MS = 5;

export class TurnQueue<Lab> {
  private readonly lines = new Map<Lab, Line>();
  private scheduled = false;

  constructor(
    private readonly nowMs: () => number = () => performance.now(),
    private readonly soon: (job: Job) => void = (job) => void setImmediate(job),
  ) {}

  waiting(lab: Lab): number {
    return this.lines.get(lab)?.jobs.length ?? 0;
  }

  /** `run` wraps each job of this lab: its pulse, and what a failure means. */
  push(lab: Lab, run: (job: Job) => void, job: Job): void {
    let line = this.lines.get(lab);
    if (!line) this.lines.set(lab, (line = { run, jobs: [] }));
    line.jobs.push(job);
    this.schedule();
  }

  forget(lab: Lab): void {
    const line = this.lines.get(lab);
    if (line) line.jobs.length = 0;
    this.lines.delete(lab);
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    this.soon(() => this.round());
  }

  private round(): void {
    this.scheduled = false;
    const endMs = this.nowMs() + ROUND_MS;
    for (const [lab, line] of this.lines) {
      this.turn(line);
      this.lines.delete(lab);
      if (line.jobs.length > 0) this.lines.set(lab, line);
      if (this.nowMs() >= endMs) break;
    }
    if (this.lines.size > 0) this.schedule();
  }

  private turn(line: Line): void {
    const endMs = this.nowMs() + WORKER_LIMITS.turnMs.value;
    let done = 0;
    while (done < line.jobs.length && done < WORKER_LIMITS.turnJobs.value) {
      line.run(line.jobs[done++]!);
      if (this.nowMs() >= endMs) break;
    }
    line.jobs.splice(0, done);
  }
}
