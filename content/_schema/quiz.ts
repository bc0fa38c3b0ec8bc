/* quiz.yaml: the questions of one lesson. Rules that need more than the shape of one field are in `lint.ts`. */
import { z } from 'zod';
import { id, line, prose } from './common';
import { check } from './exercise';

/** Long enough to explain something. */
export const WHY_CHARS_MIN = 40;
const why = z.string().trim().min(WHY_CHARS_MIN, `explains in at least ${WHY_CHARS_MIN} characters`).max(1200);

const base = { id, stem: prose, sources: z.array(id).min(1, 'names at least one source of the lesson') };

const option = z.strictObject({ id, text: prose, correct: z.boolean().default(false), why });

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
const command = z.strictObject({
  ...base,
  type: z.literal('command'),
  setup: z.array(line).default([]),
  checks: z.array(check).min(1),
  model: z.array(line).min(1),
  why,
  wrong: z.array(z.strictObject({ run: z.array(line), failsAt: z.int().min(0), why })).min(2),
});

export const question = z.discriminatedUnion('type', [single, multiple, matching, command], {
  error: 'a question is single, multiple, matching or command',
});
export const quiz = z.strictObject({ questions: z.array(question).min(5, 'has at least five questions') });
export type QuestionFile = z.infer<typeof question>;
export type QuizFile = z.infer<typeof quiz>;
