/* The explanation of an answered question, put together on the server from the key. Only called for an attempt that is
 * recorded. */
import type { PublicQuestion, Words } from '#content';
import type {
  ChoiceKey, CommandKey, MatchingKey, NumericKey, OrderingKey, QuestionKey,
} from '#content/private';
import { inOrder } from './rules';
import type { ReviewedOption, ReviewView } from './view-model';

/** What an attempt's row holds in its `answer`. */
export type StoredAnswer = {
  order: string[];
  chosen?: string[];
  pairs?: Record<string, string>;
  sequence?: string[];
  number?: number;
  lines?: string[];
  output?: string;
  found?: string;
};
export type RecordedAttempt = { correct: boolean; at: Date; answer: string };

export function reviewOf(question: PublicQuestion, key: QuestionKey, attempt: RecordedAttempt): ReviewView {
  const stored = JSON.parse(attempt.answer) as StoredAnswer;
  const sources = key.sources.map(({ title, url, checked }) => ({ title, url, checked }));
  const judged = { correct: attempt.correct, at: attempt.at.toISOString(), sources };
  if (question.type === 'matching' && key.type === 'matching') return { ...judged, ...matching(question, key, stored) };
  if (question.type === 'command' && key.type === 'command') return { ...judged, ...command(key, stored) };
  if (question.type === 'ordering' && key.type === 'ordering') return { ...judged, ...ordering(question, key, stored) };
  if (key.type === 'numeric') return { ...judged, ...numeric(key, stored) };
  if (question.type === 'predict' && key.type === 'predict') {
    const { setup, line } = question;
    return { ...judged, type: 'predict', setup: [...setup], line, options: reviewedOptions(question, key, stored) };
  }
  if (isChoice(question) && isChoiceKey(key)) {
    return { ...judged, type: 'choice', options: reviewedOptions(question, key, stored) };
  }
  throw new Error(`Question ${question.id} and its key are of different types.`);
}

type ChoiceQuestion = Extract<PublicQuestion, { type: 'single' | 'multiple' }>;
type MatchingQuestion = Extract<PublicQuestion, { type: 'matching' }>;
type OrderingQuestion = Extract<PublicQuestion, { type: 'ordering' }>;
type PredictQuestion = Extract<PublicQuestion, { type: 'predict' }>;
const isChoice = (question: PublicQuestion): question is ChoiceQuestion => 'options' in question;
const isChoiceKey = (key: QuestionKey): key is ChoiceKey => 'correct' in key;

const NOTHING: Words = { html: '', text: '' };
const plain = ({ html, text }: Words): Words => ({ html, text });

function reviewedOptions(
  question: ChoiceQuestion | PredictQuestion, key: ChoiceKey, stored: StoredAnswer,
): ReviewedOption[] {
  return inOrder(question.options, stored.order).map(({ id, html, text }) => ({
    id,
    html,
    text,
    why: plain(key.whys[id] ?? NOTHING),
    right: key.correct.includes(id),
    chosen: stored.chosen?.includes(id) ?? false,
  }));
}

function ordering(question: OrderingQuestion, key: OrderingKey, stored: StoredAnswer) {
  return {
    type: 'ordering' as const,
    steps: key.sequence.map((id, at) => ({
      id,
      ...plain(question.steps.find((step) => step.id === id) ?? NOTHING),
      why: plain(key.whys[id] ?? NOTHING),
      place: (stored.sequence ?? []).indexOf(id) + 1,
      right: stored.sequence?.[at] === id,
    })),
  };
}

function numeric(key: NumericKey, stored: StoredAnswer) {
  const given = stored.number ?? Number.NaN;
  return {
    type: 'numeric' as const,
    given,
    answer: key.answer,
    tolerance: key.tolerance,
    unit: key.unit ?? '',
    why: plain(key.why),
    misses: key.misses.map(({ value, why }) => ({ value, why: plain(why), given: value === given })),
  };
}

function matching(question: MatchingQuestion, key: MatchingKey, stored: StoredAnswer) {
  const words = (id: string | undefined) => plain(question.choices.find((each) => each.id === id) ?? NOTHING);
  return {
    type: 'matching' as const,
    items: inOrder(question.items, stored.order).map(({ id, html, text }) => ({
      id,
      html,
      text,
      why: plain(key.whys[id] ?? NOTHING),
      given: words(stored.pairs?.[id]),
      wanted: words(key.pairs[id]),
      right: stored.pairs?.[id] === key.pairs[id],
    })),
  };
}

function command(key: CommandKey, stored: StoredAnswer) {
  const lines = stored.lines ?? [];
  const known = key.wrong.find((way) => way.run.join('\n') === lines.join('\n'));
  return {
    type: 'command' as const,
    lines,
    output: stored.output ?? '',
    found: stored.found ?? '',
    model: [...key.model],
    why: plain(known?.why ?? key.why),
  };
}
