/* The one gate in front of every change: is it from our own pages, is the input what it should be, who is it? Only then
 * the act runs. Its refusals are data with a sentence, never a thrown error that a learner would meet as a blank page.
 *
 * `withLearner` wraps a server action, `learnerRoute` a POST route handler. */
import { headers } from 'next/headers';
import type { ZodType } from 'zod';
import { env } from './env';
import { LabError } from './labs';
import { jsonWithin } from './limited-body';
import { ensureLearner } from './session';

export type Answer<T> =
  | { ok: true; value: T }
  /** `retry` says whether the same request may succeed later. */
  | { ok: false; error: string; retry: boolean };

type Act<Input, Output> = (learnerId: string, input: Input) => Promise<Output>;

export function withLearner<Input, Output>(
  schema: ZodType<Input>,
  act: Act<Input, Output>,
): (input: unknown) => Promise<Answer<Output>> {
  return async (input) => {
    if (!isOwnOrigin((await headers()).get('origin'))) {
      return { ok: false, error: 'This request came from another site, so nothing was done.', retry: false };
    }
    return judged(schema, act, input);
  };
}

export function learnerRoute<Input, Output>(
  schema: ZodType<Input>,
  act: Act<Input, Output>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isOwnOrigin(request.headers.get('origin'))) {
      return Response.json({ error: 'Only pages of this site may ask for that.' }, { status: 403 });
    }
    const body = await jsonWithin(request);
    if (body.kind === 'too large') {
      return Response.json({ error: 'More than 256 KB: it was not read, and nothing was done.' }, { status: 413 });
    }
    const answer = await judged(schema, act, body.value);
    if (answer.ok) return Response.json(answer.value, { headers: { 'cache-control': 'no-store' } });
    return Response.json({ error: answer.error }, { status: answer.retry ? 503 : 400 });
  };
}

/** A missing or empty Origin is refused like a foreign one: browsers send it with every POST. */
function isOwnOrigin(origin: string | null): boolean {
  return origin !== null && env().publicOrigins.includes(origin);
}

async function judged<Input, Output>(
  schema: ZodType<Input>,
  act: Act<Input, Output>,
  input: unknown,
): Promise<Answer<Output>> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = [...(issue?.path ?? []), issue?.message].join(': ');
    return { ok: false, error: `That could not be read (${where}).`, retry: false };
  }
  try {
    return { ok: true, value: await act(await ensureLearner(), parsed.data) };
  } catch (problem) {
    if (problem instanceof LabError) return { ok: false, error: problem.message, retry: problem.kind !== 'refused' };
    throw problem;
  }
}
