/* Makes the form of a new sitting: draws, freezes, and says in words why that cannot be done. Server only; dice come in
 * as the seed. */
import { blueprint, type Exam } from '#content';
import { shuffled } from '#app/_features/quiz/rules';
import { examLab } from '#app/_server/lab-names';
import { candidates, labCandidates, labItem, questionItem, weights } from './bank';
import { draw, shortages, spread, type Drawn, type SeenAt } from './draw/rules';
import type { Form, FormItem } from './form';
import { minutesWith, type Accommodation } from './time/rules';

export type Choices = {
  accommodation: Accommodation;
  /** Of a mock: with the unscored questions. */
  unscored: boolean;
  /** Of a drill. */
  domain: string;
  count: number;
};
export type History = { seen: SeenAt; missed: string[] };
export type Made = { form: Form } | { trouble: string };

export function makeForm(exam: Exam, choices: Choices, history: History, seed: string, sitting: string): Made {
  const drawn = drawFor(exam, choices, history, seed);
  if ('trouble' in drawn) return drawn;
  const questions = drawn.questions.map(({ id, scored }) => questionItem(id, seed, scored));
  const tasks = drawn.exercises.map((id, at) => labItem(id, examLab(sitting, at + 1)));
  const items = [...tasks, ...questions].filter((item): item is FormItem => item !== undefined);
  if (items.length === 0) return { trouble: 'There is nothing to draw from yet, so no exam was begun.' };
  const minutes = minutesWith(minutesOf(exam, items.length), choices.accommodation);
  const { title, kind, pass } = exam;
  return { form: { version: 1, title: titleOf(exam, title, choices), kind, minutes, pass, items,
    accommodation: choices.accommodation } };
}

/** A mock without its unscored questions is shorter in proportion. */
export function minutesOf(exam: Exam, count: number): number {
  if (exam.kind === 'mock') return Math.ceil((exam.minutes * count) / exam.questions);
  return exam.kind === 'lab' ? exam.minutes : exam.minutesEach * count;
}

type Plan = { questions: Drawn[]; exercises: string[] };

function drawFor(exam: Exam, choices: Choices, history: History, seed: string): Plan | { trouble: string } {
  const { seen } = history;
  if (exam.kind === 'lab') {
    const exercises = spread(labCandidates(), exam.exercises, seed, seen);
    const commands = spread(candidates(['command']), exam.commands, seed, seen);
    return { exercises, questions: commands.map((id) => ({ id, scored: true })) };
  }
  const pool = candidates(exam.types);
  if (exam.kind === 'mock') return mock(exam, choices.unscored, pool, seen, seed);
  const here = exam.kind === 'drill'
    ? pool.filter(({ domain }) => domain === choices.domain)
    : pool.filter(({ id }) => history.missed.includes(id));
  if (here.length === 0) {
    return { trouble: exam.kind === 'drill'
      ? 'Choose a domain that has questions. No exam was begun.'
      : 'No question is missed: your last answer to each was right, or there was none. No exam was begun.' };
  }
  const ids = shuffled(spread(here, choices.count, seed, seen), `${seed} places`);
  return { exercises: [], questions: ids.map((id) => ({ id, scored: true })) };
}

function mock(
  exam: Extract<Exam, { kind: 'mock' }>, withUnscored: boolean, pool: ReturnType<typeof candidates>, seen: SeenAt,
  seed: string,
): Plan | { trouble: string } {
  const unscored = withUnscored ? exam.unscored : 0;
  const wanted = { scored: exam.questions - exam.unscored, unscored, weights: weights() };
  const [short] = shortages(pool, wanted);
  if (!short) return { exercises: [], questions: draw(pool, wanted, seed, seen) };
  const domain = blueprint().domains.find(({ id }) => id === short.domain)?.title ?? short.domain;
  return {
    trouble: `The bank has ${short.there} of the ${short.wanted} questions that this exam needs on ${domain}, so it `
      + 'cannot be sat yet. No exam was begun.',
  };
}

function titleOf(exam: Exam, title: string, { domain }: Choices): string {
  const found = exam.kind === 'drill' && blueprint().domains.find(({ id }) => id === domain);
  return found ? `${title}: ${found.title}` : title;
}
