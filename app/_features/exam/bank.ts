/* The bank, as a form takes from it: candidates to draw from, and whole items with their keys, frozen. Server only. */
import { bankQuestion, bankQuestions, blueprint, exercise, lessons, type BankQuestion } from '#content';
import { exerciseKey, questionExercise, questionKey, type QuestionKey } from '#content/private';
import { words } from '#content/words';
import { viewOf } from '#app/_features/quiz/read';
import { partsOf, shuffled } from '#app/_features/quiz/rules';
import { disordered, type Candidate } from './draw/rules';
import type { Body, FormItem } from './form';

export function candidates(types: readonly string[]): Candidate[] {
  return bankQuestions().filter((question) => types.includes(question.type))
    .map(({ id, domain, objective, type }) => ({ id, domain, objective, type }));
}

export function weights(): Record<string, number> {
  return Object.fromEntries(blueprint().domains.map(({ id, weight }) => [id, weight]));
}

/** Exercises that can be set as a task: they bring their own data and nodes. */
export function labCandidates(): Candidate[] {
  return lessons().flatMap(({ slug, exercises }) => {
    const filed = objectiveOf(slug);
    return exercises.map((id) => ({ id, domain: filed.domain, objective: filed.objective || slug, type: 'lab' }));
  });
}

/** Undefined when the question went away between drawing and freezing. */
export function questionItem(id: string, seed: string, scored: boolean): FormItem | undefined {
  const question = bankQuestion(id);
  const key = questionKey(id);
  if (!question || !key) return undefined;
  const run = questionExercise(id);
  return {
    id, hash: question.hash, domain: question.domain, objective: question.objective, lesson: question.lesson ?? '',
    scored, stem: question.stem, body: bodyOf(question, seed, key), key, ...(run ? { exercise: run } : {}),
  };
}

function bodyOf(question: BankQuestion, seed: string, key: QuestionKey): Body {
  const parts = partsOf(question).map(({ id }) => id);
  const order = key.type === 'ordering' ? disordered(key.sequence, `${seed} ${key.id}`)
    : shuffled(parts, `${seed} ${key.id}`);
  const view = viewOf(question, order);
  switch (view.type) {
    case 'single':
    case 'multiple': return { type: view.type, choose: view.choose, options: view.options };
    case 'predict': return { type: 'predict', setup: view.setup, line: view.line, options: view.options };
    case 'matching': return { type: 'matching', items: view.items, choices: view.choices };
    case 'ordering': return { type: 'ordering', steps: view.steps };
    case 'numeric': return { type: 'numeric', ...(view.unit === undefined ? {} : { unit: view.unit }) };
    case 'command': return { type: 'command', setup: view.setup, linesMax: view.linesMax };
  }
}

export function labItem(id: string, lab: string): FormItem | undefined {
  const open = exercise(id);
  const key = exerciseKey(id);
  if (!open || !key) return undefined;
  const { domain, objective } = objectiveOf(open.lesson);
  return {
    id, hash: open.hash, domain, objective, lesson: open.lesson, scored: true, stem: words(open.title),
    body: { type: 'lab', lab, exercise: id, tasks: open.tasks.map(({ id: task, text }) => ({ id: task, ...text })) },
    key: {
      type: 'lab', sources: [], solutions: Object.fromEntries(key.tasks.map((task) => [task.id, [...task.solution]])),
    },
  };
}

/** What a lesson's exercises are about: the first objective that it teaches. */
function objectiveOf(lesson: string): { domain: string; objective: string } {
  const found = blueprint().objectives.find((objective) => objective.lesson === lesson);
  return { domain: found?.domain ?? '', objective: found?.id ?? '' };
}
