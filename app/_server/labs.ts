/* The site's end of the line to the sandbox: tickets for browsers, and the control API for ourselves.
 *
 * A ticket is `base64url(JSON).base64url(HMAC-SHA256(secret))`, lives for a minute and is taken once. Everything that
 * can go wrong on the way becomes a LabError with a sentence that a learner may read. */
import { randomUUID } from 'node:crypto';
import { env } from './env';
import { signature } from './signing';

const TICKET_LIFE_MS = 60_000;
const ANSWER_WITHIN_MS = 15_000;

export type LabTicket = { ticket: string; lab: string };

export class LabError extends Error {
  constructor(
    /** down: nobody answers there; refused: the sandbox said no; odd: an answer we cannot read. */
    readonly kind: 'down' | 'refused' | 'odd',
    message: string,
  ) {
    super(message);
  }
}

export function labOf(learnerId: string, lessonSlug: string): string {
  return `${learnerId}.${lessonSlug}`;
}

export function ticketFor(learnerId: string, lessonSlug: string): LabTicket {
  const lab = labOf(learnerId, lessonSlug);
  return { ticket: token({ user: learnerId, lab, lesson: lessonSlug }), lab };
}

/** Asks the sandbox: `control<Verdict>('/control/check', { lab, exercise })`. Throws LabError. */
export async function control<T>(path: `/control/${string}`, body?: object): Promise<T> {
  const response = await ask(path, body);
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as T;
  if (isRefusal(answer)) throw new LabError(response.status === 503 ? 'down' : 'refused', answer.error);
  throw new LabError('odd', `The sandbox answered ${response.status} to ${path}. Your work is kept; try again.`);
}

async function ask(path: string, body: object | undefined): Promise<Response> {
  try {
    return await fetch(`http://127.0.0.1:${env().sandboxPort}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${token({ user: 'site', lab: '', lesson: '' })}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      cache: 'no-store',
    });
  } catch (problem) {
    const slow = problem instanceof Error && problem.name === 'TimeoutError';
    throw new LabError('down', slow
      ? 'The lab did not answer in time. Your work is kept; try again.'
      : 'The labs are not running at the moment. Your work is kept; they are usually back within seconds.');
  }
}

function token(claims: { user: string; lab: string; lesson: string }): string {
  const full = { ...claims, exp: Date.now() + TICKET_LIFE_MS, nonce: randomUUID() };
  const text = Buffer.from(JSON.stringify(full)).toString('base64url');
  return `${text}.${signature(text)}`;
}

function isRefusal(answer: unknown): answer is { error: string } {
  return typeof answer === 'object' && answer !== null && 'error' in answer && typeof answer.error === 'string';
}
