/* The timers of a lab, on the lab's clock: a program's sleep, a blocking command's end. There are few, so a sorted
 * list will do. Nothing in here knows of a real timer; whoever owns the lab asks `nextMs` and calls `run` when it is
 * time. */

type Timer = { dueMs: number; order: number; ring: () => void };

export class LabTimers {
  private timers: Timer[] = [];
  private order = 0;

  /** Rings once at `dueMs`; the result cancels it. */
  at(dueMs: number, ring: () => void): () => void {
    const timer: Timer = { dueMs, order: this.order++, ring };
    let i = this.timers.length;
    while (i > 0 && this.timers[i - 1]!.dueMs > dueMs) i--;
    this.timers.splice(i, 0, timer);
    return () => {
      const at = this.timers.indexOf(timer);
      if (at >= 0) this.timers.splice(at, 1);
    };
  }

  nextMs(): number | undefined {
    return this.timers[0]?.dueMs;
  }

  /** Rings what is due at `nowMs`, in order; what these set for the same moment waits for the next call. */
  run(nowMs: number): void {
    const last = this.order;
    for (;;) {
      const i = this.timers.findIndex((timer) => timer.dueMs <= nowMs && timer.order < last);
      if (i < 0) return;
      const [timer] = this.timers.splice(i, 1);
      timer!.ring();
    }
  }
}
