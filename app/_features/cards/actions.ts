'use server';

/* What a learner does with cards. All of them are plain form posts, so that the page works without JavaScript; each
 * ends at a page of ours. Reviews and events are only ever added: an undo is an event that names a review. */
import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { exercise, question } from '#content';
import { db } from '#app/_server/db';
import { withLearner } from '#app/_server/guard';
import { troubleQuery } from '../quiz/query';
import { recordAnswer } from '../quiz/record';
import { isAnswerField } from '../quiz/rules';
import { conceptOf, partsOfId, portOf } from './catalogue';
import { today } from './read';
import { cardIdOf, MADE, MORE, RESUMED, SUSPENDED, UNDONE } from './rules';

const TOOK_MAX_MS = 3_600_000;

const cardId = z.string().max(200).refine(isCard, 'there is no such card');
const graded = z.object({
  card: cardId,
  review: z.string().regex(/^[0-9a-f-]{36}(~\d{1,3})?$/),
  rating: z.coerce.number().int().min(1).max(4),
  took: z.coerce.number().int().min(0).catch(0),
});

const keepReview = withLearner(graded, async (learnerId, { card, review: id, rating, took }) => {
  const { timezone } = await db().learner.findUniqueOrThrow({ where: { id: learnerId }, select: { timezone: true } });
  const create = {
    id, learnerId, cardId: card, rating, source: 'cards', timezone: timezone ?? 'UTC',
    tookMs: Math.min(TOOK_MAX_MS, took),
  };
  await db().review.upsert({ where: { id }, create, update: {} });
});

export async function gradeCard(form: FormData): Promise<void> {
  const answer = await keepReview({
    card: form.get('card'), review: form.get('review'), rating: form.get('rating'), took: form.get('took') ?? 0,
  });
  redirect(answer.ok ? '/cards' : `/cards?${troubleQuery({ question: 'grade', text: answer.error })}`);
}

const answered = z.object({
  card: cardId,
  attempt: z.uuid(),
  fields: z.array(z.tuple([z.string().max(200), z.string().max(4000)])).max(50),
});
const keepAnswer = withLearner(answered, (learnerId, { card, attempt, fields }) =>
  recordAnswer(learnerId, { question: partsOfId(card).bare, attempt, fields }));

/** The question of a card is answered as in a quiz, and recorded as there; its grade comes after. */
export async function answerCard(form: FormData): Promise<void> {
  const card = String(form.get('card'));
  const attempt = String(form.get('attempt'));
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
  const answer = await keepAnswer({ card, attempt, fields: fields.filter(([name]) => isAnswerField(name)) });
  const trouble = answer.ok ? (answer.value.recorded ? undefined : answer.value.incomplete) : answer.error;
  const query = trouble === undefined
    ? new URLSearchParams({ attempt }).toString()
    : `${new URLSearchParams({ card }).toString()}&${troubleQuery({ question: card, text: trouble })}`;
  redirect(`/cards?${query}`);
}

const undo = withLearner(z.object({ review: z.string().max(60) }), async (learnerId, { review: id }) => {
  const found = await db().review.findFirst({ where: { id, learnerId }, select: { cardId: true } });
  if (!found) return undefined;
  // Named after what it takes back: asked for twice, it is there once.
  const event = `undo:${id}`;
  const create = { id: event, learnerId, kind: UNDONE, itemId: id };
  await db().event.upsert({ where: { id: event }, create, update: {} });
  return { card: found.cardId };
});

/** Back to the card that was just graded; a question stays answered and only wants its grade again. */
export async function undoReview(form: FormData): Promise<void> {
  const id = String(form.get('review'));
  const answer = await undo({ review: id });
  const card = answer.ok ? answer.value?.card : undefined;
  const query = new URLSearchParams({ undone: '1' });
  if (card) query.set('card', card);
  if (card?.startsWith('question/')) query.set('attempt', id.split('~')[0] ?? '');
  redirect(`/cards?${query.toString()}`);
}

const switched = z.object({ card: cardId, to: z.enum(['aside', 'back']) });
const switchCard = withLearner(switched, async (learnerId, { card, to }) => {
  const kind = to === 'aside' ? SUSPENDED : RESUMED;
  await db().event.create({ data: { id: randomUUID(), learnerId, kind, itemId: card } });
});

/** Puts a card aside, or takes it back. */
export async function suspendCard(form: FormData): Promise<void> {
  const answer = await switchCard({ card: form.get('card'), to: form.get('to') });
  const page = form.get('page') === 'all' ? '/cards/all' : '/cards';
  redirect(answer.ok ? `${page}?done=${String(form.get('to'))}` : `${page}?done=failed`);
}

const wantMore = withLearner(z.object({}), async (learnerId) => {
  await db().event.create({ data: { id: randomUUID(), learnerId, kind: MORE } });
});

export async function moreCards(): Promise<void> {
  const answer = await wantMore({});
  redirect(answer.ok ? '/cards' : '/cards?done=failed');
}

const wanted = z.object({ item: z.string().max(200).refine(isItem, 'there is no such question or exercise') });
const make = withLearner(wanted, async (learnerId, { item }) => {
  const { deck } = await today(learnerId);
  const id = cardIdOf(question(item) ? 'question' : 'exercise', item);
  if (deck.some((card) => card.source.id === id)) return id;
  await db().event.create({ data: { id: randomUUID(), learnerId, kind: MADE, itemId: id } });
  return id;
});

/** Makes a card of a question or an exercise that did not go wrong. */
export async function makeCard(form: FormData): Promise<void> {
  const answer = await make({ item: form.get('item') });
  redirect(answer.ok ? `/cards?${new URLSearchParams({ card: answer.value }).toString()}` : '/cards?done=failed');
}

function isItem(id: string): boolean {
  return question(id) !== undefined || exercise(id) !== undefined;
}

function isCard(id: string): boolean {
  const { kind, bare } = partsOfId(id);
  if (kind === 'concept') return conceptOf(bare) !== undefined;
  if (kind === 'port') return portOf(bare) !== undefined;
  if (kind === 'question') return question(bare) !== undefined;
  return kind === 'exercise' && exercise(bare) !== undefined;
}
