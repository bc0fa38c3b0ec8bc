/* The time of a sitting: how long it is, when it is over, what is said of it and when. The server's clock decides; the
 * page only shows how far it has come. */

/** An answer may be this late on its way through the network. */
export const GRACE_MS = 5_000;
const MINUTE_MS = 60_000;
/** The rule for learners whose first language is another, for an exam of this length. */
const LANGUAGE_MINUTES = { extra: 30, of: 130 };
const DEVICE_CLOCK_MS = MINUTE_MS;

export const ACCOMMODATIONS = ['none', 'language', 'half', 'double'] as const;
export type Accommodation = (typeof ACCOMMODATIONS)[number];

export function minutesWith(minutes: number, accommodation: Accommodation): number {
  switch (accommodation) {
    case 'none': return minutes;
    case 'language': return minutes + Math.ceil((minutes * LANGUAGE_MINUTES.extra) / LANGUAGE_MINUTES.of);
    case 'half': return Math.ceil(minutes * 1.5);
    case 'double': return minutes * 2;
  }
}

/** Over by the clock alone: the grace has passed too, so that nothing can be answered once answers are shown. */
export function timeIsUp(endsAt: Date, now: Date): boolean {
  return now.getTime() > endsAt.getTime() + GRACE_MS;
}

/** `1 hour 5 minutes`, `4 minutes 10 seconds`, `9 seconds`: what is left, for ears. */
export function leftInWords(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const parts = hours > 0 ? [plural(hours, 'hour'), plural(minutes, 'minute')]
    : minutes >= 10 ? [plural(minutes, 'minute')] : [plural(minutes, 'minute'), plural(rest, 'second')];
  return parts.filter(Boolean).join(' ') || '0 seconds';
}

/** `1:05:09`, `5:09`: the same for eyes. */
export function leftAsClock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** What is announced unasked: at half time, and at 10, 5 and 1 minutes. The latest mark that was passed in between. */
export function announcement(wholeMs: number, beforeMs: number, nowMs: number): string | undefined {
  const marks = [wholeMs / 2, 10 * MINUTE_MS, 5 * MINUTE_MS, MINUTE_MS].filter((mark) => mark < wholeMs);
  const passed = marks.filter((mark) => beforeMs > mark && nowMs <= mark).sort((one, other) => one - other);
  const [mark] = passed;
  if (mark === undefined || nowMs <= 0) return undefined;
  return `${mark === wholeMs / 2 ? 'Half of the time is over: ' : ''}${leftInWords(mark)} left.`;
}

/** A sentence when the device's clock is off by more than a minute. `deviceMs` was read when `serverMs` was told. */
export function clockTrouble(serverMs: number, deviceMs: number): string | undefined {
  const offMs = deviceMs - serverMs;
  if (Math.abs(offMs) < DEVICE_CLOCK_MS) return undefined;
  const off = `${leftInWords(Math.abs(offMs))} ${offMs > 0 ? 'ahead' : 'behind'}`;
  return `The clock of this device is ${off}. The exam goes by the server’s clock, so the time shown here is right all `
    + 'the same.';
}

function plural(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}
