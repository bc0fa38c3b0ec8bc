/* The control API: what the site asks of the labs on behalf of a learner whom it has already recognised. Loopback HTTP,
 * JSON in and out, a signed token on each request. A refusal is `{ error: sentence }` with a status that says whose
 * fault it was. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Exercise } from '#lab/check';
import { GATEWAY_LIMITS, LAB_LIMITS } from '#lab/limits';
import type { Answer, LabQuestion } from './protocol';
import { UserRates } from './rate';
import { isLabId, type TicketDesk } from './tickets';

export interface ControlLabs {
  ask(lab: string, question: LabQuestion): Promise<Answer>;
  grade(question: string | Exercise, answer: string): Promise<Answer>;
}
type Fields = Record<string, unknown>;
type Request = { lab: string; question: LabQuestion } | { question: string | Exercise; answer: string };

const ID = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/;
const ANSWER_CHARS_MAX = 16 * 1024;

export class ControlApi {
  private readonly rates = new UserRates(GATEWAY_LIMITS.checksPerSecond.value, GATEWAY_LIMITS.checksBurst.value);

  constructor(
    private readonly desk: TicketDesk,
    private readonly labs: ControlLabs,
    private readonly health: () => object,
  ) {}

  async handle(request: IncomingMessage, response: ServerResponse, nowMs: number): Promise<void> {
    const answer = await this.answer(request, nowMs);
    const body = JSON.stringify(answer.ok ? answer.value : { error: answer.error });
    response.writeHead(answer.ok ? 200 : answer.status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...(answer.ok || answer.status !== 413 ? {} : { connection: 'close' }),
    });
    response.end(body);
  }

  private async answer(request: IncomingMessage, nowMs: number): Promise<Answer | { ok: true; value: object }> {
    const path = request.url ?? '';
    if (path === '/control/health' && request.method === 'GET') return { ok: true, value: this.health() };
    if (!path.startsWith('/control/')) return refuse(404, 'There is nothing at this address.');
    const token = /^Bearer ([A-Za-z0-9_.-]+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined || !this.desk.isSite(token, nowMs)) return refuse(401, 'Only the site may ask this.');
    if (request.method !== 'POST') return refuse(405, 'The control API takes POST.');
    const text = await readBody(request);
    if (text === undefined) return refuse(413, GATEWAY_LIMITS.controlBodyBytes.sentence);
    const asked = readRequest(path.slice('/control/'.length), parse(text));
    if (!asked) return refuse(400, 'The request has a field that is missing or cannot be.');
    if ('answer' in asked) return this.labs.grade(asked.question, asked.answer);
    const owner = asked.lab.slice(0, asked.lab.indexOf('.'));
    const free = asked.question.verb === 'delete';
    if (!free && !this.rates.take(owner, nowMs)) return refuse(429, GATEWAY_LIMITS.checksPerSecond.sentence);
    return this.labs.ask(asked.lab, asked.question);
  }
}

function readRequest(verb: string, fields: Fields | undefined): Request | undefined {
  if (!fields) return undefined;
  if (verb === 'grade') {
    const { question, answer } = fields;
    if (typeof answer !== 'string' || answer.length > ANSWER_CHARS_MAX) return undefined;
    return isId(question) || isExercise(question) ? { question, answer } : undefined;
  }
  const { lab } = fields;
  if (typeof lab !== 'string' || !isLabId(lab)) return undefined;
  const question = readQuestion(verb, fields);
  return question && { lab, question };
}

function readQuestion(verb: string, { exercise, task, level, ms }: Fields): LabQuestion | undefined {
  switch (verb) {
    case 'check':
    case 'open':
    case 'restart':
      return isId(exercise) ? { verb, exercise } : undefined;
    case 'undo':
    case 'connect':
    case 'disconnect':
    case 'status':
    case 'delete':
      return { verb };
    case 'hint':
      return isId(exercise) && isId(task) && isWhole(level, 1000) ? { verb, exercise, task, level } : undefined;
    case 'skip':
      return isWhole(ms, LAB_LIMITS.skipMs.value) && ms > 0 ? { verb, ms } : undefined;
    default:
      return undefined;
  }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

/** Only the site asks, and what it sends it has from the course; so this looks no deeper. */
function isExercise(value: unknown): value is Exercise {
  if (typeof value !== 'object' || value === null) return false;
  const { id, setup, tasks } = value as Fields;
  return isId(id) && Array.isArray(setup) && Array.isArray(tasks) && tasks.length === 1;
}

function isWhole(value: unknown, max: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= max;
}

function parse(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > GATEWAY_LIMITS.controlBodyBytes.value) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function refuse(status: number, error: string): Answer {
  return { ok: false, status, error };
}
