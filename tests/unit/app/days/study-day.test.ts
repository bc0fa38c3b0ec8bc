import { describe, expect, it } from 'vitest';
import {
  addDays, dayOf, daysBetween, studyClock, weekOf, zoneAt, type ZoneChange,
} from '#app/_features/days/study-day';

const at = (text: string) => new Date(text);

describe('a study day', () => {
  // Three places: one without daylight saving, one that puts clocks forward on 29 March 2026 at 02:00 and back on
  // 25 October at 03:00, one that is half an hour off and puts them back on 5 April at 02:00.
  it.each([
    ['Asia/Tokyo', '2026-11-20T14:59:59Z', '2026-11-20'], // 23:59:59
    ['Asia/Tokyo', '2026-11-20T15:00:00Z', '2026-11-20'], // midnight
    ['Asia/Tokyo', '2026-11-20T18:59:59Z', '2026-11-20'], // 03:59:59
    ['Asia/Tokyo', '2026-11-20T19:00:00Z', '2026-11-21'], // 04:00
    ['Europe/Berlin', '2026-03-28T23:30:00Z', '2026-03-28'], // 00:30, the night of the change
    ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-28'], // 01:59:59, a second before
    ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-28'], // 03:00, a second later
    ['Europe/Berlin', '2026-03-29T01:59:59Z', '2026-03-28'], // 03:59:59
    ['Europe/Berlin', '2026-03-29T02:00:00Z', '2026-03-29'], // 04:00
    ['Europe/Berlin', '2026-10-25T02:59:59Z', '2026-10-24'], // 03:59:59, after the hour that came twice
    ['Europe/Berlin', '2026-10-25T03:00:00Z', '2026-10-25'], // 04:00
    ['Australia/Lord_Howe', '2026-04-04T16:59:59Z', '2026-04-04'], // 03:29:59 at +10:30, clocks went back half an hour
    ['Australia/Lord_Howe', '2026-04-04T17:30:00Z', '2026-04-05'], // 04:00
    ['America/New_York', '2027-01-01T08:59:59Z', '2026-12-31'], // 03:59:59 on New Year's Day
    ['America/New_York', '2027-01-01T09:00:00Z', '2027-01-01'],
  ])('in %s at %s is %s', (zone, moment, day) => {
    expect(dayOf(at(moment), zone)).toBe(day);
  });

  it('lasts 23 hours when clocks go forward and 25 when they go back', () => {
    const hoursOf = (day: string) => {
      const quarters = Array.from({ length: 160 }, (_, count) => new Date(Date.parse(day) + count * 900_000));
      return quarters.filter((moment) => dayOf(moment, 'Europe/Berlin') === day).length / 4;
    };
    expect([hoursOf('2026-03-28'), hoursOf('2026-03-29'), hoursOf('2026-10-24')]).toEqual([23, 24, 25]);
  });

  it('keeps the milliseconds of the moment', () => {
    expect(studyClock(at('2026-11-21T10:00:00.123Z'), 'UTC').toISOString()).toBe('2026-11-21T06:00:00.123Z');
  });

  it('is UTC where the zone is none', () => {
    expect(dayOf(at('2026-11-21T03:59:59Z'), 'Mars/Olympus')).toBe('2026-11-20');
  });
});

describe('days are counted', () => {
  it.each([
    ['2026-11-21', 1, '2026-11-22'], ['2026-12-31', 1, '2027-01-01'], ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-29', -1, '2026-03-28'],
  ])('%s and %i is %s', (day, count, other) => {
    expect(addDays(day, count)).toBe(other);
    expect(daysBetween(day, other)).toBe(count);
  });

  it('in weeks from Monday', () => {
    expect(['2026-11-16', '2026-11-21', '2026-11-22', '2026-11-23'].map(weekOf))
      .toEqual(['2026-11-16', '2026-11-16', '2026-11-16', '2026-11-23']);
  });
});

describe('a traveller', () => {
  const changes: ZoneChange[] = [
    { at: at('2026-11-10T12:00:00Z'), from: 'Europe/London', to: 'Asia/Tokyo' },
    { at: at('2026-11-20T12:00:00Z'), from: 'Asia/Tokyo', to: 'America/Lima' },
  ];
  it.each([
    ['2026-11-01T12:00:00Z', 'Europe/London'], ['2026-11-10T12:00:00Z', 'Asia/Tokyo'],
    ['2026-11-20T11:59:59Z', 'Asia/Tokyo'], ['2026-11-21T00:00:00Z', 'America/Lima'],
  ])('was at %s in %s', (moment, zone) => {
    expect(zoneAt(at(moment), changes, 'America/Lima')).toBe(zone);
    expect(zoneAt(at(moment), [...changes].reverse(), 'America/Lima')).toBe(zone);
  });

  it('who never moved is where they are', () => {
    expect(zoneAt(at('2026-11-01T12:00:00Z'), [], 'Europe/Paris')).toBe('Europe/Paris');
  });
});
