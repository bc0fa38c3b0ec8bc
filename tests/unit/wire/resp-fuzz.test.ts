// A seeded fuzzer of the request reader, through the front door of a node: whatever the bytes, never a throw; the same
// replies however they are cut; and, where a redis-server is here, exactly its replies and its way of closing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NodeTarget } from '#support/our-node';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import type { RawClient, SocketTarget, Target } from '#support/resp-client';
import { encodeRequest, escapeBytes } from '#support/words';
import { Chance } from '../../conformance/random/chance';

const seed = Number(process.env.SEED ?? 20261121);
const streams = 4000;
let ours: NodeTarget;
let real: SocketTarget | undefined;

beforeAll(async () => {
  ours = new NodeTarget();
  if (hasRealRedis()) real = await startRealRedis();
});
afterAll(async () => {
  await ours.stop();
  await real?.stop();
});

type Outcome = { bytes: string; closed: boolean };

async function outcome(client: RawClient, target: Target, parts: Buffer[]): Promise<Outcome> {
  for (const part of parts) client.send(part);
  await target.settle();
  const found = { bytes: escapeBytes(client.take()), closed: client.closed };
  client.end();
  return found;
}

const onOurs = async (...parts: Buffer[]) => outcome(await ours.connect(), ours, parts);
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('bytes that are no request', () => {
  const error = (text: string): Outcome => ({ bytes: `-ERR Protocol error: ${text}\\r\\n`, closed: true });
  const cases: [title: string, bytes: string, expected: Outcome][] = [
    ['a count that is no number', '*abc\r\n', error('invalid multibulk length')],
    ['a count past 2^31', '*2147483648\r\n', error('invalid multibulk length')],
    ['a negative length', '*1\r\n$-5\r\n', error('invalid bulk length')],
    ['a length past 512 MB', '*1\r\n$536870913\r\n', error('invalid bulk length')],
    ['a length of twenty digits', '*1\r\n$18446744073709551616\r\n', error('invalid bulk length')],
    ['an array inside an array', '*1\r\n*1\r\n$4\r\nPING\r\n', error("expected '$', got '*'")],
    ['a million open arrays', '*1\r\n'.repeat(1_000_000), error("expected '$', got '*'")],
    ['a million open brackets', '['.repeat(1_000_000), error('too big inline request')],
    ['an endless inline line', 'x'.repeat(70_000), error('too big inline request')],
    ['an endless count', `*${'1'.repeat(70_000)}`, error('too big mbulk count string')],
    ['an endless length', `*1\r\n$${'1'.repeat(70_000)}`, error('too big bulk count string')],
    ['quotes that stay open', 'SET a "b\r\n', error('unbalanced quotes in request')],
  ];
  test.each(cases)('%s is a protocol error and a closed connection', async (_title, bytes, expected) => {
    expect(await onOurs(latin1(bytes))).toEqual(expected);
    // A server that closes with bytes unread resets the connection and its last reply may be lost: send it no more than
    // it reads.
    const enough = latin1(bytes).subarray(0, expected.bytes.includes('too big') ? 70_000 : 16_000);
    if (real) expect(await outcome(await real.connect(), real, [enough])).toEqual(expected);
  });

  test('a header that promises 512 MB takes no memory before the bytes come', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const clients: RawClient[] = [];
    for (let index = 0; index < 200; index++) {
      const client = await ours.connect();
      client.send(latin1('*2147483647\r\n$536870912\r\n'));
      client.send(latin1('abc'));
      clients.push(client);
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
    for (const client of clients) client.end();
  });

  test('a hundred thousand empty words are one unknown command', async () => {
    const request = latin1(`*100000\r\n${'$0\r\n\r\n'.repeat(100_000)}`);
    const found = await onOurs(request);
    expect(found.bytes).toMatch(/^-ERR unknown command '', with args beginning with: ('' )+\\r\\n$/);
    if (real) expect(found).toEqual(await outcome(await real.connect(), real, [request]));
  });
});

describe(`random bytes (SEED=${seed})`, () => {
  test('the same replies wherever the bytes are cut', async () => {
    const chance = new Chance(seed);
    for (let index = 0; index < streams / 10; index++) {
      const bytes = stream(chance).subarray(0, 240);
      const whole = await onOurs(bytes);
      for (let at = 1; at < bytes.length; at++) {
        const cut = await onOurs(bytes.subarray(0, at), bytes.subarray(at));
        if (cut.bytes !== whole.bytes || cut.closed !== whole.closed) {
          expect(cut, `cut at ${at}: ${escapeBytes(bytes)}`).toEqual(whole);
        }
      }
      const single = await onOurs(...Array.from(bytes, (byte) => Buffer.from([byte])));
      expect(single, `byte by byte: ${escapeBytes(bytes)}`).toEqual(whole);
    }
  });

  test(
    `${streams} streams end in replies or a protocol error, as on redis-server if it is here`,
    { timeout: 60_000 },
    async () => {
      const chance = new Chance(seed + 1);
      for (let index = 0; index < streams; index++) {
        const bytes = stream(chance);
        const found = await onOurs(bytes);
        expect(found.bytes, escapeBytes(bytes)).toMatch(/^$|\\r\\n$/);
        if (found.closed) expect(found.bytes, escapeBytes(bytes)).toMatch(/-ERR Protocol error: .+\\r\\n$/);
        if (real) expect(found, escapeBytes(bytes)).toEqual(await outcome(await real.connect(), real, [bytes]));
      }
      await real?.hangUp();
    },
  );
});

const requests = [
  ['PING'],
  ['ECHO', 'world'],
  ['ECHO', ''],
  ['ECHO', '\x00\xff\r\n'],
  ['GET', 'nothing'],
  ['NOSUCH', 'a'],
  ['PING', 'a', 'b'],
];
const scraps = [
  '*',
  '$',
  '*1\r\n',
  '*0\r\n',
  '*-1\r\n',
  '$3\r\nabc\r\n',
  '\r\n',
  '\r',
  '\n',
  '\x00',
  '*2\r\n$4\r\nECHO\r\n',
  '$-1\r\n',
  '+OK\r\n',
  ':1\r\n',
  '"',
  "'",
  'PING\r\n',
  'ECHO "a\\x41"\r\n',
  "ECHO 'b c'\r\n",
  '*1\r\n$4\r\nPING\r\n',
  '*3\r\n',
  '*99999999999\r\n',
  '$99999999999\r\n',
  '[',
  '{',
  '%1\r\n',
  '\t \t',
  '*1\n',
];

/** Some whole requests, some scraps, some of it spoilt. */
function stream(chance: Chance): Buffer {
  const parts: Buffer[] = [];
  for (let count = chance.between(1, 6); count > 0; count--) {
    parts.push(chance.often(0.6) ? encodeRequest(chance.pick(requests)) : latin1(chance.pick(scraps)));
  }
  const bytes = [...Buffer.concat(parts)];
  if (chance.often(0.7)) {
    for (let count = chance.between(1, 3); count > 0; count--) {
      const at = chance.below(bytes.length);
      const kind = chance.below(3);
      if (kind === 0) bytes[at] = chance.often(0.5) ? chance.below(256) : latin1(chance.pick(scraps))[0];
      else if (kind === 1) bytes.splice(at, 1);
      else bytes.splice(at, 0, chance.often(0.5) ? chance.below(256) : 42);
    }
  }
  return Buffer.from(bytes);
}
