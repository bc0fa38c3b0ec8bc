// Payloads as older servers wrote them, made by hand: linked lists, ziplists, zipmaps, scores as text, quicklists of
// ziplists. Both servers take them and hold the same; both refuse what is broken.
import { expect, test } from 'vitest';
import { fromLatin1, latin1 } from '#base/bytes';
import { DumpWriter } from '#redis/dump/writer';
import { NodeTarget } from '#support/our-node';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import type { RawClient } from '#support/resp-client';
import { encodeRequest } from '#support/words';
import { truthInWords } from './truth';

const KEY = 'k';
const NUMBERS = ['0', '12', '13', '-1', '127', '-128', '300', '-32768', '70000', '-8388608', '2147483647',
  '-9223372036854775808', '9223372036854775807'];
const TEXTS = ['', 'a', 'x'.repeat(63), 'y'.repeat(64), 'z'.repeat(70), 'w'.repeat(300), 'q'.repeat(17000), '\x00\xff'];
const ALL = [...NUMBERS, ...TEXTS];

/** How a ziplist has one element: a number where it is one, in the least bytes that hold it. */
function encoded(text: string): number[] {
  const value = /^(0|-?[1-9]\d*)$/.test(text) ? BigInt(text) : undefined;
  if (value === undefined) {
    const length = text.length;
    const head = length < 64 ? [length] : length < 16384 ? [0x40 | (length >> 8), length & 255]
      : [0x80, (length >> 24) & 255, (length >> 16) & 255, (length >> 8) & 255, length & 255];
    return [...head, ...fromLatin1(text)];
  }
  if (value >= 0n && value <= 12n) return [0xf1 + Number(value)];
  for (const [bytes, head] of [[1, 0xfe], [2, 0xc0], [3, 0xf0], [4, 0xd0], [8, 0xe0]] as const) {
    if (BigInt.asIntN(bytes * 8, value) !== value) continue;
    return [head, ...Array.from({ length: bytes }, (_, i) => Number((value >> BigInt(i * 8)) & 255n))];
  }
  return [];
}

function ziplist(elements: string[]): Uint8Array {
  const body: number[] = [];
  let before = 0;
  let last = 10;
  for (const element of elements) {
    last = 10 + body.length;
    const head = before < 254 ? [before] : [254, before & 255, (before >> 8) & 255, (before >> 16) & 255, 0];
    const one = [...head, ...encoded(element)];
    body.push(...one);
    before = one.length;
  }
  const bytes = new Uint8Array(body.length + 11);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, bytes.length, true);
  view.setUint32(4, last, true);
  view.setUint16(8, elements.length, true);
  bytes.set(body, 10);
  bytes[bytes.length - 1] = 255;
  return bytes;
}

function zipmap(elements: string[], spare = 0): Uint8Array {
  const out = [elements.length / 2];
  elements.forEach((element, i) => {
    const { length } = element;
    out.push(...(length < 254 ? [length] : [254, length & 255, (length >> 8) & 255, (length >> 16) & 255, 0]));
    if (i % 2 === 1) out.push(spare);
    out.push(...fromLatin1(element), ...(i % 2 === 1 ? Array.from({ length: spare }, () => 88) : []));
  });
  return Uint8Array.from([...out, 255]);
}

function payload(type: number, write: (out: DumpWriter) => void): string {
  const out = new DumpWriter();
  out.byte(type);
  write(out);
  const bytes = out.finish();
  return latin1(bytes, 0, bytes.length);
}
const block = (type: number, bytes: Uint8Array): string => payload(type, (out) => out.string(bytes));
const strings = (type: number, words: string[], each = 1): string => payload(type, (out) => {
  out.length(words.length / each);
  for (const word of words) out.text(word);
});
const pairs = (words: string[]): string[] => words.flatMap((word, i) => [`f${i}`, word]);
const scored = (words: string[]): string[] => words.flatMap((word, i) => [word, String(i - 3)]);
const many = (count: number): string[] => Array.from({ length: count }, (_, i) => `m${i}`);
const textScores = (members: [string, number[]][]): string => payload(3, (out) => {
  out.length(members.length);
  for (const [member, score] of members) {
    out.text(member);
    out.raw(Uint8Array.from(score));
  }
});
const digits = (text: string): number[] => [text.length, ...fromLatin1(text)];

const CASES: Record<string, string> = {
  'a linked list': strings(1, ALL),
  'a linked list of many': strings(1, many(300)),
  'a set of many': strings(2, many(20)),
  'a set of numbers': strings(2, ['3', '1', '2', '70000']),
  'a set of more numbers than an intset': strings(2, Array.from({ length: 600 }, (_, i) => String(i))),
  'scores as text': textScores([['a', digits('1.5')], ['b', digits('-3')], ['c', [254]], ['d', [255]],
    ['e', digits('1e3')]]),
  'a score that is none': textScores([['a', [253]]]),
  'a hash of pairs': strings(4, pairs(ALL), 2),
  'a hash of many pairs': strings(4, pairs(many(600)), 2),
  'a zipmap': block(9, zipmap(pairs(['1', '', 'x'.repeat(60), 'text']))),
  'a zipmap with spare bytes': block(9, zipmap(pairs(['1', 'abc', 'text']), 3)),
  'a zipmap with a long value': block(9, zipmap(pairs(['1', 'v'.repeat(300)]))),
  'a zipmap with a field twice': block(9, zipmap(['a', '1', 'a', '2'])),
  'an empty zipmap': block(9, zipmap([])),
  'half a zipmap': block(9, zipmap(pairs(['1', '2'])).slice(0, 6)),
  'a list as a ziplist': block(10, ziplist(ALL)),
  'an empty ziplist': block(10, ziplist([])),
  'a zset as a ziplist': block(12, ziplist(scored(['a', 'b', 'c', '12', '-77']))),
  'a zset of many as a ziplist': block(12, ziplist(scored(many(200)))),
  'a zset with a member twice': block(12, ziplist(['a', '1', 'a', '2'])),
  'a hash as a ziplist': block(13, ziplist(pairs(ALL.slice(0, 17)))),
  'a hash of many as a ziplist': block(13, ziplist(pairs(many(600)))),
  'half a pair as a ziplist': block(13, ziplist(['a', '1', 'b'])),
  'a quicklist of ziplists': payload(14, (out) => {
    out.length(3);
    for (const part of [ALL.slice(0, 4), ALL.slice(4, 12), ALL.slice(12)]) out.string(ziplist(part));
  }),
  'an empty linked list': strings(1, []),
  'an unknown type': block(8, ziplist(['a'])),
};
const READ: [RegExp, string[]][] = [
  [/list/, ['LRANGE', KEY, '0', '-1']], [/hash/, ['HGETALL', KEY]], [/zset/, ['ZRANGE', KEY, '0', '-1', 'WITHSCORES']],
  [/set/, ['SORT', KEY, 'ALPHA']],
];

async function ask(client: RawClient, words: string[]): Promise<string> {
  client.send(encodeRequest(words));
  return (await client.replies(1))[0]!.toString('latin1');
}

/** What the server says of the key, in an order of its own where a table's is open. */
async function held(client: RawClient, bytes: string): Promise<string[]> {
  const answer = await ask(client, ['RESTORE', KEY, '0', bytes, 'REPLACE']);
  const type = await ask(client, ['TYPE', KEY]);
  const encoding = await ask(client, ['OBJECT', 'ENCODING', KEY]);
  const read = READ.find(([pattern]) => pattern.test(type))?.[1];
  if (read === undefined) return [answer, type];
  const content = (await ask(client, read)).split('\r\n');
  const open = encoding.includes('hashtable');
  return [answer, type, encoding, ...(open ? content.sort() : [...content, await ask(client, ['DUMP', KEY])])];
}

if (hasRealRedis())
  test('payloads of older servers are taken as redis-server takes them', { timeout: 60_000 }, async () => {
    const real = await startRealRedis();
    const ours = new NodeTarget({});
    try {
      const [there, here] = [await real.connect(), await ours.connect()];
      for (const [name, bytes] of Object.entries(CASES)) {
        for (const client of [there, here]) await ask(client, ['DEL', KEY]);
        expect(await held(here, bytes), name).toEqual(await held(there, bytes));
      }
    } finally {
      await real.stop();
      await ours.stop();
    }
  });
else test('older payloads are compared where a redis-server is', () => { expect(truthInWords()).not.toBe(''); });
