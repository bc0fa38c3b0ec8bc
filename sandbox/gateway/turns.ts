/* Whose turn it is in a worker. Work of a lab is queued and done in turns: 2 ms or 1,000 pieces of it, then the next
 * lab that has work. Between rounds the event loop gets its time, so that messages and sockets are read, also those
 * that the busy labs would not mind to miss. */

import { WORKER_LIMITS } from '#lab/limits';

/** `meanwhile`: may be done while a script of the same lab runs, or may be passed over by such. */
export type Job = (() => void) & { meanwhile?: true | 'later' };
/** Jobs before `at` are done, or being done. */
type Line = { run: (job: Job) => void; jobs: Job[]; at: number };

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
    const line = this.lines.get(lab);
    return line ? line.jobs.length - line.at : 0;
  }

  /** `run` wraps each job of this lab: its pulse, and what a failure means. */
  push(lab: Lab, run: (job: Job) => void, job: Job): void {
    let line = this.lines.get(lab);
    if (!line) this.lines.set(lab, (line = { run, jobs: [], at: 0 }));
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

  /**
   * A round from within a turn. Labs in `inside` are in the middle of one: if the flag is set they get done what may be
   * done meanwhile, up to the first job that may not; else nothing. Says whether anything was done.
   */
  roundWithin(inside: ReadonlyMap<Lab, boolean>): boolean {
    let did = false;
    const endMs = this.nowMs() + ROUND_MS;
    for (const [lab, line] of [...this.lines]) {
      const open = inside.get(lab);
      if (open === undefined && line.at === 0 && line.jobs.length > 0) {
        this.turn(line);
        if (line.jobs.length === 0) this.lines.delete(lab);
        did = true;
      } else if (open) did = this.turnWithin(line, endMs) || did;
      if (this.nowMs() >= endMs) break;
    }
    return did;
  }

  private turnWithin(line: Line, endMs: number): boolean {
    const later: Job[] = [];
    let did = false;
    for (let job = line.jobs[line.at]; job?.meanwhile && this.nowMs() < endMs; job = line.jobs[line.at]) {
      if (job.meanwhile === 'later') later.push(...line.jobs.splice(line.at, 1));
      else {
        line.at++;
        line.run(job);
        did = true;
      }
    }
    line.jobs.push(...later);
    return did;
  }

  private turn(line: Line): void {
    const endMs = this.nowMs() + WORKER_LIMITS.turnMs.value;
    while (line.at < line.jobs.length && line.at < WORKER_LIMITS.turnJobs.value) {
      line.run(line.jobs[line.at++]!);
      if (this.nowMs() >= endMs) break;
    }
    line.jobs.splice(0, line.at);
    line.at = 0;
  }
}
