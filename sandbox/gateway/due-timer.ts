/* One timer for all labs of a worker: rings for each whose moment has come. */

import type { Clock } from '#base/clock';
import { DueQueue } from './due-queue';

export class DueTimer<Item> {
  private readonly dues = new DueQueue<Item>();
  private timer: NodeJS.Timeout | undefined;
  private timerMs = Infinity;

  constructor(private readonly wall: Clock, private readonly rang: (item: Item) => void) {}

  /** Undefined: nothing is due for this item any more. */
  set(item: Item, dueMs: number | undefined): void {
    this.dues.set(item, dueMs);
    this.start();
  }

  /** Where the event loop does not come to it. */
  ringIfDue(): void {
    if (this.timerMs > this.wall.nowMs()) return;
    clearTimeout(this.timer);
    this.ring();
  }

  stop(): void { clearTimeout(this.timer); }

  private start(): void {
    const next = this.dues.nextMs();
    if (next === undefined || next >= this.timerMs) return;
    clearTimeout(this.timer);
    this.timerMs = next;
    this.timer = setTimeout(() => this.ring(), Math.max(0, next - this.wall.nowMs()));
  }

  private ring(): void {
    this.timerMs = Infinity;
    const nowMs = this.wall.nowMs();
    for (let item = this.dues.take(nowMs); item; item = this.dues.take(nowMs)) this.rang(item);
    this.start();
  }
}
