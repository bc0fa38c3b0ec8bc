/* The pulse of a worker: two numbers in shared memory which the gateway can read while the worker computes. One counts
 * turns, the other names the lab that has the turn (0 between turns). A worker whose pulse stands still in the middle
 * of a turn is spinning; one that waits for work has 0 and is left alone. A message could not tell the two apart
 * without a reply, and a reply is late on a loaded machine for other reasons. */

const TURNS = 0;
const LAB = 1;

export class Pulse {
  readonly memory: SharedArrayBuffer;
  private readonly numbers: Int32Array;

  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(8)) {
    this.memory = memory;
    this.numbers = new Int32Array(memory);
  }

  /** The worker: this lab has the turn now. Turns may nest (a check inside a request); the outermost counts. */
  enter(lab: number): number {
    const outer = Atomics.load(this.numbers, LAB);
    Atomics.add(this.numbers, TURNS, 1);
    Atomics.store(this.numbers, LAB, lab);
    return outer;
  }

  /** The turn lasts, and that is as it should be: a script that others are served from. */
  beat(): void { Atomics.add(this.numbers, TURNS, 1); }

  leave(outer: number): void {
    Atomics.store(this.numbers, LAB, outer);
  }

  get turns(): number {
    return Atomics.load(this.numbers, TURNS);
  }

  get lab(): number {
    return Atomics.load(this.numbers, LAB);
  }
}

/** The gateway's side: looks every `beatMs`, and counts for how many looks the same turn has lasted. Looks rather than
 * wall time, so that a gateway which was itself starved of the processor does not blame the worker for it. */
export class PulseWatch {
  private turns = -1;
  private looks = 0;

  constructor(private readonly pulse: Pulse) {}

  /** How many looks in a row found the worker in the same turn. */
  look(): number {
    const { turns, lab } = this.pulse;
    this.looks = lab !== 0 && turns === this.turns ? this.looks + 1 : 0;
    this.turns = turns;
    return this.looks;
  }
}
