/* Every question of the bank, graded twice: by the exam's grader over the frozen form, and by an oracle that knows only
 * the author's file and compares by hand. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bankQuestions } from '#content';
import { questionItem } from '#app/_features/exam/bank';
import type { FormItem, Given } from '#app/_features/exam/form';
import { judge } from '#app/_features/exam/score/rules';
import { diceOf } from './fixtures';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

type File = {
  type: string;
  options?: { id: string; correct?: boolean }[];
  items?: { id: string; choice: string }[];
  choices?: { id: string }[];
  steps?: { id: string }[];
  answer?: number;
  tolerance?: number;
  misses?: { value: number }[];
};
type Case = { given: Given; right: boolean };

describe('every question of the bank', () => {
  const questions = bankQuestions();
  it('is there', () => expect(questions.length).toBeGreaterThan(50));

  it.each(questions.map(({ id, domain }) => [id, domain]))('%s is graded as its file says', (id, domain) => {
    const file = parse(readFileSync(path.join(ROOT, 'content/questions', domain, `${id}.yaml`), 'utf8')) as File;
    const item = questionItem(id, `seed of ${id}`, true) as FormItem;
    expect(item.id).toBe(id);
    expect(judge(item, undefined, undefined)).toBe('wrong');
    const cases = casesOf(file);
    for (const { given, right } of cases) {
      expect(judge(item, given, undefined), JSON.stringify(given)).toBe(right ? 'right' : 'wrong');
    }
    if (file.type === 'command') {
      for (const correct of [true, false]) {
        const verdict = { correct, output: '', found: '' };
        expect(judge(item, { lines: ['PING'] }, verdict)).toBe(correct ? 'right' : 'wrong');
      }
      expect(item.exercise?.tasks).toHaveLength(1);
    } else expect(cases.filter(({ right }) => right).length).toBeGreaterThan(0);
  });
});

function casesOf(file: File): Case[] {
  if (file.options) return file.options.length > 0 ? subsets(file.options) : [];
  if (file.items && file.choices) return pairings(file.items, file.choices.map(({ id }) => id));
  if (file.steps) return orders(file.steps.map(({ id }) => id));
  if (file.answer === undefined) return [];
  const { answer, tolerance = 0, misses = [] } = file;
  const close = (value: number) => Math.abs(value - answer) <= tolerance + 1e-9 * Math.abs(answer);
  return [answer, answer + tolerance, answer - tolerance, answer + tolerance + 1, answer - tolerance - 1,
    ...misses.map(({ value }) => value)].map((value) => ({ given: { number: String(value) }, right: close(value) }));
}

/** Every set of options, also those that no page would let through. */
function subsets(options: { id: string; correct?: boolean }[]): Case[] {
  return Array.from({ length: 2 ** options.length }, (_, bits) => {
    const chosen = options.filter((_option, at) => ((bits >> at) & 1) === 1).map(({ id }) => id);
    return { given: { chosen }, right: options.every(({ id, correct }) => chosen.includes(id) === (correct === true)) };
  });
}

/** The right pairs, each with one wrong partner, and many thrown together. */
function pairings(items: { id: string; choice: string }[], choices: string[]): Case[] {
  const dice = diceOf(items.length * 31 + choices.length);
  const right = Object.fromEntries(items.map(({ id, choice }) => [id, choice]));
  const changed = items.flatMap(({ id }) => choices.map((choice) => ({ ...right, [id]: choice })));
  const thrown = Array.from({ length: 200 }, () =>
    Object.fromEntries(items.map(({ id }) => [id, choices[dice(choices.length)] ?? ''])));
  return [right, ...changed, ...thrown].map((pairs) =>
    ({ given: { pairs }, right: items.every(({ id, choice }) => pairs[id] === choice) }));
}

function orders(ids: string[]): Case[] {
  const all = (rest: string[]): string[][] => (rest.length === 0 ? [[]]
    : rest.flatMap((id) => all(rest.filter((each) => each !== id)).map((tail) => [id, ...tail])));
  return all(ids).map((sequence) => ({ given: { sequence }, right: sequence.join(' ') === ids.join(' ') }));
}
