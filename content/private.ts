/* The private door of the course: answers, explanations, checks, hints and solutions. For the gateway and for server
 * actions that have already taken the learner's answer; never for a client component or a page's props. */
import type { Exercise } from '#lab/check';
import { readBuild } from './read-build';
import type { PrivateContent, QuestionKey } from './types';

export type { ChoiceKey, CommandKey, MatchingKey, QuestionKey } from './types';

export function exerciseKey(id: string): Exercise | undefined {
  return own(keys().exercises, id);
}

export function questionKey(id: string): QuestionKey | undefined {
  return own(keys().questions, id);
}

/** A fill-the-command question as an exercise of one task, so that the lab can run and check it like any other. */
export function questionExercise(id: string): Exercise | undefined {
  const key = questionKey(id);
  if (key?.type !== 'command') return undefined;
  const wrong = key.wrong.map(({ run, failsAt }) => ({ run, failsAt }));
  const task = { id, text: id, checks: key.checks, hints: [], solution: key.model, alternatives: [], wrong };
  return { id, title: id, setup: key.setup, tasks: [task] };
}

function keys(): PrivateContent {
  return readBuild<PrivateContent>('private.json');
}

function own<T>(table: Record<string, T>, id: string): T | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}
