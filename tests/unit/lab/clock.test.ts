import { describe, expect, it } from 'vitest';
import { clockText, LabClock } from '#lab/clock';
import { LabTimers } from '#lab/timers';
import { standingWall, START_MS } from './stage-wall';

describe('the clock of a lab', () => {
  it('is the wall’s plus what was skipped', () => {
    const wall = standingWall();
    const clock = new LabClock(wall, 5000);
    expect(clock.nowMs()).toBe(START_MS + 5000);
    wall.advance(10);
    clock.skip(1000, 10, () => undefined, () => undefined);
    expect([clock.nowMs(), clock.nowUs(), clock.skippedMs]).toEqual([START_MS + 6010, (START_MS + 6010) * 1000, 6000]);
  });

  it('stops on the way at each moment that is due, in order, and shows that moment', () => {
    const clock = new LabClock(standingWall());
    const timers = new LabTimers();
    const rung: [string, number][] = [];
    const ring = (name: string) => () => void rung.push([name, clock.nowMs() - START_MS]);
    timers.at(START_MS + 300, ring('c'));
    timers.at(START_MS + 100, () => {
      ring('a')();
      timers.at(clock.nowMs() + 100, ring('b'));
    });
    timers.at(START_MS + 1001, ring('later'));
    clock.skip(1000, 100, () => timers.nextMs(), (nowMs) => timers.run(nowMs));
    expect(rung).toEqual([['a', 100], ['b', 200], ['c', 300]]);
    expect(clock.nowMs()).toBe(START_MS + 1000);
  });

  it('jumps over the rest when there is no end of timers', () => {
    const clock = new LabClock(standingWall());
    const timers = new LabTimers();
    let rung = 0;
    const again = (): void => {
      rung++;
      timers.at(clock.nowMs() + 1, again);
    };
    timers.at(START_MS + 1, again);
    clock.skip(86_400_000, 50, () => timers.nextMs(), (nowMs) => timers.run(nowMs));
    expect(rung).toBe(51);
    expect(clock.nowMs()).toBe(START_MS + 86_400_000);
  });

  it('never goes back, also past a moment that was due before', () => {
    const clock = new LabClock(standingWall());
    const seen: number[] = [];
    let due: number | undefined = START_MS - 5000;
    clock.skip(1000, 10, () => due, (nowMs) => {
      seen.push(nowMs - START_MS);
      due = undefined;
    });
    expect(seen).toEqual([0, 1000]);
  });

  it.each([
    [0, 'Thu 1 Jan 1970 00:00:00 UTC'],
    [START_MS + 61_000, 'Sat 21 Nov 2026 12:01:01 UTC'],
  ])('in words: %d is %s', (ms, text) => {
    expect(clockText(ms)).toBe(text);
  });
});

describe('timers', () => {
  it('ring in order of their time, those of the same time in the order they were set, and not when cancelled', () => {
    const timers = new LabTimers();
    const rung: string[] = [];
    timers.at(20, () => rung.push('second'));
    timers.at(10, () => rung.push('first'));
    timers.at(20, () => rung.push('third'));
    timers.at(15, () => rung.push('cancelled'))();
    timers.run(19);
    expect(rung).toEqual(['first']);
    timers.run(20);
    expect(rung).toEqual(['first', 'second', 'third']);
    expect(timers.nextMs()).toBeUndefined();
  });

  it('that are set while ringing wait for the next call', () => {
    const timers = new LabTimers();
    const rung: string[] = [];
    timers.at(10, () => {
      rung.push('a');
      timers.at(10, () => rung.push('b'));
    });
    timers.run(10);
    expect(rung).toEqual(['a']);
    timers.run(10);
    expect(rung).toEqual(['a', 'b']);
  });
});
