/* The private door of the course: answers, explanations, checks, hints and solutions. For the gateway and for server
 * actions that have already taken the learner's answer; never for a client component or a page's props. */
import type { Exercise } from '#lab/check';
import { readBuild } from './read-build';
import type { PrivateContent, Proof, QuestionKey } from './types';

export type { ChoiceKey, CommandKey, MatchingKey, NumericKey, OrderingKey, Proof, QuestionKey } from './types';

/** Of an exercise; or of a proof's lab, by the id that `proofExerciseId` gives. */
export function exerciseKey(id: string): Exercise | undefined {
  return own(keys().exercises, id) ?? proofExercise(id);
}

export function questionKey(id: string): QuestionKey | undefined {
  return own(keys().questions, id);
}

/** The *Prove it* of a question of the bank. It tells the answer: only for one who has answered. */
export function proofOf(id: string): Proof | undefined {
  return own(keys().proofs, id);
}

const PROOF = 'proof.';

/** What the lab beside a proof opens to be set up: an exercise without tasks. No exercise's id has a dot. */
export function proofExerciseId(questionId: string): string {
  return PROOF + questionId;
}

function proofExercise(id: string): Exercise | undefined {
  const proof = id.startsWith(PROOF) ? proofOf(id.slice(PROOF.length)) : undefined;
  if (!proof) return undefined;
  const { setup, engine, managed, memcached } = proof;
  return { id, title: 'Prove it', engine, managed, memcached, setup, tasks: [] };
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
