import { describe, expect, it } from 'vitest';
import {
  disordered, draw, sharesOf, shortages, spread, type Candidate,
} from '#app/_features/exam/draw/rules';
import { diceOf } from './fixtures';

const WEIGHTS = { secure: 30, resilient: 26, performant: 24, cost: 20 };

function bankOf(seed: number): Candidate[] {
  const dice = diceOf(seed);
  return Object.keys(WEIGHTS).flatMap((domain) =>
    Array.from({ length: 20 + dice(60) }, (_, at) => ({
      id: `${domain}-${at}`, domain, objective: `${domain}-objective-${dice(7)}`, type: 'single',
    })));
}

describe('the share of each domain', () => {
  it.each([
    [50, [15, 13, 12, 10]], [15, [4, 4, 4, 3]], [20, [6, 5, 5, 4]], [1, [1, 0, 0, 0]], [0, [0, 0, 0, 0]],
  ])('of %i questions is %j', (count, shares) => {
    expect(Object.values(sharesOf(count, WEIGHTS))).toEqual(shares);
  });

  it('always adds up, and is never a whole question away from the exact share', () => {
    for (let count = 0; count <= 200; count += 1) {
      const shares = sharesOf(count, WEIGHTS);
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(count);
      for (const [domain, weight] of Object.entries(WEIGHTS)) {
        expect(Math.abs((shares[domain] ?? 0) - (count * weight) / 100)).toBeLessThan(1);
      }
    }
  });

  it('is nothing where there are no weights', () => {
    expect(sharesOf(5, { secure: 0 })).toEqual({ secure: 0 });
  });
});

describe('a drawn form', () => {
  it('has every number it should, no question twice, and is the same for the same seed', () => {
    for (let round = 0; round < 60; round += 1) {
      const bank = bankOf(round);
      const wanted = { scored: 50, unscored: 15, weights: WEIGHTS };
      const form = draw(bank, wanted, `seed ${round}`, {});
      expect(draw(bank, wanted, `seed ${round}`, {})).toEqual(form);
      expect(new Set(form.map(({ id }) => id)).size).toBe(form.length);
      if (shortages(bank, wanted).length > 0) continue;
      const per = (scored: boolean) => Object.keys(WEIGHTS).map((domain) =>
        form.filter((drawn) => drawn.scored === scored && drawn.id.startsWith(domain)).length);
      expect(per(true)).toEqual([15, 13, 12, 10]);
      expect(per(false)).toEqual([4, 4, 4, 3]);
    }
  });

  it('is another one for another seed, and unscored questions stand anywhere', () => {
    const bank = bankOf(7);
    const wanted = { scored: 20, unscored: 10, weights: WEIGHTS };
    const [one, other] = [draw(bank, wanted, 'a', {}), draw(bank, wanted, 'b', {})];
    expect(one.map(({ id }) => id)).not.toEqual(other.map(({ id }) => id));
    const unscoredIn = (half: typeof one) => half.filter(({ scored }) => !scored).length;
    expect(unscoredIn(one.slice(0, 15))).toBeGreaterThan(0);
    expect(unscoredIn(one.slice(15))).toBeGreaterThan(0);
  });

  it('takes what was never seen before what was seen, whatever the dice', () => {
    for (let round = 0; round < 40; round += 1) {
      const dice = diceOf(round);
      const bank = bankOf(round);
      const seen = Object.fromEntries(bank.filter(() => dice(2) === 0).map(({ id }) => [id, 1 + dice(1000)]));
      const form = draw(bank, { scored: 30, unscored: 0, weights: WEIGHTS }, `${round}`, seen);
      for (const domain of Object.keys(WEIGHTS)) {
        const here = form.filter(({ id }) => id.startsWith(domain));
        const repeated = here.filter(({ id }) => seen[id] !== undefined).length;
        const fresh = bank.filter((each) => each.domain === domain && seen[each.id] === undefined).length;
        expect(repeated).toBe(Math.max(0, here.length - fresh));
      }
    }
  });

  it('spreads over the objectives: none has two more than another that could have had one', () => {
    for (let round = 0; round < 40; round += 1) {
      const bank = bankOf(round).filter(({ domain }) => domain === 'secure');
      const taken = spread(bank, 14, `${round}`, {});
      const of = (objective: string, ids: string[]) =>
        bank.filter((each) => each.objective === objective && ids.includes(each.id)).length;
      const all = bank.map(({ id }) => id);
      const objectives = [...new Set(bank.map(({ objective }) => objective))];
      for (const one of objectives) {
        for (const other of objectives) {
          if (of(other, taken) < of(other, all)) expect(of(one, taken) - of(other, taken)).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it('of two seen ones takes the one seen longer ago', () => {
    const pair = ['new', 'old'].map((id) => ({ id, domain: 'secure', objective: 'ports', type: 'single' }));
    for (let seed = 0; seed < 10; seed += 1) {
      expect(spread(pair, 1, `${seed}`, { new: 2000, old: 1000 })).toEqual(['old']);
    }
  });

  it('says which domain is short, and never draws more than there is', () => {
    const bank = bankOf(3).filter(({ id }) => !id.startsWith('cost') || id === 'cost-0');
    const wanted = { scored: 20, unscored: 0, weights: WEIGHTS };
    expect(shortages(bank, wanted)).toEqual([{ domain: 'cost', wanted: 4, there: 1 }]);
    expect(draw(bank, wanted, 's', {})).toHaveLength(17);
  });
});

describe('the steps of an ordering question', () => {
  it('never stand in the right order, and none is lost', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const steps = ['a', 'b', 'c', 'd'].slice(0, 2 + (seed % 3));
      const mixed = disordered(steps, `${seed}`);
      expect(mixed).not.toEqual(steps);
      expect([...mixed].sort()).toEqual(steps);
    }
  });
});
