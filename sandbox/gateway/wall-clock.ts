/* The wall's time, for everything in this process that hands time on. */

import type { Clock } from '#base/clock';

export const wallClock: Clock = {
  nowMs: () => Date.now(),
  nowUs: () => Date.now() * 1000 + (Math.floor(performance.now() * 1000) % 1000),
  elapsedUs: () => performance.now() * 1000,
};
