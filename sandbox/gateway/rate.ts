/* A bucket of permissions that fills with time: `burst` at once, then `perSecond`. The time is handed in. `UserRates`
 * holds one for each learner and forgets the full ones. */

export class Bucket {
  private left: number;
  private atMs: number;

  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    nowMs: number,
  ) {
    this.left = burst;
    this.atMs = nowMs;
  }

  /** Takes `amount` if there is so much; otherwise takes nothing and says no. */
  take(amount: number, nowMs: number): boolean {
    if (nowMs > this.atMs) {
      this.left = Math.min(this.burst, this.left + ((nowMs - this.atMs) * this.perSecond) / 1000);
      this.atMs = nowMs;
    }
    if (amount > this.left) return false;
    this.left -= amount;
    return true;
  }

  /** A full bucket says nothing that a new one would not: it can be forgotten. */
  isFull(nowMs: number): boolean {
    return this.left + ((nowMs - this.atMs) * this.perSecond) / 1000 >= this.burst;
  }
}

const BUCKETS_MAX = 50_000;

export class UserRates {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
  ) {}

  take(user: string, nowMs: number): boolean {
    let bucket = this.buckets.get(user);
    if (!bucket) {
      if (this.buckets.size >= BUCKETS_MAX) this.forgetFull(nowMs);
      bucket = new Bucket(this.perSecond, this.burst, nowMs);
      this.buckets.set(user, bucket);
    }
    return bucket.take(1, nowMs);
  }

  private forgetFull(nowMs: number): void {
    for (const [user, bucket] of this.buckets) if (bucket.isFull(nowMs)) this.buckets.delete(user);
  }
}
