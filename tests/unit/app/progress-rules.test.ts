import { describe, expect, it } from 'vitest';
import {
  continueAt, foldCourse, foldLesson, leftIn, leftInWords, nextUp, sinceReset, type AttemptFact, type EventFact,
  type Outline,
} from '#app/_features/progress/rules';

const outline: Outline = {
  slug: 'strings',
  items: [{ id: 'set-it', kind: 'exercise' }, { id: 'q1', kind: 'quiz' }, { id: 'q2', kind: 'quiz' }],
};
const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 8, minute));
const attempt = (itemId: string, minute: number, more: Partial<AttemptFact> = {}): AttemptFact => ({
  kind: itemId.startsWith('q') ? 'quiz' : 'exercise', itemId, lesson: 'strings', contentHash: 'h1', correct: true,
  hintsUsed: 0, solutionSeen: false, at: at(minute), ...more,
});
const event = (kind: string, minute: number, lesson = 'strings'): EventFact =>
  ({ kind, lesson, itemId: '', at: at(minute) });

describe('progress folded from attempts and events', () => {
  it('counts nothing for a learner who did nothing', () => {
    const lesson = foldLesson(outline, [], []);
    expect(lesson).toMatchObject({ done: 0, total: 3, started: false, finished: false, lastAt: undefined });
    expect(lesson.items.map((item) => item.state)).toEqual(['untouched', 'untouched', 'untouched']);
  });

  it.each([
    ['a wrong answer is tried, not done', [attempt('q1', 1, { correct: false })], 'tried', 1],
    ['a right answer is done', [attempt('q1', 1)], 'done', 1],
    ['done stays done after a later wrong answer', [attempt('q1', 1), attempt('q1', 2, { correct: false })], 'done', 2],
    ['done stays done after the item was reworded', [attempt('q1', 1, { contentHash: 'older' })], 'done', 1],
    ['an exercise with the same id is not the question', [attempt('q1', 1, { kind: 'exercise' })], 'untouched', 0],
    ['an attempt of another lesson does not count', [attempt('q1', 1, { lesson: 'other' })], 'untouched', 0],
  ] as const)('%s', (_, attempts, state, count) => {
    const q1 = foldLesson(outline, [...attempts], []).items.find((item) => item.id === 'q1');
    expect(q1).toMatchObject({ state, attempts: count });
  });

  it.each([
    ['without help', {}, true],
    ['with a hint', { hintsUsed: 1 }, false],
    ['with the solution seen', { solutionSeen: true }, false],
  ])('tells whether an exercise was solved unaided: %s', (_, more, unaided) => {
    const [item] = foldLesson(outline, [attempt('set-it', 1, more)], []).items;
    expect(item?.unaided).toBe(unaided);
  });

  it('is finished when every item of today is done, and only then', () => {
    const two = [attempt('set-it', 1), attempt('q1', 2)];
    expect(foldLesson(outline, two, []).finished).toBe(false);
    expect(foldLesson(outline, [...two, attempt('q2', 3)], []).finished).toBe(true);
    const longer = { ...outline, items: [...outline.items, { id: 'q3', kind: 'quiz' as const }] };
    expect(foldLesson(longer, [...two, attempt('q2', 3)], [])).toMatchObject({ finished: false, done: 3, total: 4 });
  });

  it('takes a started lesson as started, at the time of its last act', () => {
    const lesson = foldLesson(outline, [attempt('q1', 5)], [event('lesson-started', 2)]);
    expect(lesson).toMatchObject({ started: true, lastAt: at(5) });
  });

  it('counts anew after a reset of the lesson or of everything, but not of another lesson', () => {
    const attempts = [attempt('q1', 1), attempt('q2', 9)];
    const items = (events: EventFact[]) => foldLesson(outline, attempts, events).items.map((item) => item.state);
    expect(items([event('progress-reset', 5)])).toEqual(['untouched', 'untouched', 'done']);
    expect(items([event('progress-reset', 5, '')])).toEqual(['untouched', 'untouched', 'done']);
    expect(items([event('progress-reset', 5, 'other')])).toEqual(['untouched', 'done', 'done']);
    expect(sinceReset(attempts, [event('progress-reset', 5)])).toEqual([attempts[1]]);
  });
});

describe('where to go on', () => {
  const outlines = ['one', 'two', 'three']
    .map((slug) => ({ slug, items: [{ id: `q-${slug}`, kind: 'quiz' as const }] }));
  const right = (slug: string, minute: number) => attempt(`q-${slug}`, minute, { lesson: slug });
  const next = (attempts: AttemptFact[], events: EventFact[] = []) =>
    nextUp(foldCourse(outlines, attempts, events))?.slug;

  it.each([
    ['the first lesson for a newcomer', [], [], 'one'],
    ['the next open lesson after a finished one', [right('one', 1)], [], 'two'],
    ['the lesson touched last, if it is open', [right('one', 1)], [event('lesson-started', 2, 'three')], 'three'],
    ['nowhere when all is done', [right('one', 1), right('two', 2), right('three', 3)], [], undefined],
  ])('is %s', (_, attempts, events, slug) => {
    expect(next(attempts, events)).toBe(slug);
  });

  it('says in words what is left', () => {
    expect(leftInWords(leftIn(foldLesson(outline, [], [])))).toBe('1 exercise and 2 questions left');
    const two = [attempt('set-it', 1), attempt('q1', 1)];
    expect(leftInWords(leftIn(foldLesson(outline, two, [])))).toBe('1 question left');
    expect(leftInWords({ exercises: 0, questions: 0, wrong: 0 })).toBe('nothing left');
  });

  it('says of a question that was answered that it is wrong so far', () => {
    const wrong = [attempt('set-it', 1), attempt('q1', 2, { correct: false })];
    expect(leftInWords(leftIn(foldLesson(outline, wrong, [])))).toBe('2 questions left, 1 wrong so far');
  });

  it.each([
    ['at the top of a lesson in which nothing was tried', [], ''],
    ['at the first exercise that is not done', [attempt('q1', 1)], '#exercise-set-it'],
    ['at the first question that is not right', [attempt('set-it', 1), attempt('q1', 2, { correct: false })],
      '#question-q1'],
    ['at the top when all is done', [attempt('set-it', 1), attempt('q1', 2), attempt('q2', 3)], ''],
  ])('goes on %s', (_, attempts, hash) => {
    expect(continueAt(foldLesson(outline, attempts, [event('lesson-started', 0)]))).toBe(hash);
  });
});
