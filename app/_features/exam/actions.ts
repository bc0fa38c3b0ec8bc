'use server';

/* What a learner does in the exam room by plain forms: begin, answer and go on, submit, make cards. With JavaScript the
 * room saves each act at once instead (app/api/exam/acts); both end in record.ts. */
import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { bankQuestion, exam as examOf } from '#content';
import { troubleQuery } from '#app/_features/quiz/query';
import { db } from '#app/_server/db';
import { withLearner } from '#app/_server/guard';
import { control, LabError, labOf } from '#app/_server/labs';
import type { FormItem } from './form';
import { historyOf } from './history';
import { makeForm } from './make-form';
import { recordActs, type ActsInput } from './record';
import { score } from './score/rules';
import { givenIn } from './sitting/given';
import { runningOf, sittingOf } from './store';
import { ACCOMMODATIONS } from './time/rules';

const MINUTE_MS = 60_000;
const COUNT_MAX = 100;

const begun = z.object({
  exam: z.string().refine((id) => examOf(id) !== undefined, 'there is no such exam'),
  sitting: z.uuid(),
  accommodation: z.enum(ACCOMMODATIONS),
  unscored: z.boolean(),
  domain: z.string().max(60),
  count: z.int().min(1).max(COUNT_MAX),
});

const begin = withLearner(begun, async (learnerId, input): Promise<{ trouble: string | undefined }> => {
  const exam = examOf(input.exam);
  if (!exam) return { trouble: 'There is no such exam.' };
  const running = await runningOf(learnerId);
  if (running?.id === input.sitting) return { trouble: undefined };
  if (running) {
    return { trouble: 'An exam of yours is running. Go on with it or end it; then you can begin another.' };
  }
  const seed = randomUUID();
  const made = makeForm(exam, input, await historyOf(learnerId), seed, input.sitting);
  if ('trouble' in made) return made;
  const startedAt = new Date();
  const endsAt = new Date(startedAt.getTime() + made.form.minutes * MINUTE_MS);
  const form = JSON.stringify(made.form);
  const create = { id: input.sitting, learnerId, exam: exam.id, seed, form, startedAt, endsAt };
  // The button pressed twice makes one sitting.
  await db().sitting.upsert({ where: { id: input.sitting }, create, update: {} });
  return { trouble: undefined };
});

export async function startExam(form: FormData): Promise<void> {
  const text = (name: string): string => String(form.get(name) ?? '');
  const sitting = text('sitting');
  const answer = await begin({
    exam: text('exam'), sitting, accommodation: text('accommodation') || 'none', domain: text('domain'),
    unscored: form.get('unscored') === 'on', count: Number(text('count') || '10'),
  });
  const trouble = answer.ok ? answer.value.trouble : answer.error;
  if (trouble) redirect(`/exam?${troubleQuery({ question: text('exam'), text: trouble })}#trouble`);
  redirect(`/exam/${sitting}`);
}

const posted = z.object({ sitting: z.uuid(), item: z.int().min(0).max(200), act: z.uuid(), go: z.string().max(20),
  fields: z.array(z.tuple([z.string().max(200), z.string().max(8000)])).max(80) });

type Step = { at: string; late: boolean };

/** One page of the room, posted whole: everything on it becomes acts, and then the learner goes where they asked. */
const step = withLearner(posted, async (learnerId, input): Promise<Step> => {
  const sat = await sittingOf(learnerId, input.sitting);
  const item = sat?.form.items[input.item - 1];
  const to = placeAfter(input.go, input.item, sat?.form.items.length ?? 0);
  const acts: ActsInput['acts'] = [];
  const add = (kind: ActsInput['acts'][number]['kind'], at: number, value?: unknown): void => {
    acts.push({ id: idFrom(input.act, acts.length), kind, item: at, ...(value === undefined ? {} : { value }) });
  };
  if (sat && item) addFields(item, input, add);
  if (input.go === 'submit') add('submit', 0);
  else add('place', to);
  const saved = await recordActs(learnerId, { sitting: input.sitting, acts });
  if (saved.why) throw new LabError('refused', saved.why);
  return { at: String(to), late: saved.outcome !== 'saved' };
});

function addFields(
  item: FormItem, { item: number, fields }: z.infer<typeof posted>,
  add: (kind: ActsInput['acts'][number]['kind'], at: number, value?: unknown) => void,
): void {
  const all = (name: string): string[] => fields.filter(([field]) => field === name).map(([, value]) => value);
  add('answer', number, givenIn(item.body, fields) ?? null);
  add('flag', number, all('flag').length > 0);
  add('guess', number, all('guess').length > 0);
  add('strike', number, all('strike'));
  add('note', number, all('note')[0] ?? '');
}

export async function postStep(form: FormData): Promise<void> {
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
  const sitting = String(form.get('sitting'));
  const answer = await step({
    sitting, item: Number(form.get('item')), act: String(form.get('act')), go: String(form.get('go') ?? 'next'), fields,
  });
  if (!answer.ok) redirect(`/exam?${troubleQuery({ question: sitting, text: answer.error })}#trouble`);
  redirect(`/exam/${sitting}?q=${answer.value.at}`);
}

function placeAfter(go: string, from: number, count: number): number {
  if (go === 'previous') return Math.max(1, from - 1);
  if (go === 'next') return from >= count ? 0 : from + 1;
  if (go === 'stay') return from;
  const asked = Number(go);
  return Number.isInteger(asked) && asked >= 0 && asked <= count ? asked : 0;
}

/** The ids of one posted page: the same when it is posted again. The last two digits count. */
function idFrom(first: string, at: number): string {
  return first.slice(0, -2) + at.toString(16).padStart(2, '0');
}

const named = z.object({ sitting: z.uuid() });

const addCards = withLearner(named, async (learnerId, { sitting }): Promise<number> => {
  const sat = await sittingOf(learnerId, sitting);
  if (!sat?.state.over) return 0;
  const { judged } = score(sat.form, sat.state);
  const missed = sat.form.items.filter(({ id }) => judged[id] === 'wrong' && bankQuestion(id));
  for (const { id: itemId } of missed) {
    const id = `${sitting}:card:${itemId}`;
    const create = { id, learnerId, kind: 'card-made', itemId, detail: JSON.stringify({ sitting }) };
    await db().event.upsert({ where: { id }, create, update: {} });
  }
  return missed.length;
});

/** Each missed question becomes a card, once for a sitting however often this is asked. */
export async function makeCards(form: FormData): Promise<void> {
  const sitting = String(form.get('sitting'));
  const answer = await addCards({ sitting });
  redirect(`/exam/${sitting}/result?cards=${answer.ok ? answer.value : 'failed'}#cards`);
}

const openTask = withLearner(z.object({ sitting: z.uuid(), item: z.int().min(1).max(200) }),
  async (learnerId, { sitting, item }) => {
    const sat = await sittingOf(learnerId, sitting);
    const body = sat?.form.items[item - 1]?.body;
    if (!sat || body?.type !== 'lab') throw new LabError('refused', 'There is no such task.');
    if (sat.state.over) throw new LabError('refused', 'This exam is over. What you did in the lab is being checked.');
    return control<{ started: boolean; keys: number }>('/control/open', {
      lab: labOf(learnerId, body.lab), exercise: body.exercise,
    });
  });

/** Loads a task's data into its lab, or goes on with it. */
export async function openLabTask(input: { sitting: string; item: number }): ReturnType<typeof openTask> {
  return openTask(input);
}
