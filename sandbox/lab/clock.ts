/* The clock of a lab: the wall's time, handed in, plus what was skipped. It never goes back; skipping is the only way
 * it goes faster. Everything in a lab that asks for the time asks this clock, so that half an hour skipped is half an
 * hour for TTLs, for idle times, for TIME and for the sleep of a program alike. */

import type { Clock } from '#base/clock';

export class LabClock implements Clock {
  private skipped: number;
  /** Set while a skip is under way: the moment of the event that is being run. */
  private heldMs: number | undefined;

  constructor(private readonly wall: Clock, skippedMs = 0) {
    this.skipped = skippedMs;
  }

  get skippedMs(): number {
    return this.skipped;
  }

  nowMs(): number {
    return this.heldMs ?? this.wall.nowMs() + this.skipped;
  }

  nowUs(): number {
    return this.heldMs === undefined ? this.wall.nowUs() + this.skipped * 1000 : this.heldMs * 1000;
  }

  /** How long things take is the machine's matter; a skip is not work. */
  elapsedUs(): number {
    return this.wall.elapsedUs?.() ?? this.wall.nowUs();
  }

  /** Moves forward by `ms`. On the way it stops at each moment that `due` names (at most `eventsMax` of them) and lets
   * `run` do what is due then, so that things happen in their order and see the time they were meant for. */
  skip(ms: number, eventsMax: number, due: () => number | undefined, run: (nowMs: number) => void): void {
    const target = this.nowMs() + ms;
    for (let events = 0; events < eventsMax; events++) {
      const next = due();
      if (next === undefined || next > target) break;
      this.heldMs = Math.max(next, this.nowMs());
      run(this.heldMs);
    }
    this.heldMs = undefined;
    this.skipped += ms;
    run(this.nowMs());
  }
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Sat 21 Nov 2026 12:30:00 UTC`: the lab's time in words. */
export function clockText(ms: number): string {
  const at = new Date(ms);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${DAYS[at.getUTCDay()]} ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  return `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} UTC`;
}
