/* The ports drill: what is asked, what counts, what comes back. */
import { describe, expect, it } from 'vitest';
import { ports } from '#content';
import { SeededDice } from '#base/dice';
import { answered, gradeOf, isBetter, isRight, newRound, scoreOf, seconds } from '#app/_features/ports/rules';

const all = ports();
const portOf = (id: string) => all.find((port) => port.id === id)!;

describe('an answer', () => {
  it('is right when it has all the numbers and no other', () => {
    expect(isRight({ ports: [6379] }, ' 6379 ')).toBe(true);
    expect(isRight({ ports: [20, 21] }, '21 and 20')).toBe(true);
    for (const wrong of ['', '?', '637', '63790', '6379 6380', '6,379', '20']) {
      expect(isRight({ ports: [6379] }, wrong)).toBe(false);
    }
  });

  it('is graded by how soon it comes', () => {
    const grades = [gradeOf(false, 10), gradeOf(true, 3_000), gradeOf(true, 8_000), gradeOf(true, 8_001)];
    expect(grades).toEqual([1, 4, 3, 2]);
  });
});

describe('a round', () => {
  it('asks for every port once when all is known', () => {
    let round = newRound(all, 'seed');
    expect([...round.queue].sort()).toEqual(all.map(({ id }) => id).sort());
    while (round.queue.length > 0) {
      const port = portOf(round.queue[0]!);
      round = answered(round, port, port.ports.join(' '), 1_000);
    }
    expect(scoreOf(round.firsts)).toEqual({ right: all.length, total: all.length, ms: all.length * 1_000 });
  });

  it('brings back what was missed three names later, and scores the first answer', () => {
    let round = newRound(all, 'seed');
    const first = round.queue[0]!;
    round = answered(round, portOf(first), '1', 500);
    expect(round.queue.indexOf(first)).toBe(3);
    expect(round.queue).toHaveLength(all.length);
    for (let turn = 0; turn < 4; turn++) {
      const port = portOf(round.queue[0]!);
      round = answered(round, port, port.ports.join(' '), 500);
    }
    expect(round.queue).not.toContain(first);
    expect(round.firsts.find(({ port }) => port === first)).toMatchObject({ right: false, given: '1' });
    expect(round.firsts).toHaveLength(4);
  });

  it('ends for anybody who is right now and then, with one first answer for each port', () => {
    const dice = new SeededDice(7);
    for (let run = 0; run < 50; run++) {
      let round = newRound(all, `seed ${run}`);
      for (let turn = 0; round.queue.length > 0; turn++) {
        expect(turn).toBeLessThan(1_000);
        const port = portOf(round.queue[0]!);
        round = answered(round, port, dice.unit() < 0.3 ? String(port.ports[0]) : '9', 100);
      }
      expect(new Set(round.firsts.map(({ port }) => port)).size).toBe(all.length);
    }
  });

  it('takes no answer to a port that is not asked', () => {
    const round = newRound(all, 'seed');
    expect(answered(round, portOf(round.queue[1]!), '1', 1)).toBe(round);
  });

  it('is better with more right, then with less time for each port', () => {
    const score = (right: number, total: number, ms: number) => ({ right, total, ms });
    expect(isBetter(score(16, 16, 90_000), score(15, 16, 10_000))).toBe(true);
    expect(isBetter(score(15, 16, 10_000), score(15, 16, 10_001))).toBe(true);
    expect(isBetter(score(4, 4, 4_000), score(16, 16, 8_000))).toBe(false);
  });
});

it('times read as people say them', () => {
  expect([seconds(2_440), seconds(59_900), seconds(65_000)]).toEqual(['2.4 s', '59.9 s', '1 min 5 s']);
});
