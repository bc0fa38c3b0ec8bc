// DUMP payloads cross both ways between our engine and redis-server 7.0: byte-equal where the order is defined, and
// what one restores from the other's reads the same. Mutated payloads never break ours, sealed again or not.
import { expect, test } from 'vitest';
import { SeededDice } from '#base/dice';
import { crc64 } from '#structures/crc64';
import { readReply } from '#support/frames';
import { NodeTarget } from '#support/our-node';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import type { RawClient } from '#support/resp-client';
import { encodeRequest } from '#support/words';
import { truthInWords } from './truth';

const KEY = 'k';
const ROUNDS = 250;
const MUTATIONS = 12;
const READ: Record<string, string[]> = {
  string: ['GET', KEY], list: ['LRANGE', KEY, '0', '-1'], set: ['SORT', KEY, 'ALPHA'], hash: ['HGETALL', KEY],
  zset: ['ZRANGE', KEY, '0', '-1', 'WITHSCORES'],
};

function text(dice: SeededDice): string {
  const kind = dice.below(5);
  if (kind === 0) return String(dice.below(300) - 150);
  if (kind === 1) return String((dice.below(2) === 0 ? -1 : 1) * dice.below(2 ** 31) * (1 + dice.below(2 ** 20)));
  if (kind === 2) return `${dice.below(1000)}-`.repeat(1 + dice.below(300));
  return Array.from({ length: dice.below(kind === 3 ? 60 : 900) }, () => 'abcd'[dice.below(4)]).join('');
}

function making(dice: SeededDice): { type: string; words: string[] } {
  const many = 1 + dice.below(dice.below(3) === 0 ? 700 : 20);
  const list = (each: (i: number) => string[]) => Array.from({ length: many }, (_, i) => each(i)).flat();
  const all = dice.below(2) === 0;
  switch (dice.below(5)) {
    case 0: return { type: 'string', words: ['SET', KEY, text(dice)] };
    case 1: return { type: 'list', words: ['RPUSH', KEY, ...list(() => [text(dice)])] };
    case 2: return {
      type: 'set', words: ['SADD', KEY, ...list((i) => [all ? String(i * dice.below(9999)) : text(dice)])],
    };
    case 3: return { type: 'hash', words: ['HSET', KEY, ...list((i) => [`f${i}`, text(dice)])] };
    default: return {
      type: 'zset', words: ['ZADD', KEY, ...list((i) => [String(dice.below(99) / (all ? 1 : 8)), `${i}${text(dice)}`])],
    };
  }
}

if (hasRealRedis())
  test('payloads cross both ways', { timeout: 60_000 }, async () => {
    const real = await startRealRedis();
    const ours = new NodeTarget({});
    try {
      const dice = new SeededDice(20);
      const [there, here] = [await real.connect(), await ours.connect()];
      for (let round = 0; round < ROUNDS; round++) {
        const { type, words } = making(dice);
        for (const client of [there, here]) {
          await ask(client, ['DEL', KEY]);
          await ask(client, words);
        }
        const [theirs, own] = [await dumpOf(there), await dumpOf(here)];
        const encoding = (await ask(there, ['OBJECT', 'ENCODING', KEY])).toString('latin1');
        const seen = await contents(there, type);
        if (!encoding.includes('hashtable')) expect(own, `${round}: ${type}`).toBe(theirs);
        for (const [client, payload] of [[there, own], [here, theirs]] as const) {
          const answer = await ask(client, ['RESTORE', KEY, '0', payload, 'REPLACE']);
          expect(answer.toString('latin1'), `${round}: ${type}`).toBe('+OK\r\n');
          expect(await contents(client, type), `${round}: ${type}`).toEqual(seen);
          expect((await ask(client, ['OBJECT', 'ENCODING', KEY])).toString('latin1')).toBe(encoding);
        }
        await mutate(here, theirs, dice);
      }
    } finally {
      await real.stop();
      await ours.stop();
    }
  });
else test('payloads cross where a redis-server is', () => { expect(truthInWords()).not.toBe(''); });

async function mutate(client: RawClient, payload: string, dice: SeededDice): Promise<void> {
  for (let i = 0; i < MUTATIONS; i++) {
    const bytes = Buffer.from(payload, 'latin1');
    const body = bytes.length - 8;
    for (let n = dice.below(4); n >= 0; n--) {
      bytes[dice.below(dice.below(2) === 0 ? Math.min(24, body) : body)] = dice.below(256);
    }
    const { low, high } = crc64(bytes, 0, body);
    bytes.writeUInt32LE(low, body);
    bytes.writeUInt32LE(high, body + 4);
    const answer = (await ask(client, ['RESTORE', KEY, '0', bytes.toString('latin1'), 'REPLACE'])).toString('latin1');
    expect(answer).toMatch(/^(\+OK|-ERR Bad data format|-ERR DUMP payload version|-ERR a value in this lab|-OOM)/);
    for (const words of Object.values(READ)) expect((await ask(client, words)).length).toBeGreaterThan(0);
    expect((await ask(client, ['DUMP', KEY])).length).toBeGreaterThan(0);
  }
}

async function dumpOf(client: RawClient): Promise<string> {
  return readReply(await ask(client, ['DUMP', KEY])).text!;
}

/** What is in the key; the order of a hash is open. */
async function contents(client: RawClient, type: string): Promise<string[]> {
  const parts = (await ask(client, READ[type]!)).toString('latin1').split('\r\n');
  return type === 'hash' ? parts.sort() : parts;
}

async function ask(client: RawClient, words: string[]): Promise<Buffer> {
  client.send(encodeRequest(words));
  const [reply] = await client.replies(1);
  return reply!;
}
