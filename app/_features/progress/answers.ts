/* The answers behind the numbers: each attempt that counts, in words a learner recognises. */
import { exercise, question, type PublicQuestion } from '#content';
import { db } from '#app/_server/db';
import { numberInWords } from '../quiz/number-rules';
import { partsOf } from '../quiz/rules';
import type { StoredAnswer } from '../quiz/review';
import { sinceReset } from './rules';

export type AnswerLine = {
  id: string;
  lesson: string;
  itemId: string;
  kind: string;
  /** The question, or the exercise's name. */
  asked: string;
  /** It is still part of the course or the bank. */
  known: boolean;
  /** What was answered. */
  given: string;
  correct: boolean;
  hintsUsed: number;
  solutionSeen: boolean;
  at: string;
};

/** Latest first. */
export async function answersOf(learnerId: string | undefined): Promise<AnswerLine[]> {
  if (!learnerId) return [];
  const [rows, events] = await Promise.all([
    db().attempt.findMany({ where: { learnerId }, orderBy: { at: 'desc' } }),
    db().event.findMany({ where: { learnerId } }),
  ]);
  return sinceReset(rows, events).map((row) => {
    const asked = row.kind === 'quiz' ? question(row.itemId)?.stem.text : exercise(row.itemId)?.title;
    const { id, lesson, itemId, kind, correct, hintsUsed, solutionSeen } = row;
    return {
      id, lesson, itemId, kind, correct, hintsUsed, solutionSeen,
      asked: asked ?? 'An item that is no longer part of the course', known: asked !== undefined,
      given: row.kind === 'quiz' ? givenInWords(question(row.itemId), row.answer) : '',
      at: row.at.toISOString(),
    };
  });
}

function givenInWords(asked: PublicQuestion | undefined, json: string): string {
  const answer = JSON.parse(json) as StoredAnswer;
  if (answer.lines) return answer.lines.join(' ; ');
  if (!asked) return '';
  if (answer.number !== undefined) {
    const unit = asked.type === 'numeric' && asked.unit !== undefined ? ` ${asked.unit}` : '';
    return numberInWords(answer.number) + unit;
  }
  const text = (id: string) => partsOf(asked).find((part) => part.id === id)?.text ?? '(an option that is gone)';
  if (answer.pairs) {
    return Object.entries(answer.pairs).map(([item, choice]) => `${text(item)} → ${text(choice)}`).join('; ');
  }
  if (answer.sequence) return answer.sequence.map((id, at) => `${at + 1}. ${text(id)}`).join('; ');
  return (answer.chosen ?? []).map(text).join('; ');
}
