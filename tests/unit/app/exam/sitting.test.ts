import { describe, expect, it } from 'vitest';
import type { Given } from '#app/_features/exam/form';
import { cleaned, givenIn, isWhole } from '#app/_features/exam/sitting/given';
import { foldSitting, markOf, REVIEW, type Act } from '#app/_features/exam/sitting/rules';
import { GRACE_MS } from '#app/_features/exam/time/rules';
import {
  act, after, command, diceOf, END, formOf, lab, matching, multiple, numeric, ordering, single, START,
} from './fixtures';

const form = formOf(single('one'), multiple, matching, ordering, numeric, command, lab);
const span = { startedAt: START, endsAt: END };
const fold = (acts: Act[], now = after(600)) => foldSitting(form, span, acts, now);

describe('reading an answer', () => {
  it.each([
    ['a radio button', single('s').body, [['choice', 'b']], { chosen: ['b'] }],
    ['one of two', multiple.body, [['choice', 'e']], { chosen: ['e'] }],
    ['two, in the order of the form', multiple.body, [['choice', 'e'], ['choice', 'b']], { chosen: ['b', 'e'] }],
    ['some pairs', matching.body, [['pair:i2', 'c1'], ['pair:i1', '']], { pairs: { i2: 'c1' } }],
    ['places of steps', ordering.body, [['place:s1', '2'], ['place:s2', '1']], { sequence: ['s2', 's1', ''] }],
    ['a place given twice, once', ordering.body, [['place:s1', '1'], ['place:s2', '1']], { sequence: ['s1', '', ''] }],
    ['a number as typed', numeric.body, [['number', ' 16,384 ']], { number: '16,384' }],
    ['commands', command.body, [['line', 'SET a 1\r\n\r\n GET a ']], { lines: ['SET a 1', 'GET a'] }],
    ['nothing', multiple.body, [], undefined],
    ['a number left empty', numeric.body, [['number', ' ']], undefined],
  ] as const)('takes %s', (_, body, fields, given) => {
    expect(givenIn(body, fields)).toEqual(given);
  });

  it('lets nothing in that the form does not have, whatever is sent', () => {
    expect(cleaned(single('s').body, { chosen: ['zzz', 'a', 'b', 7] })).toEqual({ chosen: ['b'] });
    expect(cleaned(matching.body, { pairs: { i1: 'zzz', i9: 'c1', __proto__: 'c1' } })).toBeUndefined();
    expect(cleaned(ordering.body, { sequence: ['s1', 's1', 'x', 's2', 's3'] })).toEqual({ sequence: ['s1', '', ''] });
    expect(cleaned(numeric.body, { number: 'x'.repeat(1000) })).toEqual({ number: 'x'.repeat(40) });
    expect(cleaned(command.body, { lines: Array(99).fill('PING') })).toEqual({ lines: ['PING', 'PING', 'PING'] });
    for (const each of form.items) {
      for (const odd of [null, 'a', 7, [], {}, { chosen: 'a' }, { pairs: null }, { lines: {} }]) {
        expect(cleaned(each.body, odd)).toBeUndefined();
      }
    }
  });

  it.each([
    [multiple.body, { chosen: ['a'] }, false], [multiple.body, { chosen: ['a', 'b'] }, true],
    [matching.body, { pairs: { i1: 'c1', i2: 'c1' } }, false], [ordering.body, { sequence: ['s1', '', 's2'] }, false],
    [ordering.body, { sequence: ['s1', 's3', 's2'] }, true], [numeric.body, undefined, false],
  ] as const)('knows whether it is whole', (body, given, whole) => {
    expect(isWhole(body, given as Given | undefined)).toBe(whole);
  });
});

describe('folding a sitting', () => {
  it('keeps the latest answer, and counts changes of whole answers only', () => {
    const { items } = fold([
      act(10, 'answer', 'multiple', { chosen: ['a'] }), act(11, 'answer', 'multiple', { chosen: ['a', 'b'] }),
      act(12, 'answer', 'multiple', { chosen: ['a', 'b'] }), act(30, 'answer', 'multiple', { chosen: ['b', 'e'] }),
      act(40, 'answer', 'one', { chosen: ['a'] }), act(41, 'answer', 'one', null),
    ]);
    expect(items.multiple).toMatchObject({ given: { chosen: ['b', 'e'] }, whole: true, changes: 1 });
    expect(items.multiple?.answeredAt).toEqual(after(30));
    expect(items.one).toMatchObject({ given: undefined, whole: false, changes: 0 });
  });

  it('keeps flags, guesses, strikes and notes', () => {
    const { items } = fold([
      act(1, 'flag', 'one', true), act(2, 'guess', 'one', true), act(3, 'guess', 'one', false),
      act(4, 'strike', 'one', ['c', 'zzz', 'd']), act(5, 'note', 'one', 'ask about ports'),
      act(6, 'note', 'one', 'x'.repeat(5000)), act(7, 'flag', 'nothing', true), act(8, 'strike', 'numeric', ['a']),
    ]);
    expect(items.one).toMatchObject({ flagged: true, guessed: false, struck: ['d', 'c'] });
    expect(items.one?.note).toHaveLength(2000);
    expect(items.numeric?.struck).toEqual([]);
  });

  it('knows the place, and gives the time between to each question', () => {
    const state = fold([
      act(5, 'place', 'one'), act(65, 'place', 'matching'), act(95, 'place', REVIEW), act(100, 'place', 'nowhere'),
      act(125, 'place', 'one'),
    ], after(130));
    expect(state.place).toBe('one');
    expect(state.items.one?.spentMs).toBe(65_000 + 5000);
    expect(state.items.matching?.spentMs).toBe(30_000);
    expect(state.items.multiple?.spentMs).toBe(0);
  });

  it('says of each question whether it is answered, begun, seen or unseen', () => {
    const { items } = fold([
      act(1, 'place', 'one'), act(2, 'answer', 'multiple', { chosen: ['a'] }),
      act(3, 'answer', 'numeric', { number: '7' }),
    ]);
    expect(['one', 'multiple', 'numeric', 'matching'].map((id) => markOf(items[id]!)))
      .toEqual(['seen', 'begun', 'answered', 'unseen']);
  });

  it('is over by submitting, and nothing later counts', () => {
    const acts = [
      act(10, 'answer', 'one', { chosen: ['a'] }), act(20, 'submit'), act(30, 'answer', 'one', { chosen: ['b'] }),
      act(40, 'submit'),
    ];
    expect(fold(acts)).toMatchObject({
      over: true, submittedAt: after(20), endedAt: after(20), items: { one: { given: { chosen: ['a'] } } },
    });
  });

  it('is over when the time is up, by the server alone; what was on its way still counts', () => {
    const late = (ms: number) => ({ ...act(0, 'answer', 'one', { chosen: ['a'] }), at: new Date(END.getTime() + ms) });
    expect(fold([late(GRACE_MS)], END)).toMatchObject({ over: false });
    const state = fold([late(GRACE_MS)], new Date(END.getTime() + GRACE_MS + 1));
    expect(state).toMatchObject({ over: true, endedAt: END, items: { one: { given: { chosen: ['a'] } } } });
    expect(state.submittedAt).toBeUndefined();
    expect(fold([late(GRACE_MS + 1)], END).items.one?.given).toBeUndefined();
  });

  it('takes a verdict only from the first act of the server, whenever it came', () => {
    const state = fold([
      act(9000, 'graded', 'command', { correct: true, output: 'OK', found: '' }),
      act(9001, 'graded', 'command', { correct: false, output: '', found: '' }),
      act(9002, 'graded', 'lab', 'nonsense'),
    ], after(9999));
    expect(state.verdicts).toEqual({ command: { correct: true, output: 'OK', found: '' } });
  });

  it('is the same in whatever order the rows come, and with every row twice', () => {
    for (let round = 0; round < 60; round += 1) {
      const acts = randomActs(round);
      const wanted = fold(acts, after(2000));
      const dice = diceOf(round + 1);
      const mixed = acts.map((each) => ({ each, at: dice(1e6) })).sort((a, b) => a.at - b.at).map(({ each }) => each);
      expect(fold(mixed, after(2000))).toEqual(wanted);
      const settled = acts.filter(({ kind }) => kind !== 'submit');
      expect(fold([...settled, ...settled], after(2000)).items).toEqual(fold(settled, after(2000)).items);
    }
  });

  it('never gives away more time than has passed', () => {
    for (let round = 0; round < 60; round += 1) {
      const state = fold(randomActs(round), after(2600));
      const spent = Object.values(state.items).reduce((sum, each) => sum + each.spentMs, 0);
      expect(spent).toBeLessThanOrEqual(state.endedAt.getTime() - START.getTime());
    }
  });
});

function randomActs(seed: number): Act[] {
  const dice = diceOf(seed * 7919 + 1);
  const ids = [...form.items.map(({ id }) => id), REVIEW, 'nowhere'];
  const kinds = ['answer', 'flag', 'guess', 'strike', 'note', 'place', 'place', 'answer', 'graded'];
  const values = [{ chosen: ['a', 'b'] }, { chosen: ['b'] }, true, false, null, ['a', 'c'], 'a note', { number: '5' }];
  return Array.from({ length: 40 }, () => {
    const kind = dice(60) === 0 ? 'submit' : kinds[dice(kinds.length)] ?? 'place';
    return act(dice(2500), kind, ids[dice(ids.length)], values[dice(values.length)]);
  });
}
