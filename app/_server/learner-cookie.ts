/* The signed, httpOnly cookie that names an anonymous learner: how it is written and believed. */
import { randomUUID } from 'node:crypto';
import { env } from './env';
import { sign, unsign } from './signing';

export const LEARNER_COOKIE = 'hitrate-learner';
const TWO_YEARS_S = 2 * 365 * 24 * 3600;
const ID_SHAPE = /^[0-9a-f-]{36}$/;

/** Lab ids are `<learner>.<lesson>`, so a learner's id holds no dot. */
export function newLearnerId(): string {
  return randomUUID();
}

export function learnerOfCookie(value: string | undefined): string | undefined {
  const id = value ? unsign('learner', value) : undefined;
  return id && ID_SHAPE.test(id) ? id : undefined;
}

export function learnerCookie(id: string) {
  return {
    name: LEARNER_COOKIE,
    value: sign('learner', id),
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: env().secure,
    path: '/',
    maxAge: TWO_YEARS_S,
  };
}
