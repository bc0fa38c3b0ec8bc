/* A lesson's quiz as one learner sees it now: unanswered questions without a trace of their answers, answered ones with
 * their explanation. */
import { randomUUID } from 'node:crypto';
import { quiz, type BankQuestion, type PublicQuestion } from '#content';
import { questionKey } from '#content/private';
import { factsOf } from '../progress/read';
import { sinceReset, type AttemptFact, type EventFact } from '../progress/rules';
import { db } from '#app/_server/db';
import { reviewOf } from './review';
import { inOrder, partsOf, reshuffled } from './rules';
import type { QuestionState, QuestionView } from './view-model';

type Row = AttemptFact & { answer: string };

export async function quizFor(
  learnerId: string | undefined,
  lessonSlug: string,
  again?: string,
): Promise<QuestionState[]> {
  const { events } = await factsOf(learnerId, lessonSlug);
  const rows = learnerId
    ? await db().attempt.findMany({ where: { learnerId, lesson: lessonSlug, kind: 'quiz' }, orderBy: { at: 'asc' } })
    : [];
  return quiz(lessonSlug).map((question) => stateOf(learnerId, question, rows, events, again));
}

/** One question of the bank. Its attempts name no lesson, so only a reset of everything forgets them. */
export async function bankQuestionFor(
  learnerId: string | undefined, question: BankQuestion, again?: string,
): Promise<QuestionState> {
  const itemId = question.id;
  const [rows, events] = learnerId
    ? await Promise.all([
      db().attempt.findMany({ where: { learnerId, kind: 'quiz', itemId }, orderBy: { at: 'asc' } }),
      db().event.findMany({ where: { learnerId, lesson: '' } }),
    ])
    : [[], []];
  return stateOf(learnerId, question, rows, events, again);
}

function stateOf(
  learnerId: string | undefined, question: PublicQuestion, rows: Row[], events: EventFact[], again: string | undefined,
): QuestionState {
  const own = rows.filter((row) => row.itemId === question.id);
  const mine = sinceReset(own, events);
  const last = mine.at(-1);
  const fresh = last?.contentHash === question.hash ? last : undefined;
  const key = questionKey(question.id);
  return {
    question: viewOf(question, orderFor(learnerId, question, own.length)),
    ...(fresh && key && again !== question.id ? { review: reviewOf(question, key, fresh) } : {}),
    done: mine.some((row) => row.correct),
    reworded: last !== undefined && fresh === undefined,
  };
}

/** The order in which the parts stand in the attempt after `tries` attempts: the same until it is answered. */
export function orderFor(learnerId: string | undefined, question: PublicQuestion, tries: number): string[] {
  const seed = `${learnerId ?? ''} ${question.id} ${question.hash}`;
  return reshuffled(partsOf(question).map((part) => part.id), seed, tries);
}

export function viewOf(question: PublicQuestion, order: string[]): QuestionView {
  const { id, stem: { html, text } } = question;
  const common = { id, stem: { html, text }, attempt: randomUUID() };
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const options = inOrder(question.options, order).map(optionView);
      return { ...common, type: question.type, choose: question.choose, options };
    }
    case 'matching': {
      const choices = inOrder(question.choices, order).map(optionView);
      return { ...common, type: 'matching', items: inOrder(question.items, order).map(optionView), choices };
    }
    case 'ordering': return { ...common, type: 'ordering', steps: inOrder(question.steps, order).map(optionView) };
    case 'numeric': {
      const { unit } = question;
      return { ...common, type: 'numeric', ...(unit === undefined ? {} : { unit }) };
    }
    case 'command':
      return { ...common, type: 'command', setup: [...question.setup], linesMax: question.linesMax };
    case 'predict': {
      const options = inOrder(question.options, order).map(optionView);
      return { ...common, type: 'predict', setup: [...question.setup], line: question.line, options };
    }
  }
}

const optionView = ({ id, html, text }: { id: string; html: string; text: string }) => ({ id, html, text });
