/* Takes an answer: reads it, grades it, keeps it. One row an attempt, found again when the same request comes twice. */
import { bankQuestion, question as publicQuestion, type PublicQuestion } from '#content';
import { questionKey, type QuestionKey } from '#content/private';
import { heldBackOf } from '#app/_features/exam/hold';
import { QUESTION_HELD } from '#app/_features/exam/hold-rules';
import { db } from '#app/_server/db';
import { control } from '#app/_server/labs';
import { orderFor, viewOf } from './read';
import { reviewOf, type StoredAnswer } from './review';
import { grade, isUnanswered, readAnswer, type QuizAnswer } from './rules';
import type { QuestionView, ReviewView } from './view-model';

export type Outcome =
  | { recorded: true; review: ReviewView; next: QuestionView }
  | { recorded: false; incomplete: string };

type Verdict = { correct: boolean; output?: string; found?: string };

export async function recordAnswer(
  learnerId: string,
  input: { question: string; attempt: string; fields: [string, string][] },
): Promise<Outcome> {
  const question = publicQuestion(input.question);
  const key = questionKey(input.question);
  if (!question || !key) return { recorded: false, incomplete: 'This question is no longer part of the course.' };
  if ((await heldBackOf(learnerId)).has(question.id)) return { recorded: false, incomplete: QUESTION_HELD };
  const row = await db().attempt.findUnique({ where: { id: input.attempt } });
  if (row && row.learnerId === learnerId && row.itemId === question.id) return outcome(learnerId, question, key, row);
  const answer = readAnswer(question, input.fields);
  if (isUnanswered(answer)) return { recorded: false, incomplete: answer.incomplete };

  const tries = await db().attempt.count({ where: { learnerId, kind: 'quiz', itemId: question.id } });
  const verdict = await judge(key, answer);
  const { correct, ...shown } = verdict;
  const stored: StoredAnswer = { order: orderFor(learnerId, question, tries), ...answer, ...shown };
  const fresh = {
    id: input.attempt,
    learnerId,
    kind: 'quiz',
    itemId: question.id,
    lesson: lessonOf(question),
    contentHash: question.hash,
    answer: JSON.stringify(stored),
    correct,
  };
  // The same request may be here twice at once: the second finds the first one's row.
  const made = await db().attempt.upsert({ where: { id: input.attempt }, create: fresh, update: {} });
  if (made.learnerId !== learnerId) return { recorded: false, incomplete: 'Load the page again before you answer.' };
  return outcome(learnerId, question, key, made);
}

/** An answer to a question of the bank is no step in the lesson that teaches it: its row names no lesson. */
function lessonOf(question: PublicQuestion): string {
  return bankQuestion(question.id) ? '' : question.lesson ?? '';
}

async function judge(key: QuestionKey, answer: QuizAnswer): Promise<Verdict> {
  if (key.type !== 'command') return { correct: grade(key, answer) };
  if ('lines' in answer) {
    const { correct, output, found } = await control<{ correct: boolean; output?: unknown; found?: unknown }>(
      '/control/grade', { question: key.id, answer: answer.lines.join('\n') },
    );
    return { correct, output: asText(output), found: asText(found) };
  }
  throw new Error(`Question ${key.id} and the answer to it are of different types.`);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
}

async function outcome(
  learnerId: string,
  question: PublicQuestion,
  key: QuestionKey,
  row: { correct: boolean; at: Date; answer: string },
): Promise<Outcome> {
  const tries = await db().attempt.count({ where: { learnerId, kind: 'quiz', itemId: question.id } });
  return {
    recorded: true,
    review: reviewOf(question, key, row),
    next: viewOf(question, orderFor(learnerId, question, tries)),
  };
}
