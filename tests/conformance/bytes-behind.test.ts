// The bytes behind a value: after each of some random changes, every node of a list, the listpack of a hash and the
// intset of a set are, byte for byte, what DUMP shows of the same key on redis-server 7.0.
import { expect, test } from 'vitest';
import { SeededDice } from '#base/dice';
import { readReply } from '#support/frames';
import { NodeTarget } from '#support/our-node';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import type { RawClient } from '#support/resp-client';
import { encodeRequest } from '#support/words';
import { truthInWords } from './truth';

const KEY = 'k';
const STEPS = 1500;
/** A dump begins with the byte of its type. */
const TYPE_BYTES = 1;

type Maker = (dice: SeededDice) => string[];

const element = (dice: SeededDice): string => {
  const kind = dice.below(4);
  if (kind === 0) return String(dice.below(300));
  if (kind === 1) return String((dice.below(2) === 0 ? -1 : 1) * dice.below(2 ** 31) * (1 + dice.below(2 ** 20)));
  return `${dice.below(1000)}-`.repeat(1 + dice.below(kind === 2 ? 12 : 300));
};
const index = (dice: SeededDice) => String(dice.below(200) - 100);

const listChange: Maker = (dice) => {
  switch (dice.below(9)) {
    case 0: return ['RPUSH', KEY, element(dice), element(dice)];
    case 1: return ['LPUSH', KEY, element(dice), element(dice)];
    case 2: return ['RPUSH', KEY, 'pivot', element(dice)];
    case 3: case 4: return ['LINSERT', KEY, dice.below(2) === 0 ? 'BEFORE' : 'AFTER', 'pivot', element(dice)];
    case 5: return ['LSET', KEY, index(dice), element(dice)];
    case 6: return dice.below(4) === 0 ? ['LREM', KEY, String(dice.below(5) - 2), 'pivot'] : ['LPOP', KEY, '2'];
    case 7: return dice.below(10) === 0 ? ['LTRIM', KEY, '20', '-20'] : ['RPOP', KEY];
    default: return ['LMOVE', KEY, KEY, dice.below(2) === 0 ? 'LEFT' : 'RIGHT', dice.below(2) === 0 ? 'LEFT' : 'RIGHT'];
  }
};
const field = (dice: SeededDice) => `${dice.below(2) === 0 ? 'f' : ''}${dice.below(60)}`;
const hashChange: Maker = (dice) => {
  if (dice.below(4) === 0) return ['HDEL', KEY, field(dice), field(dice)];
  return dice.below(3) === 0 ? ['HINCRBY', KEY, String(dice.below(60)), String(dice.below(2 ** 31))]
    : ['HSET', KEY, `f${dice.below(60)}`, element(dice).slice(0, 64)];
};
const setChange: Maker = (dice) => {
  const member = String(Math.floor((dice.unit() - 0.5) * 10 ** (1 + dice.below(15))));
  return [dice.below(4) === 0 ? 'SREM' : 'SADD', KEY, member, String(dice.below(30))];
};

const changes: Record<'list' | 'hash' | 'set', Maker> = { list: listChange, hash: hashChange, set: setChange };

if (hasRealRedis())
  test.each([
    ['list', '-2'], ['list', '-1'], ['list', '4'], ['hash', '-2'], ['set', '-2'],
  ] as const)('of a %s are those of redis-server (list-max-listpack-size %s)', async (type, fill) => {
    const settings = { 'list-max-listpack-size': fill, 'set-max-intset-entries': '4096' };
    const options = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
    const real = await startRealRedis(['--rdbcompression', 'no', ...options]);
    const ours = new NodeTarget(settings);
    try {
      const dice = new SeededDice(fill.charCodeAt(0) + type.length);
      const [there, here] = [await real.connect(), await ours.connect()];
      let compared = 0;
      for (let step = 0; step < STEPS; step++) {
        const words = changes[type](dice);
        expect((await ask(here, words)).toString('latin1')).toBe((await ask(there, words)).toString('latin1'));
        if (step % 5 !== 0) continue;
        const { text } = readReply(await ask(there, ['DUMP', KEY]));
        const seen = text === undefined ? [] : type === 'list' ? nodesOfDump(text) : [blobOfDump(text)];
        expect(ourBytes(ours, type), `after ${step} changes`).toEqual(seen);
        compared++;
      }
      expect(compared).toBe(STEPS / 5);
    } finally {
      await real.stop();
      await ours.stop();
    }
  });
else test('are compared where a redis-server is', () => { expect(truthInWords()).not.toBe(''); });

async function ask(client: RawClient, words: string[]): Promise<Buffer> {
  client.send(encodeRequest(words));
  const [reply] = await client.replies(1);
  return reply!;
}

/** Our nodes in hexadecimal. */
function ourBytes({ node }: NodeTarget, type: string): string[] {
  const db = node.databases[0]!;
  const entry = db.find(KEY);
  if (entry === 0) return [];
  const { lists, packs, intsets, arena } = node.containers;
  const value = db.value(entry);
  const hex = (at: number, length: number) => Buffer.from(arena.u8.slice(at, at + length)).toString('hex');
  if (type === 'hash') return [hex(value, packs.bytes(value))];
  if (type === 'set') return [hex(value, intsets.bytes(value))];
  const out: string[] = [];
  for (let at = lists.head(value); at !== 0; at = lists.next(at)) out.push(hex(lists.entry(at), lists.nodeBytes(at)));
  return out;
}

/** RDB's length: 6 bits, 14 bits, or 32 bits big endian. */
function readLength(bytes: Buffer, at: number): { length: number; at: number } {
  const kind = bytes[at]! >> 6;
  if (kind === 0) return { length: bytes[at]! & 63, at: at + 1 };
  if (kind === 1) return { length: ((bytes[at]! & 63) << 8) | bytes[at + 1]!, at: at + 2 };
  return { length: bytes.readUInt32BE(at + 1), at: at + 5 };
}

function blobOfDump(text: string): string {
  const bytes = Buffer.from(text, 'latin1');
  const head = readLength(bytes, TYPE_BYTES);
  return bytes.subarray(head.at, head.at + head.length).toString('hex');
}

/** RDB_TYPE_LIST_QUICKLIST_2: how many nodes; for each its container and its bytes. */
function nodesOfDump(text: string): string[] {
  const bytes = Buffer.from(text, 'latin1');
  let { length: nodes, at } = readLength(bytes, TYPE_BYTES);
  const out: string[] = [];
  for (; nodes > 0; nodes--) {
    const container = readLength(bytes, at);
    const head = readLength(bytes, container.at);
    out.push(bytes.subarray(head.at, head.at + head.length).toString('hex'));
    at = head.at + head.length;
  }
  return out;
}
