/* Time comes in as an argument. A lab's clock is the wall's plus what was skipped; a test's stands still until
 * moved. */

export interface Clock {
  /** Milliseconds since 1970, whole. */
  nowMs(): number;
  /** Microseconds since 1970, whole: what TIME answers. */
  nowUs(): number;
  /** Microseconds of a count that only goes on, for durations; may be a fraction. Without it `nowUs` serves. */
  elapsedUs?(): number;
}

export class ManualClock implements Clock {
  constructor(private ms: number) {}
  nowMs() { return this.ms; }
  nowUs() { return this.ms * 1000; }
  advance(ms: number) { this.ms += ms; }
}
