/* Which lab is due next: a heap, so that one timer serves thousands of labs that have nothing to do. Setting a lab's
 * moment again leaves the older entry in the heap; it is passed over when it comes up. */

export class DueQueue<Item> {
  private readonly heap: { dueMs: number; item: Item }[] = [];
  private readonly dues = new Map<Item, number>();

  /** Undefined: nothing is due for this item any more. */
  set(item: Item, dueMs: number | undefined): void {
    if (dueMs === undefined) {
      this.dues.delete(item);
      return;
    }
    if (this.dues.get(item) === dueMs) return;
    this.dues.set(item, dueMs);
    this.heap.push({ dueMs, item });
    this.rise(this.heap.length - 1);
  }

  nextMs(): number | undefined {
    this.settle();
    return this.heap[0]?.dueMs;
  }

  /** Takes the item that is due first, if it is due; it has no moment then until it is set again. */
  take(nowMs: number): Item | undefined {
    this.settle();
    const top = this.heap[0];
    if (!top || top.dueMs > nowMs) return undefined;
    this.pop();
    this.dues.delete(top.item);
    return top.item;
  }

  /** Removes outdated entries from the top. */
  private settle(): void {
    while (this.heap.length > 0 && this.dues.get(this.heap[0]!.item) !== this.heap[0]!.dueMs) this.pop();
  }

  private pop(): void {
    const last = this.heap.pop()!;
    if (this.heap.length === 0) return;
    this.heap[0] = last;
    this.sink(0);
  }

  private rise(at: number): void {
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.heap[parent]!.dueMs <= this.heap[at]!.dueMs) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(at: number): void {
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.heap.length && this.heap[child]!.dueMs < this.heap[least]!.dueMs) least = child;
      }
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }

  private swap(a: number, b: number): void {
    const kept = this.heap[a]!;
    this.heap[a] = this.heap[b]!;
    this.heap[b] = kept;
  }
}
