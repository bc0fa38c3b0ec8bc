/* Tickets: what passes between the site and the sandbox. The site signs who may open which lab until when; the gateway
 * takes each once. The format is `base64url(JSON) "." base64url(HMAC-SHA256(secret, base64url(JSON)))`, so that either
 * side can be written without the other.
 *
 * A ticket is refused without saying which of the reasons it was to anyone but the log: a forger learns nothing. The
 * control API carries tokens of the same form whose user is `site`; those are never good for a socket, and a learner's
 * ticket is never good for the control API. */

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { GATEWAY_LIMITS } from '#lab/limits';

/** The user name that only the site's own requests carry. */
export const SITE_USER = 'site';

export type Ticket = {
  user: string;
  lab: string;
  lesson: string;
  /** Milliseconds since 1970. */
  exp: number;
  nonce: string;
};
export type TicketRefusal = 'malformed' | 'forged' | 'expired' | 'too-long' | 'used' | 'other-lab' | 'not-for-this';

/** Lab ids are also file names: `<userId>.<lessonSlug>`, and nothing that a path could be made of. */
const LAB_ID = /^[A-Za-z0-9_-]{1,64}\.[a-z0-9][a-z0-9-]{0,79}$/;
const NONCE = /^[A-Za-z0-9_-]{8,64}$/;
const TOKEN_CHARS_MAX = 2048;

export function isLabId(text: string): boolean {
  return LAB_ID.test(text);
}

export function signTicket(secret: string, ticket: Ticket): string {
  const body = Buffer.from(JSON.stringify(ticket), 'utf8').toString('base64url');
  return `${body}.${signature(secret, body)}`;
}

export function newNonce(): string {
  return randomBytes(16).toString('base64url');
}

/** The signed content, if the signature is ours and the time has not come. */
export function openTicket(secret: string, token: string, nowMs: number): Ticket | TicketRefusal {
  if (token.length > TOKEN_CHARS_MAX) return 'malformed';
  const dot = token.indexOf('.');
  if (dot < 1 || token.indexOf('.', dot + 1) !== -1) return 'malformed';
  const body = token.slice(0, dot);
  if (!sameText(token.slice(dot + 1), signature(secret, body))) return 'forged';
  const ticket = readTicket(body);
  if (!ticket) return 'malformed';
  if (ticket.exp <= nowMs) return 'expired';
  if (ticket.exp - nowMs > GATEWAY_LIMITS.ticketMs.value) return 'too-long';
  return ticket;
}

/** Takes lab tickets, each nonce once. Nonces are forgotten when their ticket would be refused as expired anyway. */
export class TicketDesk {
  private readonly used = new Map<string, number>();
  private sweptMs = 0;

  constructor(private readonly secret: string) {}

  take(token: string, nowMs: number): Ticket | TicketRefusal {
    const ticket = openTicket(this.secret, token, nowMs);
    if (typeof ticket === 'string') return ticket;
    if (ticket.user === SITE_USER) return 'not-for-this';
    if (!isLabId(ticket.lab) || ticket.lab !== `${ticket.user}.${ticket.lesson}`) return 'other-lab';
    this.sweep(nowMs);
    if (this.used.has(ticket.nonce)) return 'used';
    this.used.set(ticket.nonce, ticket.exp);
    return ticket;
  }

  /** Is this the site asking? Its tokens may be used until they expire: it asks on loopback and asks often. */
  isSite(token: string, nowMs: number): boolean {
    const ticket = openTicket(this.secret, token, nowMs);
    return typeof ticket !== 'string' && ticket.user === SITE_USER;
  }

  private sweep(nowMs: number): void {
    if (nowMs - this.sweptMs < 1000) return;
    this.sweptMs = nowMs;
    for (const [nonce, exp] of this.used) if (exp <= nowMs) this.used.delete(nonce);
  }
}

function signature(secret: string, body: string): string {
  return createHmac('sha256', secret).update(body).digest('base64url');
}

/** Constant time in the length of what was expected; the length itself is no secret. */
function sameText(given: string, expected: string): boolean {
  const a = Buffer.from(given, 'latin1');
  const b = Buffer.from(expected, 'latin1');
  return a.length === b.length && timingSafeEqual(a, b);
}

function readTicket(body: string): Ticket | undefined {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { user, lab, lesson, exp, nonce } = value as Record<string, unknown>;
  if (typeof user !== 'string' || typeof lab !== 'string' || typeof lesson !== 'string') return undefined;
  if (typeof exp !== 'number' || !Number.isSafeInteger(exp)) return undefined;
  if (typeof nonce !== 'string' || !NONCE.test(nonce)) return undefined;
  return { user, lab, lesson, exp, nonce };
}
