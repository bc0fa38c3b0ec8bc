/* What happened to each command: calls, failures, refusals, time. Only commands that have come are held, because a
 * lab's node ever sees a dozen of several hundred. Who counts asks for one command many times in a row, so the last
 * one is at hand. */
import type { Histogram } from './histogram';

export class CommandCount {
  calls = 0;
  /** Ran and answered an error. */
  failures = 0;
  /** Was stopped before it ran. */
  rejections = 0;
  spentUs = 0;
  histogram: Histogram | undefined;
}

const NONE: Readonly<CommandCount> = new CommandCount();

export class CommandCounts {
  private readonly counts = new Map<number, CommandCount>();
  private lastId = -1;
  private last = new CommandCount();

  /** To count in, by command id. */
  of(id: number): CommandCount {
    return id === this.lastId ? this.last : this.change(id);
  }
  private change(id: number): CommandCount {
    let count = this.counts.get(id);
    if (count === undefined) this.counts.set(id, count = new CommandCount());
    this.lastId = id;
    this.last = count;
    return count;
  }

  /** To read; all zero for a command that has not come. */
  peek(id: number): Readonly<CommandCount> { return this.counts.get(id) ?? NONE; }

  reset(): void {
    this.counts.clear();
    this.lastId = -1;
  }
}
