import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isLabId, newNonce, signTicket, type Ticket, TicketDesk } from '#gateway/tickets';

const SECRET = 'a-secret-of-at-least-thirty-two-characters';
const NOW = 1_800_000_000_000;

function ticket(change: Partial<Ticket> = {}): Ticket {
  return { user: 'ana', lab: 'ana.read-path', lesson: 'read-path', exp: NOW + 60_000, nonce: newNonce(), ...change };
}

function encode(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

describe('a ticket', () => {
  it('is what the site makes of it: JSON and HMAC-SHA256 in base64url', () => {
    const plain = ticket();
    const body = encode(plain);
    const signed = `${body}.${createHmac('sha256', SECRET).update(body).digest('base64url')}`;
    expect(signTicket(SECRET, plain)).toBe(signed);
    expect(new TicketDesk(SECRET).take(signed, NOW)).toEqual(plain);
  });

  it('is taken once', () => {
    const desk = new TicketDesk(SECRET);
    const token = signTicket(SECRET, ticket());
    expect(desk.take(token, NOW)).toMatchObject({ user: 'ana' });
    expect(desk.take(token, NOW + 1)).toBe('used');
    expect(desk.take(token, NOW + 59_999)).toBe('used');
  });

  const refused: [string, string, string][] = [
    ['expired', 'expired', signTicket(SECRET, ticket({ exp: NOW }))],
    ['good for longer than any ticket may be', 'too-long', signTicket(SECRET, ticket({ exp: NOW + 3_600_000 }))],
    ['signed with another secret', 'forged', signTicket(`${SECRET}!`, ticket())],
    ['for the lab of somebody else', 'other-lab', signTicket(SECRET, ticket({ lab: 'bob.read-path' }))],
    ['for another lesson than its lab', 'other-lab', signTicket(SECRET, ticket({ lesson: 'strings' }))],
    ['for a lab whose name is a path', 'other-lab',
      signTicket(SECRET, ticket({ user: '../etc', lab: '../etc.read-path' }))],
    ['a token of the site', 'not-for-this', signTicket(SECRET, ticket({ user: 'site', lab: 'site.read-path' }))],
    ['without a nonce', 'malformed', signTicket(SECRET, { ...ticket(), nonce: '' })],
    ['with an expiry that is no number', 'malformed',
      signTicket(SECRET, { ...ticket(), exp: 'never' } as unknown as Ticket)],
    ['empty', 'malformed', ''],
    ['without a signature', 'malformed', encode(ticket())],
    ['with two dots', 'malformed', `${signTicket(SECRET, ticket())}.x`],
    ['with an empty signature', 'forged', `${encode(ticket())}.`],
    ['endless', 'malformed', 'a'.repeat(100_000)],
  ];
  it.each(refused)('that is %s is refused as %s', (_, why, token) => {
    expect(new TicketDesk(SECRET).take(token, NOW)).toBe(why);
  });

  it('with any one character changed is refused', () => {
    const token = signTicket(SECRET, ticket());
    for (let i = 0; i < token.length; i++) {
      const changed = token.slice(0, i) + (token[i] === 'A' ? 'B' : 'A') + token.slice(i + 1);
      expect(typeof new TicketDesk(SECRET).take(changed, NOW), `character ${i}`).toBe('string');
    }
  });

  it('of a learner is not good for the control API, and the site’s is', () => {
    const desk = new TicketDesk(SECRET);
    expect(desk.isSite(signTicket(SECRET, ticket()), NOW)).toBe(false);
    const site = signTicket(SECRET, ticket({ user: 'site', lab: '', lesson: '' }));
    expect(desk.isSite(site, NOW)).toBe(true);
    expect(desk.isSite(site, NOW + 60_000)).toBe(false);
  });
});

describe('a lab id', () => {
  it.each([['ana.read-path', true], ['c1x_-Z.strings', true], ['.read-path', false], ['ana.', false], ['ana', false],
    ['a/b.c', false], ['ana.read/path', false], ['ana..path', false], ['ana.read.path', false], ['a\0.b', false],
    [`${'a'.repeat(65)}.b`, false]])('%j: %s', (id, fits) => {
    expect(isLabId(id)).toBe(fits);
  });
});
