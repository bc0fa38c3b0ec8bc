import { describe, expect, it } from 'vitest';
import { resultOf, shown } from '#app/_features/exam/result';
import { applied, gridLabel, keyAct, markOfView, overviewOf } from '#app/_features/exam/room-rules';
import { stepTo } from '#app/_features/exam/room-form';
import type { Act } from '#app/_features/exam/sitting/rules';
import { foldSitting } from '#app/_features/exam/sitting/rules';
import type { Sat } from '#app/_features/exam/store';
import { roomView } from '#app/_features/exam/view';
import {
  act, after, command, END, formOf, lab, matching, multiple, numeric, ordering, single, START,
} from './fixtures';

const form = formOf(single('one'), multiple, matching, ordering, numeric, command, lab);

function satOf(acts: Act[], now = after(600)): Sat {
  const span = { startedAt: START, endsAt: END };
  const state = foldSitting(form, span, acts, now);
  return { id: 'sitting', exam: 'short-mock', form, acts, ...span, state, readAt: now };
}

describe('what the browser is told while an exam runs', () => {
  const leaky = satOf([act(1, 'place', 'ordering'), act(2, 'note', 'one', 'mine')]);
  for (const item of leaky.form.items) {
    Object.assign(item.body, { secret: 'secret', correct: ['a'] });
    if ('options' in item.body) item.body.options.forEach((option) => Object.assign(option, { why: 'secret why' }));
  }

  it('has no key, no reason, no id, no domain and not what counts, even if the form should hold more', () => {
    const view = roomView(leaky, undefined);
    const text = JSON.stringify(view);
    expect(text).not.toMatch(/secret|correct|whys|"key"|sequence"|scored|objective|domain|hash|checks/);
    expect(text).not.toContain('"one"');
    expect(Object.keys(view.items[0] ?? {}).sort()).toEqual(['body', 'number', 'stem']);
    expect(Object.keys(view.items[0]?.body ?? {}).sort()).toEqual(['choose', 'options', 'type']);
  });

  it('goes on at the place of the last act, or where the address says', () => {
    expect(roomView(leaky, undefined).place).toBe(4);
    expect(roomView(leaky, 2).place).toBe(2);
    expect(roomView(leaky, 99).place).toBe(4);
    expect(roomView(satOf([]), undefined).place).toBe(1);
    expect(roomView(satOf([act(1, 'place', 'review')]), undefined).place).toBe(0);
  });
});

describe('the page’s own state', () => {
  const view = roomView(satOf([]), 1);
  const after1 = applied(view.items, view.states, { id: 'x', kind: 'answer', item: 2, value: { chosen: ['a'] } });
  const after2 = applied(view.items, after1, { id: 'y', kind: 'flag', item: 2, value: true });

  it('changes at once as the server will fold it', () => {
    expect(after2[1]).toMatchObject({ given: { chosen: ['a'] }, flagged: true, seen: true });
    expect(markOfView(view.items[1]!, after2[1]!)).toBe('begun');
    expect(after2[0]).toBe(view.states[0]);
  });

  it('is said in words in the grid and counted in the overview', () => {
    expect(gridLabel(view.items[1]!, after2[1]!, true)).toBe('Question 2, begun, flagged, shown now');
    expect(gridLabel(view.items[6]!, after2[6]!, false)).toBe('Task 7, not seen yet');
    expect(overviewOf(view.items, after2)).toEqual({
      unanswered: [1, 3, 4, 5, 6, 7], begun: [2], flagged: [2], answered: 0,
    });
  });

  it('goes where a button says, from the last question to the overview, and nowhere that is not', () => {
    expect([['next', 1], ['next', 7], ['previous', 1], ['5', 1], ['0', 3], ['99', 3], ['submit', 0]]
      .map(([go, from]) => stepTo(String(go), Number(from), 7))).toEqual([2, 0, 1, 5, 0, 3, 'submit']);
  });
});

describe('keys', () => {
  const key = (key: string, more: object = {}) =>
    ({ key, code: `Key${key.toUpperCase()}`, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...more });

  it.each([
    [key('3', { code: 'Digit3' }), { do: 'choose', option: 3 }], [key('b'), { do: 'choose', option: 2 }],
    [key('"', { code: 'Digit2', shiftKey: true }), { do: 'strike', option: 2 }], [key('F'), { do: 'flag' }],
    [key('g'), { do: 'guess' }], [key('n'), { do: 'next' }], [key('p'), { do: 'previous' }],
    [key('?'), { do: 'help' }], [key('†', { code: 'KeyT', altKey: true }), { do: 'time' }],
    [key('n', { ctrlKey: true }), undefined], [key('x'), undefined],
  ])('%j does %j', (event, does) => expect(keyAct(event, true)).toEqual(does));

  it('leaves single keys alone when they are turned off, but says the time', () => {
    expect(keyAct(key('f'), false)).toBeUndefined();
    expect(keyAct(key('t', { altKey: true }), false)).toEqual({ do: 'time' });
  });
});

describe('a result', () => {
  const sat = satOf([
    act(1, 'place', 'one'), act(3, 'answer', 'one', { chosen: ['a'] }), act(4, 'guess', 'one', true),
    act(5, 'answer', 'multiple', { chosen: ['a', 'b'] }), act(6, 'answer', 'multiple', { chosen: ['b', 'e'] }),
    act(7, 'answer', 'numeric', { number: 'many' }), act(8, 'flag', 'matching', true),
    act(9, 'answer', 'command', { lines: ['PING'] }), act(60, 'submit'),
    act(61, 'graded', 'lab', { correct: false, output: '', found: '1 of 2 parts were right.', tasks: { t1: true } }),
  ]);
  const result = resultOf(sat);

  it('explains every option of every item, answered or not', () => {
    const kinds = result.items.map(({ review }) => review?.type);
    expect(kinds).toEqual(['choice', 'choice', 'matching', 'ordering', 'numeric', undefined, undefined]);
    expect(result.items[0]?.review).toMatchObject({ options: [
      { id: 'd', right: false, chosen: false, why: { text: 'secret why of d' } }, { id: 'b' },
      { id: 'a', right: true, chosen: true }, { id: 'c' },
    ] });
    expect(result.items[4]).toMatchObject({ typed: 'many', judged: 'wrong', answered: true });
    expect(result.items[5]).toMatchObject({ judged: 'pending', answered: true });
    expect(result.items[6]?.task?.tasks.map(({ right }) => right)).toEqual([true, false]);
  });

  it('is filtered by what a learner wants to see again', () => {
    const numbers = (show: Parameters<typeof shown>[1]) => shown(result.items, show).map(({ number }) => number);
    expect(numbers('all')).toHaveLength(7);
    expect(numbers('wrong')).toEqual([3, 4, 5, 7]);
    expect(numbers('flagged')).toEqual([3]);
    expect(numbers('guessed-right')).toEqual([1]);
    expect(numbers('changed')).toEqual([2]);
  });
});
