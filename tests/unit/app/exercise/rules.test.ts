/* A learner's record of exercises, folded from what was only ever added; and the small decisions of the panel. */
import { describe, expect, it } from 'vitest';
import {
  allTicked, firstFailed, hintsUsed, recordsOf, runsOf, skippedText, summaryOf, type EventRow,
} from '#app/_features/exercise/rules';
import type { AssertionResult, Verdict } from '#lab/check';

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 12, minute));
const event = (minute: number, kind: string, itemId: string, detail?: object): EventRow =>
  ({ kind, lesson: 'read-path', itemId, detail: detail ? JSON.stringify(detail) : null, at: at(minute) });
const assertion = (state: AssertionResult['state'], claim: string): AssertionResult => ({ state, claim });
const verdict = (...tasks: [boolean, AssertionResult[]][]): Verdict => ({
  exercise: 'e', passed: tasks.every(([passed]) => passed),
  tasks: tasks.map(([passed, assertions], index) => ({ id: `t${index}`, passed, assertions })),
});

describe('the record of an exercise', () => {
  it('is solved once any attempt was right, whatever came later', () => {
    const attempts = [
      { itemId: 'e', correct: false, at: at(1) }, { itemId: 'e', correct: true, at: at(2) },
      { itemId: 'e', correct: false, at: at(3) }, { itemId: 'other', correct: true, at: at(3) },
    ];
    expect(recordsOf(['e', 'f'], 'read-path', attempts, []).map(({ solved, attempts: count }) => [solved, count]))
      .toEqual([[true, 3], [false, 0]]);
  });

  it('counts the highest hint of each task once, and each solution once', () => {
    const [record] = recordsOf(['e'], 'read-path', [], [
      event(1, 'hint', 'e', { task: 'a', level: 1 }), event(2, 'hint', 'e', { task: 'a', level: 2 }),
      event(3, 'hint', 'e', { task: 'b', level: 1 }), event(4, 'solution-seen', 'e', { task: 'a' }),
      event(5, 'solution-seen', 'e', { task: 'a' }), event(6, 'task-solved', 'e', { task: 'b' }),
    ]);
    expect(record).toMatchObject({ hints: { a: 2, b: 1 }, solutions: ['a'], tasksSolved: ['b'] });
    expect(record && hintsUsed(record)).toBe(3);
  });

  it.each([['read-path'], ['']])('starts anew after a reset of %j', (lesson) => {
    const reset: EventRow = { kind: 'progress-reset', lesson, itemId: '', detail: null, at: at(5) };
    const [record] = recordsOf(['e'], 'read-path', [{ itemId: 'e', correct: true, at: at(1) }],
      [event(2, 'hint', 'e', { task: 'a', level: 1 }), reset]);
    expect(record).toMatchObject({ solved: false, attempts: 0, hints: {} });
  });

  it('is not moved by the reset of another lesson, nor by a row that cannot be read', () => {
    const other: EventRow = { kind: 'progress-reset', lesson: 'strings', itemId: '', detail: null, at: at(5) };
    const broken: EventRow = { kind: 'hint', lesson: 'read-path', itemId: 'e', detail: '{', at: at(1) };
    const [record] = recordsOf(['e'], 'read-path', [{ itemId: 'e', correct: true, at: at(1) }], [other, broken]);
    expect(record?.solved).toBe(true);
  });
});

describe('ticks', () => {
  it.each([
    [{ a: true, b: true }, true], [{ a: true, b: false }, false], [{ a: true }, false], [undefined, false],
  ])('%j is everything: %s', (ticks, all) => {
    expect(allTicked([{ id: 'a' }, { id: 'b' }], ticks as Record<string, boolean> | undefined)).toBe(all);
  });

  it('an exercise without tasks is never solved by itself', () => {
    expect(allTicked([], {})).toBe(false);
  });
});

describe('a verdict', () => {
  it('opens the first assertion that failed, over all tasks', () => {
    const found = verdict([true, [assertion('passed', 'a')]],
      [false, [assertion('passed', 'b'), assertion('failed', 'c'), assertion('unchecked', 'd')]],
      [false, [assertion('failed', 'e')]]);
    expect(firstFailed(found)?.claim).toBe('c');
    expect(summaryOf(found)).toBe('1 of 3 tasks are right.');
  });

  it.each([
    [verdict([true, []]), 'The task is right.'], [verdict([true, []], [true, []]), 'All 2 tasks are right.'],
    [verdict([false, []]), 'Not yet: the first difference is open below.'],
  ])('is summed up in a sentence (%#)', (found, sentence) => {
    expect(summaryOf(found)).toBe(sentence);
  });
});

describe('a solution', () => {
  it('is run by the program that each line is for, in order', () => {
    expect(runsOf(['SET a 1', 'GET a', '$ lab skip 30m', 'GET a'])).toEqual([
      { shell: false, lines: ['SET a 1', 'GET a', 'lab skip 30m', 'GET a'] },
    ]);
    expect(runsOf(['GET a', '$ echo PING | redis-cli', '$ labels', 'GET a'])).toEqual([
      { shell: false, lines: ['GET a'] }, { shell: true, lines: ['echo PING | redis-cli', 'labels'] },
      { shell: false, lines: ['GET a'] },
    ]);
  });
});

describe('skipped time', () => {
  it.each([
    [60_000, '1 min'], [3_600_000 + 600_000, '1 h 10 min'], [1_000, '1 s'], [90_061_000, '1 d 1 h'], [0, '0 s'],
  ])('%i ms is %j', (ms, text) => {
    expect(skippedText(ms)).toBe(text);
  });
});
