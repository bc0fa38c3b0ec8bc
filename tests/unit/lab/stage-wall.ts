/* A wall clock that stands still until it is moved: for tests of labs. */
import { ManualClock } from '#base/clock';

export const START_MS = Date.UTC(2026, 10, 21, 12);

export function standingWall(): ManualClock {
  return new ManualClock(START_MS);
}
