import { describe, expect, it } from 'vitest';
import {
  announcement, clockTrouble, GRACE_MS, leftAsClock, leftInWords, minutesWith, timeIsUp,
} from '#app/_features/exam/time/rules';
import { END } from './fixtures';

const MINUTE = 60_000;

describe('the length of a sitting', () => {
  it.each([
    [130, 'none', 130], [130, 'language', 160], [130, 'half', 195], [130, 'double', 260],
    [40, 'language', 50], [40, 'half', 60], [15, 'half', 23],
  ] as const)('of %i minutes with the accommodation %s is %i', (minutes, accommodation, wanted) => {
    expect(minutesWith(minutes, accommodation)).toBe(wanted);
  });
});

describe('the end', () => {
  it('comes when the grace is over, not a millisecond before', () => {
    expect(timeIsUp(END, END)).toBe(false);
    expect(timeIsUp(END, new Date(END.getTime() + GRACE_MS))).toBe(false);
    expect(timeIsUp(END, new Date(END.getTime() + GRACE_MS + 1))).toBe(true);
  });
});

describe('time in words and figures', () => {
  it.each([
    [2 * 60 * MINUTE + 10 * MINUTE, '2 hours 10 minutes', '2:10:00'],
    [60 * MINUTE, '1 hour', '1:00:00'],
    [10 * MINUTE + 20_000, '10 minutes', '10:20'],
    [5 * MINUTE, '5 minutes', '5:00'],
    [4 * MINUTE + 1000, '4 minutes 1 second', '4:01'],
    [9000, '9 seconds', '0:09'],
    [0, '0 seconds', '0:00'],
    [-5000, '0 seconds', '0:00'],
  ])('%i ms left is %j and %j', (ms, inWords, clock) => {
    expect(leftInWords(ms)).toBe(inWords);
    expect(leftAsClock(ms)).toBe(clock);
  });
});

describe('what is announced unasked', () => {
  const whole = 40 * MINUTE;
  it('is half time, 10, 5 and 1 minutes, once each, over every second of an exam', () => {
    const said: string[] = [];
    for (let left = whole; left >= -3000; left -= 1000) {
      const text = announcement(whole, left + 1000, left);
      if (text) said.push(text);
    }
    expect(said).toEqual([
      'Half of the time is over: 20 minutes left.', '10 minutes left.', '5 minutes left.',
      '1 minute left.',
    ]);
  });

  it('is one sentence after a sleep over several marks: the nearest to the end', () => {
    expect(announcement(whole, 30 * MINUTE, 4 * MINUTE)).toBe('5 minutes left.');
  });

  it('has no mark that the exam is too short for', () => {
    expect(announcement(8 * MINUTE, 8 * MINUTE, 7 * MINUTE)).toBeUndefined();
    expect(announcement(20 * MINUTE, 11 * MINUTE, 9 * MINUTE)).toBe('Half of the time is over: 10 minutes left.');
  });
});

describe('a wrong device clock', () => {
  it.each([
    [0, undefined], [59_000, undefined], [-59_000, undefined], [5 * MINUTE, 'is 5 minutes ahead'],
    [-3600 * 1000, 'is 1 hour behind'],
  ])('off by %i ms: %s', (off, said) => {
    const text = clockTrouble(1_000_000, 1_000_000 + off);
    if (said === undefined) expect(text).toBeUndefined();
    else expect(text).toContain(said);
  });
});
