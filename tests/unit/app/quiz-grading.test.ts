// Every question there is and three hundred made ones, each with every possible answer: grader and oracle agree.
import { describe, expect, test } from 'vitest';
import { SeededDice } from '#base/dice';
import { openQuestion, questionKey } from '#content/_build/questions';
import { loadContent } from '#content/_build/load';
import { CONTENT_DIR } from '#content/_build/main';
import { walkContent } from '#content/_build/walk';
import type { QuestionFile } from '#content/_schema/quiz';
import { grade, isUnanswered, moved, readAnswer } from '#app/_features/quiz/rules';
import { numberInWords, readNumber } from '#app/_features/quiz/number-rules';
import { everyAnswer } from './grading-oracle';

const real = loadContent(walkContent(CONTENT_DIR), []).placed.map(({ question }) => question);

const WHY = 'Because this sentence is long enough to explain it.';
const dice = new SeededDice(65_130);
const upTo = (sides: number): number => Math.floor(dice.unit() * sides);
const from = (least: number, most: number): number => least + upTo(most - least + 1);
const named = (count: number, word: string) =>
  Array.from({ length: count }, (_, at) => ({ id: `${word}-${at}`, text: `${word} ${at}`, why: WHY }));

function optionsWith(count: number, right: number) {
  const keys = new Set<number>();
  while (keys.size < right) keys.add(upTo(count));
  return named(count, 'option').map((option, at) => ({ ...option, correct: keys.has(at) }));
}

function numeric(base: { id: string; stem: string; sources: string[] }): QuestionFile {
  const [answer, tolerance] = [(upTo(2_000_000) - 1_000_000) / 10 ** upTo(4), [0, 0.5, 3][upTo(3)]!];
  const misses = [answer + 7, answer - 11.25].map((value) => ({ value, why: WHY }));
  return { ...base, type: 'numeric', answer, tolerance, why: WHY, misses };
}

function made(at: number): QuestionFile {
  const base = { id: `made-${at}`, stem: 'Which?', sources: ['docs'] };
  switch (at % 6) {
    case 0: return { ...base, type: 'single', options: optionsWith(4, 1) };
    case 1: return { ...base, type: 'multiple', options: optionsWith(from(5, 6), from(2, 4)) };
    case 2: {
      const choices = named(from(2, 4), 'choice').map(({ id, text }) => ({ id, text }));
      const items = named(from(3, 5), 'item').map((item) => ({ ...item, choice: choices[upTo(choices.length)]!.id }));
      return { ...base, type: 'matching', items, choices };
    }
    case 3: return { ...base, type: 'ordering', steps: named(from(4, 6), 'step') };
    case 4: return numeric(base);
    default: {
      const options = optionsWith(4, 1).map((option) => ({ ...option, text: `\`${option.text}\`` }));
      return { ...base, type: 'predict', setup: [], line: 'PING', options };
    }
  }
}

function disagreements(file: QuestionFile): string[] {
  const [question, key] = [openQuestion(file), questionKey(file, [])];
  if (key.type === 'command') return [];
  return everyAnswer(file).flatMap(({ fields, right }) => {
    const answer = readAnswer(question, fields);
    const says = isUnanswered(answer) ? answer.incomplete : String(grade(key, answer));
    return says === String(right) ? [] : [`${file.id} ${JSON.stringify(fields)}: ${says}, the oracle says ${right}`];
  });
}

describe('the grader and the oracle', () => {
  test('agree about every answer to every question of the course and of the bank', () => {
    const graded = real.filter((file) => file.type !== 'command');
    expect(graded.length).toBeGreaterThan(40);
    expect(graded.flatMap(disagreements)).toEqual([]);
    expect(graded.filter((file) => everyAnswer(file).filter(({ right }) => right).length === 0)).toEqual([]);
  });

  test('agree about every answer to three hundred made questions of all types', () => {
    const files = Array.from({ length: 300 }, (_, at) => made(at));
    expect(files.flatMap(disagreements)).toEqual([]);
    expect(files.flatMap(everyAnswer).filter(({ right }) => right).length).toBeGreaterThanOrEqual(300);
  });
});

test('an answer to a question of another type is a mistake of ours, and said so', () => {
  const key = questionKey(made(4), []);
  if (key.type === 'command') throw new Error('That one is numeric.');
  expect(() => grade(key, { chosen: ['option-1'] })).toThrow('of different types');
});

describe('reading a number', () => {
  test.each([
    ['16384', undefined, 16384], [' 16,384 ', undefined, 16384], ['16 384', undefined, 16384], ['0.5', undefined, 0.5],
    ['.5', undefined, 0.5], ['−3', undefined, -3], ['+7', undefined, 7], ['1,234,567.25', undefined, 1234567.25],
    ['75 %', '%', 75], ['75%', '%', 75], ['900 Seconds', 'seconds', 900], ['5.', undefined, 5],
  ])('%s with the unit %s is %d', (typed, unit, number) => {
    expect(readNumber(typed, unit)).toBe(number);
  });

  test.each([
    ['0,5', undefined], ['12,34', undefined], ['abc', undefined], ['1e3', undefined], ['75 %', undefined],
    ['', undefined], ['1 2', undefined], ['900 minutes', 'seconds'], ['9'.repeat(40), undefined],
    ['Infinity', undefined],
  ])('%s with the unit %s is none', (typed, unit) => {
    expect(readNumber(typed, unit)).toBeUndefined();
  });

  test('and what is shown can be typed again', () => {
    for (const value of [0, -5, 16384, 1234567.25, 0.001]) expect(readNumber(numberInWords(value))).toBe(value);
  });
});

describe('reading an order', () => {
  const question = openQuestion(made(3));
  const ids = question.type === 'ordering' ? question.steps.map(({ id }) => id) : [];
  const places = (numbers: (number | string)[]): [string, string][] =>
    ids.map((id, at) => [`place:${id}`, String(numbers[at])]);

  test.each([
    ['a place given twice', [1, 1, 2, 3, 4, 5], 'two have the place 1'],
    ['a place beyond the last', [9, 1, 2, 3, 4, 5], 'has none yet'],
    ['no place', ['', 1, 2, 3, 4, 5], 'has none yet'],
    ['half a place', [1.5, 1, 2, 3, 4, 5], 'has none yet'],
  ])('asks again for %s', (_, numbers, says) => {
    expect(readAnswer(question, places(numbers))).toEqual({ incomplete: expect.stringContaining(says) as string });
  });

  test('the public book never has the steps in the right order', () => {
    for (let at = 3; at < 300; at += 6) {
      const file = made(at);
      const open = openQuestion(file);
      if (file.type !== 'ordering' || open.type !== 'ordering') throw new Error('These are ordering questions.');
      expect(open.steps.map(({ id }) => id)).not.toEqual(file.steps.map(({ id }) => id));
      expect(open.steps.map(({ id }) => id).toSorted()).toEqual(file.steps.map(({ id }) => id).toSorted());
    }
  });

  test('a step moves to where it is put and the others close the gap', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
    expect(moved(['a', 'b'], 5, 0)).toEqual(['a', 'b']);
  });
});
