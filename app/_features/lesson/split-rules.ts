/* Where the divider of a lesson may stand, in percent of the width that the text has. */
export const SPLIT_MIN = 20;
export const SPLIT_MAX = 80;
export const SPLIT_STANDARD = 42;
const STEP = 2;
const LARGE_STEP = 10;

export function splitAt(distancePx: number, widthPx: number): number {
  return clamped(Math.round((1000 * distancePx) / widthPx) / 10);
}

/** The divider after a key; nothing for a key that means nothing to it. */
export function splitAfterKey(key: string, percent: number, shift: boolean): number | undefined {
  const step = shift ? LARGE_STEP : STEP;
  switch (key) {
    case 'ArrowLeft': return clamped(percent - step);
    case 'ArrowRight': return clamped(percent + step);
    case 'Home': return SPLIT_MIN;
    case 'End': return SPLIT_MAX;
    case 'Enter': return SPLIT_STANDARD;
    default: return undefined;
  }
}

function clamped(percent: number): number {
  return Math.min(SPLIT_MAX, Math.max(SPLIT_MIN, percent));
}
