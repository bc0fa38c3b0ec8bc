/* The seven types of question, in a lesson's quiz.yaml and in the bank. Rules that need more than the shape of one
 * field are in `lint.ts`. */
import { z } from 'zod';
import { date, id, line, memcached, prose } from './common';
import { check, node } from './exercise';

/** Long enough to explain something. */
export const WHY_CHARS_MIN = 40;
const why = z.string().trim().min(WHY_CHARS_MIN, `explains in at least ${WHY_CHARS_MIN} characters`).max(1200);

const base = { id, stem: prose, sources: z.array(id).min(1, 'names at least one source') };

const option = z.strictObject({ id, text: prose, correct: z.boolean().default(false), why });
const printed = z.string().trim().regex(/^`[^`]+`$/, 'is what is printed, between two backticks');

const single = z.strictObject({
  ...base, type: z.literal('single'), options: z.array(option).length(4, 'has four options'),
});
const multiple = z.strictObject({
  ...base, type: z.literal('multiple'), options: z.array(option).min(5, 'has five or six options').max(6),
});
const matching = z.strictObject({
  ...base,
  type: z.literal('matching'),
  items: z.array(z.strictObject({ id, text: prose, choice: id, why })).min(3).max(7),
  choices: z.array(z.strictObject({ id, text: prose })).min(2).max(8),
});
/** `steps` stand in the right order; they are shown in another. */
const ordering = z.strictObject({
  ...base,
  type: z.literal('ordering'),
  steps: z.array(z.strictObject({ id, text: prose, why })).min(4, 'has four to six steps').max(6),
});
const numeric = z.strictObject({
  ...base,
  type: z.literal('numeric'),
  answer: z.number(),
  tolerance: z.number().min(0).default(0),
  unit: z.string().trim().min(1).max(30).optional(),
  why,
  misses: z.array(z.strictObject({ value: z.number(), why })).min(2, 'explains two usual wrong numbers, at least'),
});
const command = z.strictObject({
  ...base,
  type: z.literal('command'),
  setup: z.array(line).default([]),
  checks: z.array(check).min(1),
  model: z.array(line).min(1),
  why,
  wrong: z.array(z.strictObject({ run: z.array(line), failsAt: z.int().min(0), why })).min(2),
});
/** What `line` prints after `setup`; the right option is proved by running it. */
const predict = z.strictObject({
  ...base,
  type: z.literal('predict'),
  ...node,
  memcached: memcached.optional(),
  setup: z.array(line).default([]),
  line,
  options: z.array(option.extend({ text: printed })).length(4, 'has four options'),
});

const unknownType = 'a question is single, multiple, matching, ordering, numeric, command or predict';
export const question = z.discriminatedUnion(
  'type', [single, multiple, matching, ordering, numeric, command, predict], { error: unknownType },
);
/** Of a lesson that is no draft any more. */
export const QUESTIONS_MIN = 5;
export const quiz = z.strictObject({ questions: z.array(question).min(1, 'has at least one question') });
export type QuestionFile = z.infer<typeof question>;
export type QuizFile = z.infer<typeof quiz>;

/** *Prove it*: a lab in which a learner sees that the right answer is right. `show` is a transcript, replayed. */
const proof = z.strictObject({
  say: prose,
  ...node,
  memcached: memcached.optional(),
  setup: z.array(line).default([]),
  show: z.array(z.string()).min(1, 'shows a command and its reply, at least'),
});
export type ProofFile = z.infer<typeof proof>;

const filed = {
  objective: id,
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)], '1 is recall, 2 apply, 3 analyse'),
  verified: date,
  proof: proof.optional(),
};
export const bankQuestion = z.discriminatedUnion('type', [
  single.extend(filed), multiple.extend(filed), matching.extend(filed), ordering.extend(filed), numeric.extend(filed),
  command.extend(filed), predict.extend(filed),
], { error: unknownType });
export type BankQuestionFile = z.infer<typeof bankQuestion>;
