/* A sitting that is over, for its learner: everything may be shown. Put together from the frozen form, so that what an
 * author changed since changes nothing here. Server only. */
import { blueprint, lesson as lessonOf, type PublicQuestion, type Words } from '#content';
import { reviewOf } from '#app/_features/quiz/review';
import type { ReviewView } from '#app/_features/quiz/view-model';
import { readNumber } from '#app/_features/quiz/number-rules';
import type { Body, FormItem, Given, Verdict } from './form';
import { score, weakest, type Bar, type Judgement, type Score } from './score/rules';
import type { ItemState } from './sitting/rules';
import type { Sat } from './store';

export const SHOWS = ['all', 'wrong', 'flagged', 'guessed-right', 'changed'] as const;
export type Show = (typeof SHOWS)[number];

export type TaskReview = { tasks: (Words & { id: string; right: boolean; solution: string[] })[]; found: string };
export type ItemResult = {
  number: number;
  /** Of the question's own page; undefined for a task in a lab. */
  question: string | undefined;
  stem: Words;
  domain: string;
  scored: boolean;
  judged: Judgement;
  answered: boolean;
  flagged: boolean;
  guessed: boolean;
  changes: number;
  note: string;
  spentMs: number;
  lesson: { href: string; title: string } | undefined;
  review: ReviewView | undefined;
  task: TaskReview | undefined;
  /** A number that could not be read, as it was typed. */
  typed: string;
};
export type Result = {
  sitting: string;
  title: string;
  kind: string;
  pass: number;
  score: Score;
  bars: (Bar & { title: string })[];
  unscored: number;
  weakest: { domain: string; title: string } | undefined;
  items: ItemResult[];
  startedAt: string;
  tookMs: number;
  /** By the learner, before the time was up. */
  submitted: boolean;
};

export function resultOf(sat: Sat): Result {
  const { form, state } = sat;
  const found = score(form, state);
  const low = weakest(found.bars);
  return {
    sitting: sat.id, title: form.title, kind: form.kind, pass: form.pass, score: found,
    bars: inBlueprintOrder(found.bars).map((bar) => ({ ...bar, title: titleOf(bar.domain) })),
    unscored: form.items.filter(({ scored }) => !scored).length,
    weakest: low && low.domain !== '' ? { domain: low.domain, title: titleOf(low.domain) } : undefined,
    items: form.items.map((item, at) =>
      itemResult(item, at + 1, state.items[item.id], found.judged[item.id] ?? 'wrong', state.verdicts[item.id])),
    startedAt: sat.startedAt.toISOString(),
    tookMs: state.endedAt.getTime() - sat.startedAt.getTime(),
    submitted: state.submittedAt !== undefined,
  };
}

export function shown(items: readonly ItemResult[], show: Show): ItemResult[] {
  switch (show) {
    case 'all': return [...items];
    case 'wrong': return items.filter(({ judged }) => judged === 'wrong');
    case 'flagged': return items.filter(({ flagged }) => flagged);
    case 'guessed-right': return items.filter(({ guessed, judged }) => guessed && judged === 'right');
    case 'changed': return items.filter(({ changes }) => changes > 0);
  }
}

function inBlueprintOrder(bars: readonly Bar[]): Bar[] {
  const place = (bar: Bar): number => blueprint().domains.findIndex(({ id }) => id === bar.domain) + 1 || 99;
  return bars.toSorted((one, other) => place(one) - place(other));
}

function titleOf(domain: string): string {
  return blueprint().domains.find(({ id }) => id === domain)?.title ?? 'Other';
}

function itemResult(
  item: FormItem, number: number, state: ItemState | undefined, judged: Judgement, verdict: Verdict | undefined,
): ItemResult {
  const taught = lessonOf(item.lesson);
  const given = state?.given;
  const isLab = item.key.type === 'lab';
  const unread = given && 'number' in given && readNumber(given.number, unitOf(item.body)) === undefined;
  return {
    number, judged, question: isLab ? undefined : item.id, stem: item.stem, domain: titleOf(item.domain),
    scored: item.scored,
    answered: isLab ? state?.seen ?? false : state?.whole ?? false,
    flagged: state?.flagged ?? false, guessed: state?.guessed ?? false, changes: state?.changes ?? 0,
    note: state?.note ?? '', spentMs: state?.spentMs ?? 0,
    lesson: taught && { href: `/learn/${taught.course}/${taught.slug}`, title: taught.title },
    review: judged === 'pending' ? undefined : reviewOfItem(item, given, judged, verdict, state?.answeredAt),
    task: taskReview(item, verdict), typed: unread ? given.number : '',
  };
}

function reviewOfItem(
  item: FormItem, given: Given | undefined, judged: Judgement, verdict: Verdict | undefined, at: Date | undefined,
): ReviewView | undefined {
  const { key, body } = item;
  if (key.type === 'lab' || body.type === 'lab') return undefined;
  const said = verdict ? { output: verdict.output, found: verdict.found } : {};
  const answer = JSON.stringify({ order: orderOf(body), ...answerOf(given, body), ...said });
  const question = { ...body, id: item.id, stem: item.stem, hash: item.hash, choose: chooseOf(body) };
  return reviewOf(question as PublicQuestion, key, { correct: judged === 'right', at: at ?? new Date(0), answer });
}

/** As an attempt's row has it; a number as a number. */
function answerOf(given: Given | undefined, body: Body): object {
  if (!given) return {};
  if (!('number' in given)) return given;
  const number = readNumber(given.number, unitOf(body));
  return number === undefined ? {} : { number };
}

const unitOf = (body: Body): string | undefined => (body.type === 'numeric' ? body.unit : undefined);
const chooseOf = (body: Body): number => (body.type === 'multiple' ? body.choose : 1);

function orderOf(body: Body): string[] {
  if ('options' in body) return body.options.map(({ id }) => id);
  if (body.type === 'matching') return [...body.items, ...body.choices].map(({ id }) => id);
  return body.type === 'ordering' ? body.steps.map(({ id }) => id) : [];
}

function taskReview({ body, key }: FormItem, verdict: Verdict | undefined): TaskReview | undefined {
  if (body.type !== 'lab' || key.type !== 'lab' || !verdict) return undefined;
  return {
    found: verdict.found,
    tasks: body.tasks.map(({ id, html, text }) => ({
      id, html, text, right: verdict.tasks?.[id] ?? false, solution: key.solutions[id] ?? [],
    })),
  };
}
