/* How long calls took, as HdrHistogram keeps it with two significant digits (hdr_histogram.c): exact to 256, then 128
 * steps for each doubling. Values are nanoseconds, 1 to 10^9; a larger one counts as 10^9. Only buckets in use are
 * held, because most commands ever see a dozen of them. */

const MOST = 1e9;
const SUB_BUCKETS = 256;
/** Where the reported steps of a distribution begin, ns; each is twice the one before. */
const FIRST_STEP = 1024;

export class Histogram {
  /** Lowest value of a bucket → how many. */
  private readonly counts = new Map<number, number>();
  total = 0;

  add(nanoseconds: number, times = 1): void {
    const value = Math.min(Math.max(1, Math.floor(nanoseconds)), MOST);
    const bucket = value - value % unitOf(value);
    this.counts.set(bucket, (this.counts.get(bucket) ?? 0) + times);
    this.total += times;
  }

  /** The highest value that a call at this percentile can have taken, ns; 0 of nothing. */
  percentile(percent: number): number {
    const wanted = Math.max(1, Math.floor(Math.min(percent, 100) / 100 * this.total + 0.5));
    let seen = 0;
    for (const [bucket, count] of this.sorted()) {
      seen += count;
      if (seen >= wanted) return highest(bucket);
    }
    return 0;
  }

  /** Steps of the cumulative distribution in which something is: µs and how many calls took at most that. */
  distribution(): [microseconds: number, calls: number][] {
    const steps: [number, number][] = [];
    const sorted = this.sorted();
    let seen = 0;
    let at = 0;
    for (let step = FIRST_STEP; seen < this.total; step *= 2) {
      const before = seen;
      while (at < sorted.length && sorted[at]![0] <= highest(step)) seen += sorted[at++]![1];
      if (seen > before) steps.push([Math.floor(highest(step) / 1000), seen]);
    }
    return steps;
  }

  private sorted(): [number, number][] { return [...this.counts].sort((a, b) => a[0] - b[0]); }
}

function unitOf(value: number): number {
  let unit = 1;
  while (value >= SUB_BUCKETS * unit) unit *= 2;
  return unit;
}

function highest(value: number): number {
  const unit = unitOf(value);
  return value - value % unit + unit - 1;
}
