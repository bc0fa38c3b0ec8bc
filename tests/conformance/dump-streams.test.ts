// DUMP payloads of streams with groups, both ways between redis-server 7.0 and ours: the bytes are equal, and so is all
// that XINFO FULL tells, times too. The form of Redis 5 and 6 is made by hand. Truncated and mutated ones are refused.
import { expect, test } from 'vitest';
import { fromLatin1, latin1 } from '#base/bytes';
import { SeededDice } from '#base/dice';
import { crc64 } from '#structures/crc64';
import { type LoadedStream, loadStream } from '#redis/dump/load-stream';
import { DumpReader } from '#redis/dump/reader';
import { DumpWriter } from '#redis/dump/writer';
import { readReply } from '#support/frames';
import { NodeTarget } from '#support/our-node';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import type { RawClient } from '#support/resp-client';
import { encodeRequest } from '#support/words';
import { Chance } from './random/chance';
import { groupInstead } from './random/group-builders';
import { streamInstead } from './random/streams';
import { truthInWords } from './truth';

const ROUNDS = 120;
const COMMANDS = 40;
const KEY = 't0';
const FULL = ['XINFO', 'STREAM', KEY, 'FULL', 'COUNT', '0'];
const makers = [
  ...Array.from({ length: 6 }, () => streamInstead.xadd!), streamInstead.xdel!, streamInstead.xtrim!,
  streamInstead.xsetid!, ...Object.values(groupInstead), groupInstead.xreadgroup!, groupInstead.xreadgroup!,
];

async function ask(client: RawClient, words: string[]): Promise<string> {
  client.send(encodeRequest(words));
  return (await client.replies(1))[0]!.toString('latin1');
}
async function dumpOf(client: RawClient): Promise<string | undefined> {
  return readReply(Buffer.from(await ask(client, ['DUMP', KEY]), 'latin1')).text;
}

/** The same stream as Redis 5 wrote it. */
function inOldForm(payload: string): string {
  const bytes = fromLatin1(payload);
  const { nodes, length, lastId, groups }: LoadedStream = loadStream(
    new DumpReader(bytes.subarray(1, bytes.length - 10), () => undefined), true);
  const out = new DumpWriter();
  const key = (id: LoadedStream['lastId']) => Uint8Array.from({ length: 16 }, (_, i) => id.byteAt(i));
  const both = (id: LoadedStream['lastId']) => {
    out.halves(id.msHigh, id.msLow);
    out.halves(id.seqHigh, id.seqLow);
  };
  out.byte(15);
  out.length(nodes.length);
  for (const { id, pack } of nodes) {
    out.string(key(id));
    out.string(pack);
  }
  out.length(length);
  both(lastId);
  out.length(groups.length);
  for (const group of groups) {
    out.text(group.name);
    both(group.lastId);
    out.length(group.pending.length);
    for (const { id, deliveredAtMs, deliveries } of group.pending) {
      out.raw(key(id));
      out.eightBytes(deliveredAtMs);
      out.wide(deliveries);
    }
    out.length(group.consumers.length);
    for (const { name, seenMs, pending } of group.consumers) {
      out.text(name);
      out.eightBytes(seenMs);
      out.length(pending.length);
      for (const id of pending) out.raw(key(id));
    }
  }
  const made = out.finish();
  return latin1(made, 0, made.length);
}

function sealed(bytes: Buffer): string {
  const body = bytes.length - 8;
  const { low, high } = crc64(bytes, 0, body);
  bytes.writeUInt32LE(low, body);
  bytes.writeUInt32LE(high, body + 4);
  return bytes.toString('latin1');
}
const cutBy = (payload: string, by: number): string[] => {
  const bytes = Buffer.from(payload, 'latin1');
  const short = Buffer.concat([bytes.subarray(0, bytes.length - 10 - by), bytes.subarray(bytes.length - 10)]);
  return ['RESTORE', KEY, '0', sealed(short), 'REPLACE'];
};

async function mutate(client: RawClient, payload: string, dice: SeededDice): Promise<void> {
  const used = async () => Number((await ask(client, ['DBSIZE'])).slice(1));
  for (let i = 0; i < 10; i++) {
    const bytes = Buffer.from(payload, 'latin1');
    for (let n = dice.below(4); n >= 0; n--) bytes[dice.below(bytes.length - 10)] = dice.below(256);
    const answer = await ask(client, ['RESTORE', KEY, '0', sealed(bytes), 'REPLACE']);
    expect(answer).toMatch(/^(\+OK|-ERR Bad data format|-OOM)/);
    for (const words of [FULL, ['XREADGROUP', 'GROUP', 'g', 'al', 'STREAMS', KEY, '>'], ['XRANGE', KEY, '-', '+'],
      ['XTRIM', KEY, 'MAXLEN', '1'], ['XINFO', 'GROUPS', KEY], ['DUMP', KEY]]) {
      expect((await ask(client, words)).length).toBeGreaterThan(0);
    }
    await ask(client, ['DEL', KEY]);
    expect(await used()).toBe(0);
  }
}

if (hasRealRedis())
  test('payloads of streams cross both ways', { timeout: 60_000 }, async () => {
    const real = await startRealRedis();
    const ours = new NodeTarget({});
    const empty = ours.node.arena.used;
    try {
      const [there, here] = [await real.connect(), await ours.connect()];
      for (let round = 0; round < ROUNDS; round++) {
        const chance = new Chance(round + 1);
        await ask(there, ['DEL', KEY]);
        for (let i = 0; i < COMMANDS * (round % 10 === 0 ? 12 : 1); i++) {
          const words = chance.pick(makers)(chance);
          await ask(there, words.map((word) => (/^[tshlSz]\d$/.test(word) ? KEY : word)));
        }
        const theirs = await dumpOf(there);
        if (theirs === undefined) continue;
        const seen = await ask(there, FULL);
        expect(await ask(here, ['RESTORE', KEY, '0', theirs, 'REPLACE']), `${round}`).toBe('+OK\r\n');
        expect(await ask(here, FULL), `${round}`).toBe(seen);
        const own = await dumpOf(here);
        expect(own, `${round}`).toBe(theirs);
        expect(await ask(there, ['RESTORE', KEY, '0', own!, 'REPLACE']), `${round}`).toBe('+OK\r\n');
        expect(await ask(there, FULL), `${round}`).toBe(seen);
        const old = inOldForm(theirs);
        for (const client of [there, here]) {
          expect(await ask(client, ['RESTORE', KEY, '0', old, 'REPLACE']), `${round}`).toBe('+OK\r\n');
        }
        expect(await ask(here, FULL), `${round}, old`).toBe(await ask(there, FULL));
        for (const by of [1, 2, 9, 17, 40].filter((bytes) => bytes < theirs.length - 12)) {
          // What is cut off may be made up for by the footer's bytes; ours looks deeper, so it may still refuse.
          const [left, right] = [await ask(there, cutBy(theirs, by)), await ask(here, cutBy(theirs, by))];
          expect(right, `${round} ${by}`).toMatch(left.startsWith('+') ? /^(\+OK|-ERR Bad data format)/ : left.trim());
        }
        await mutate(here, theirs, new SeededDice(round));
      }
      await ask(here, ['DEL', KEY]);
      await ask(here, ['FLUSHALL']);
      expect(ours.node.arena.used).toBe(empty);
    } finally {
      await real.stop();
      await ours.stop();
    }
  });
else test('payloads of streams cross where a redis-server is', () => { expect(truthInWords()).not.toBe(''); });
