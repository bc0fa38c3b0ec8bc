import { describe, expect, it } from 'vitest';
import type { FormItem, Given } from '#app/_features/exam/form';
import { judge, rangeOf, scaledOf, score, weakest } from '#app/_features/exam/score/rules';
import { foldSitting, type Act } from '#app/_features/exam/sitting/rules';
import {
  act, after, command, diceOf, END, formOf, lab, matching, multiple, numeric, ordering, single, START,
} from './fixtures';

const verdict = (correct: boolean) => ({ correct, output: '', found: '' });

describe('judging one item', () => {
  it('agrees with an oracle that writes every possible answer down and compares texts', () => {
    for (const item of [single('one'), multiple, matching, ordering]) {
      const right = rightAnswers(item);
      const all = everyAnswer(item);
      expect(all.length).toBeGreaterThan(4);
      for (const given of all) {
        expect(judge(item, given, undefined)).toBe(right.has(JSON.stringify(given)) ? 'right' : 'wrong');
      }
      expect(all.filter((given) => right.has(JSON.stringify(given)))).toHaveLength(1);
      expect(judge(item, undefined, undefined)).toBe('wrong');
    }
  });

  it.each([
    ['16384', 'right'], ['16,384', 'right'], ['16 384', 'right'], ['16384.0', 'right'], ['16383', 'wrong'],
    ['1,6384', 'wrong'], ['about 16384', 'wrong'], ['', 'wrong'], ['0x4000', 'wrong'], ['Infinity', 'wrong'],
  ] as const)('reads the number %j as %s', (number, wanted) => {
    expect(judge(numeric, { number }, undefined)).toBe(wanted);
  });

  it('allows what the tolerance allows', () => {
    const about: FormItem = { ...numeric, key: { ...numeric.key, answer: 1.5, tolerance: 0.25 } as FormItem['key'] };
    expect(['1.25', '1.75', '1.76'].map((number) => judge(about, { number }, undefined)))
      .toEqual(['right', 'right', 'wrong']);
  });

  it('waits for the lab where one has to say, but not for an empty command', () => {
    const given: Given = { lines: ['SET a 1'] };
    expect(judge(command, given, undefined)).toBe('pending');
    expect(judge(command, given, verdict(true))).toBe('right');
    expect(judge(command, given, verdict(false))).toBe('wrong');
    expect(judge(command, undefined, undefined)).toBe('wrong');
    expect(judge(lab, undefined, undefined)).toBe('pending');
    expect(judge(lab, undefined, verdict(true))).toBe('right');
  });

  it('takes an answer of another type for wrong', () => {
    for (const item of [single('one'), matching, ordering, numeric]) {
      for (const given of [{ lines: ['x'] }, { number: '7' }, { chosen: ['a'] }, { sequence: ['s1', 's2', 's3'] }]) {
        if (item.id === 'one' && 'chosen' in given) continue;
        if (item.id === 'ordering' && 'sequence' in given) continue;
        expect(judge(item, given as Given, undefined)).toBe('wrong');
      }
    }
  });
});

describe('the scale', () => {
  it.each([[0, 50, 100], [36, 50, 720], [50, 50, 1000], [35, 50, 702], [37, 50, 740], [0, 0, 100], [18, 25, 720]])(
    '%i of %i is %i', (right, of, scaled) => expect(scaledOf(right, of)).toBe(scaled),
  );

  it('never falls when one more is right, and passes exactly from 72 % on', () => {
    for (let of = 1; of <= 120; of += 1) {
      for (let right = 0; right <= of; right += 1) {
        expect(scaledOf(right, of) >= 720).toBe(right * 100 >= 72 * of);
        if (right > 0) expect(scaledOf(right, of)).toBeGreaterThan(scaledOf(right - 1, of));
        const [low, high] = rangeOf(right, of);
        expect(low).toBeLessThanOrEqual(scaledOf(right, of));
        expect(high).toBeGreaterThanOrEqual(scaledOf(right, of));
        expect(low >= 100 && high <= 1000).toBe(true);
      }
    }
  });

  it('is surer with more questions', () => {
    const width = (right: number, of: number) => rangeOf(right, of)[1] - rangeOf(right, of)[0];
    expect(width(14, 20)).toBeGreaterThan(width(35, 50));
    expect(rangeOf(0, 0)).toEqual([100, 1000]);
  });
});

describe('the score of a sitting', () => {
  it('counts scored items only, the empty ones as wrong, and by domain', () => {
    const form = formOf(
      single('a'), single('b', { domain: 'cost' }), single('c', { domain: 'cost' }), single('d', { scored: false }),
      single('e', { scored: false }),
    );
    const acts = ['a', 'b', 'd'].map((id, at) => act(at + 1, 'answer', id, { chosen: ['a'] }));
    const state = foldSitting(form, { startedAt: START, endsAt: END }, acts, after(99));
    expect(score(form, state)).toMatchObject({
      right: 2, of: 3, pending: 0, passed: false,
      bars: [{ domain: 'secure', right: 1, of: 1 }, { domain: 'cost', right: 1, of: 2 }],
      judged: { a: 'right', b: 'right', c: 'wrong', d: 'right', e: 'wrong' },
    });
  });

  it('leaves out what a lab has still to judge, and says how many', () => {
    const form = formOf(single('a'), command);
    const acts = [act(1, 'answer', 'a', { chosen: ['a'] }), act(2, 'answer', 'command', { lines: ['SET a 1'] })];
    const span = { startedAt: START, endsAt: END };
    expect(score(form, foldSitting(form, span, acts, after(9)))).toMatchObject({ right: 1, of: 1, pending: 1 });
    const graded = [...acts, act(9000, 'graded', 'command', verdict(false))];
    expect(score(form, foldSitting(form, span, graded, after(9999)))).toMatchObject({ right: 1, of: 2, pending: 0 });
  });

  it('of random sittings is what a count by hand gives', () => {
    for (let round = 0; round < 40; round += 1) {
      const dice = diceOf(round);
      const form = formOf(...Array.from({ length: 30 }, (_, at) =>
        single(`q${at}`, { scored: dice(4) > 0, domain: ['secure', 'cost', 'resilient'][dice(3)] ?? 'secure' })));
      let right = 0;
      const acts: Act[] = [];
      for (const item of form.items) {
        const chosen = ['a', 'b', 'c', 'd', undefined][dice(5)];
        if (chosen) acts.push(act(1 + dice(2000), 'answer', item.id, { chosen: [chosen] }));
        if (chosen === 'a' && item.scored) right += 1;
      }
      const of = form.items.filter(({ scored }) => scored).length;
      const found = score(form, foldSitting(form, { startedAt: START, endsAt: END }, acts, after(9999)));
      expect(found).toMatchObject({ right, of, scaled: scaledOf(right, of) });
      expect(found.bars.reduce((sum, bar) => sum + bar.right, 0)).toBe(right);
    }
  });
});

describe('the weakest domain', () => {
  it('has the smallest share, of equals the larger number, and is none when all is right', () => {
    const bar = (domain: string, right: number, of: number) => ({ domain, right, of });
    expect(weakest([bar('a', 3, 4), bar('b', 1, 4), bar('c', 2, 8)])?.domain).toBe('c');
    expect(weakest([bar('a', 4, 4), bar('b', 0, 0)])).toBeUndefined();
  });
});

function rightAnswers({ key }: FormItem): Set<string> {
  const right = 'correct' in key ? { chosen: [...key.correct].sort() }
    : key.type === 'matching' ? { pairs: key.pairs } : key.type === 'ordering' ? { sequence: key.sequence } : {};
  return new Set([JSON.stringify(right)]);
}

function everyAnswer({ body }: FormItem): Given[] {
  if ('options' in body) {
    const ids = body.options.map(({ id }) => id).sort();
    return subsets(ids).map((chosen) => ({ chosen }));
  }
  if (body.type === 'matching') {
    const ids = body.items.map(({ id }) => id);
    return products(ids.map(() => body.choices.map(({ id }) => id)))
      .map((choices) => ({ pairs: Object.fromEntries(ids.map((id, at) => [id, choices[at] ?? ''])) }));
  }
  if (body.type !== 'ordering') return [];
  const ids = body.steps.map(({ id }) => id);
  return products(ids.map(() => ['', ...ids])).map((sequence) => ({ sequence }));
}

function subsets(ids: string[]): string[][] {
  return Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_id, at) => ((bits >> at) & 1) === 1));
}

function products(lists: string[][]): string[][] {
  return lists.reduce<string[][]>((all, list) => all.flatMap((one) => list.map((each) => [...one, each])), [[]]);
}
