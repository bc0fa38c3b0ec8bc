// Data sets whose memory is compared with the real server's. Each is a list of commands, the same every time.

export type Commands = Iterable<string[]>;
/** How far MEMORY USAGE of a key may be off: not at all where the formula has no chance in it. */
export type DataSet = { title: string; commands: () => Commands; keys: string[]; usage: number };

const text = (seed: number, length: number): string => {
  let out = '';
  for (let i = 0; out.length < length; i++) out += ((seed * 2654435761 + i * 40503) >>> 0).toString(36);
  return out.slice(0, length);
};

function* times(count: number, make: (i: number) => string[]): Commands {
  for (let i = 0; i < count; i++) yield make(i);
}

/** `parts` commands that add `each` elements to one key. */
const filled = (words: string[], parts: number, each: number, element: (i: number) => string[]) => () =>
  times(parts, (part) => [...words, ...Array.from({ length: each }, (_, i) => element(part * each + i)).flat()]);

export const dataSets: DataSet[] = [
  {
    title: 'small strings', usage: 0, keys: ['key:7', 'key:19999'],
    commands: () => times(20_000, (i) => ['SET', `key:${i}`, text(i, 10 + (i % 20))]),
  },
  {
    title: 'integers, shared ones among them', usage: 0, keys: ['n:3', 'n:19998'],
    commands: () => times(20_000, (i) => ['SET', `n:${i}`, String(i % 2 === 0 ? i * 7919 : i % 5000)]),
  },
  {
    title: 'values of 1 KB', usage: 0, keys: ['page:5'],
    commands: () => times(5_000, (i) => ['SET', `page:${i}`, text(i, 1024)]),
  },
  {
    title: 'small hashes', usage: 0, keys: ['user:11', 'user:4999'],
    commands: () => times(5_000, (i) => [
      'HSET', `user:${i}`, 'name', text(i, 8), 'email', `${text(i, 12)}@example.org`,
      'visits', String(i), 'since', '2026',
    ]),
  },
  {
    title: 'a big hash', usage: 0.02, keys: ['table'],
    commands: filled(['HSET', 'table'], 200, 100, (i) => [`field:${i}`, text(i, 20)]),
  },
  {
    title: 'big lists', usage: 0.02, keys: ['queue:1', 'queue:9'],
    commands: function* lists() {
      for (let list = 0; list < 10; list++) {
        yield* filled(['RPUSH', `queue:${list}`], 20, 100, (i) => [`job:${i}:${text(i, 30)}`])();
      }
    },
  },
  {
    title: 'sets of numbers', usage: 0, keys: ['ids:0', 'ids:99'],
    commands: () => times(500, (s) => [
      'SADD', `ids:${s}`, ...Array.from({ length: 500 }, (_, i) => String(i * 3 + s)),
    ]),
  },
  {
    title: 'big sets of words', usage: 0.02, keys: ['tags'],
    commands: filled(['SADD', 'tags'], 200, 100, (i) => [`tag:${text(i, 14)}:${i}`]),
  },
  {
    title: 'big sorted sets', usage: 0.15, keys: ['board'],
    commands: filled(['ZADD', 'board'], 200, 100, (i) => [String((i * 7919) % 100_000), `player:${i}`]),
  },
  {
    title: 'small sorted sets', usage: 0, keys: ['top:8'],
    commands: () => times(3_000, (z) => [
      'ZADD', `top:${z}`, ...Array.from({ length: 10 }, (_, i) => [String(i * 1.5), `member:${i}`]).flat(),
    ]),
  },
  {
    title: 'a long stream', usage: 0.02, keys: ['events'],
    commands: () => times(20_000, (i) => [
      'XADD', 'events', `${1_700_000_000_000 + i * 13}-0`, 'sensor', String(i % 40), 'value', text(i, 8),
    ]),
  },
  {
    title: 'many short streams', usage: 0.02, keys: ['log:3'],
    commands: () => times(2_000, (i) => ['XADD', `log:${i % 500}`, `${1_700_000_000_000 + i}-0`, 'line', text(i, 30)]),
  },
  {
    title: 'keys with an expiry', usage: 0, keys: ['session:4'],
    commands: () => times(20_000, (i) => ['SET', `session:${i}`, text(i, 24), 'EX', String(100_000 + i)]),
  },
  {
    title: 'HyperLogLogs and bitmaps', usage: 0.15, keys: ['visitors:0', 'visitors:99', 'days:1'],
    commands: function* registers() {
      for (let h = 0; h < 100; h++) {
        const count = h < 50 ? 40 : 3_000;
        yield ['PFADD', `visitors:${h}`, ...Array.from({ length: count }, (_, i) => `v${h}:${i}`)];
      }
      for (let b = 0; b < 50; b++) {
        yield ['SETBIT', `days:${b}`, '40000', '1'];
        yield ['SETBIT', `days:${b}`, '90000', '1'];
      }
    },
  },
  {
    title: 'strings that were appended to', usage: 0, keys: ['grown:0', 'grown:499'],
    commands: function* grown() {
      for (let i = 0; i < 500; i++) {
        yield ['SET', `grown:${i}`, text(i, 20 + i)];
        yield ['APPEND', `grown:${i}`, text(i + 1, 15)];
        yield ['APPEND', `grown:${i}`, text(i + 2, 400)];
      }
    },
  },
];
