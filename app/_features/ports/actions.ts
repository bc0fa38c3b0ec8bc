'use server';

/* The two ways in which a round arrives: from the game, or as a sheet posted by a plain form. */
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ports } from '#content';
import { withLearner, type Answer } from '#app/_server/guard';
import { recordRound } from './record';
import { GIVEN_CHARS_MAX, type Score } from './rules';

const shape = z.object({
  round: z.uuid(),
  answers: z.array(z.object({
    port: z.string().max(60), given: z.string().max(GIVEN_CHARS_MAX), ms: z.number().min(0).finite(),
  })).min(1).max(100),
});
const record = withLearner(shape, recordRound);

export async function saveRound(input: z.infer<typeof shape>): Promise<Answer<Score>> {
  return record(input);
}

/** A sheet has no time for each port: what is right is good. */
const SHEET_MS = 5_000;

export async function postSheet(form: FormData): Promise<void> {
  const answers = ports().map(({ id }) => ({
    port: id, given: String(form.get(`port:${id}`) ?? '').slice(0, GIVEN_CHARS_MAX), ms: SHEET_MS,
  }));
  await record({ round: String(form.get('round')), answers });
  const given = new URLSearchParams({ sheet: 'graded' });
  for (const { port, given: text } of answers) given.set(port, text);
  redirect(`/ports?${given}`);
}
