/* What is measured: one representative of every family of commands, as redis-benchmark sends it.
 *
 * `__rand_int__` is a number below 100,000 in twelve digits. `before` fills what a test needs, each line once a
 * round and `times` over, so that a test which takes elements away (LPOP, SPOP, XREADGROUP) never meets an empty
 * key. Replies of a test must be whole answers, not refusals: the first one is looked at. */

export type Fill = { words: readonly string[]; times: number };
export type Cell = {
  name: string;
  family: string;
  words: readonly string[];
  /** Requests of one reading at pipeline 16 or more; a quarter of it at 1. */
  requests: number;
  pipelines: readonly number[];
  before?: readonly Fill[];
  /** Clients that subscribe to `news` and read what comes. */
  subscribers?: number;
  /** In place of redis-benchmark: these requests again and again, which it cannot send. */
  sequence?: readonly (readonly string[])[];
};

const KEY = 'key:__rand_int__';
const MEMBER = 'element:__rand_int__';
const small = 'xxx';
const large = 'x'.repeat(1024);
const ALL = [1, 16, 64];
const MANY = 200_000;

const once = (...words: string[]): Fill => ({ words, times: 1 });
const cell = (family: string, name: string, words: readonly string[], more: Partial<Cell> = {}): Cell => ({
  family, name, words, requests: MANY, pipelines: [16], ...more,
});
/** A command with so many of the same words at its end. */
const many = (words: readonly string[], each: readonly string[], count: number): string[] => (
  [...words, ...Array.from({ length: count }, () => each).flat()]);
const members = (count: number) => Array.from({ length: count }, (_, i) => `member:${i}`);

const popped = MANY + 1000;
const list = (name: string, bytes: string): Fill => (
  { words: many(['RPUSH', name], [bytes], 500), times: popped / 500 });
const scored = many(['ZADD', 'board'], ['__rand_int__', MEMBER], 50);
const range = (count: number, requests: number): Cell => (
  cell('list', `LRANGE_${count}`, ['LRANGE', 'mylist', '0', String(count - 1)],
    { requests, before: [once(...many(['RPUSH', 'mylist'], [small], 1000))] }));

/** Those that ENGINE.md has aims for at each pipeline. */
export const COMMON: readonly Cell[] = [
  cell('string', 'SET', ['SET', KEY, small], { pipelines: ALL }),
  cell('string', 'SET 1 KB', ['SET', KEY, large], { pipelines: ALL }),
  cell('string', 'GET', ['GET', KEY], { pipelines: ALL, before: [{ words: ['SET', KEY, small], times: MANY }] }),
  cell('string', 'GET 1 KB', ['GET', KEY], { pipelines: ALL, before: [{ words: ['SET', KEY, large], times: MANY }] }),
  cell('string', 'INCR', ['INCR', 'counter:__rand_int__'], { pipelines: ALL }),
  cell('list', 'LPUSH', ['LPUSH', 'mylist', small], { pipelines: ALL }),
  cell('list', 'LPUSH 1 KB', ['LPUSH', 'mylist', large], { pipelines: ALL }),
  cell('zset', 'ZADD', ['ZADD', 'board', '__rand_int__', MEMBER], { pipelines: ALL }),
  cell('hash', 'HSET', ['HSET', 'table', MEMBER, small], { pipelines: ALL }),
  cell('hash', 'HSET 1 KB', ['HSET', 'table', MEMBER, large], { pipelines: ALL }),
];

export const FAMILIES: readonly Cell[] = [
  cell('connection', 'PING', ['PING']),
  cell('string', 'MSET (10)', many(['MSET'], [KEY, small], 10), { requests: 60_000 }),
  cell('string', 'APPEND', ['APPEND', KEY, small]),
  cell('list', 'RPUSH', ['RPUSH', 'mylist', small]),
  cell('list', 'LPOP', ['LPOP', 'mylist'], { before: [list('mylist', small)] }),
  range(100, 60_000), range(300, 25_000), range(500, 15_000), range(600, 15_000),
  cell('set', 'SADD', ['SADD', 'myset', MEMBER]),
  cell('set', 'SPOP', ['SPOP', 'myset'],
    { requests: 80_000, before: [{ words: many(['SADD', 'myset'], [MEMBER], 100), times: 4000 }] }),
  cell('set', 'SINTER (2 × 100)', ['SINTER', 'a', 'b'], {
    requests: 20_000, before: [once('SADD', 'a', ...members(100)), once('SADD', 'b', ...members(120))],
  }),
  cell('hash', 'HGETALL (20)', ['HGETALL', 'table'],
    { requests: 100_000, before: [once('HSET', 'table', ...members(40))] }),
  cell('hash', 'HINCRBY', ['HINCRBY', 'table', MEMBER, '1']),
  cell('zset', 'ZRANGE (10, scores)', ['ZRANGE', 'board', '0', '9', 'WITHSCORES'],
    { requests: 100_000, before: [{ words: scored, times: 200 }] }),
  cell('zset', 'ZPOPMIN', ['ZPOPMIN', 'board'], { requests: 80_000, before: [{ words: scored, times: 6000 }] }),
  cell('stream', 'XADD', ['XADD', 'stream', '*', 'field', 'value']),
  cell('stream', 'XREADGROUP', ['XREADGROUP', 'GROUP', 'crew', 'me', 'COUNT', '1', 'STREAMS', 'stream', '>'], {
    requests: 60_000,
    before: [{ words: ['XADD', 'stream', '*', 'field', 'value'], times: 61_000 },
      once('XGROUP', 'CREATE', 'stream', 'crew', '0')],
  }),
  cell('geo', 'GEOADD', ['GEOADD', 'places', '13.361389', '38.115556', MEMBER]),
  cell('geo', 'GEOSEARCH (5 of 1,000)', ['GEOSEARCH', 'places', 'FROMLONLAT', '13.3', '38.1', 'BYRADIUS', '20', 'km',
    'COUNT', '5', 'ASC'], {
    requests: 5000,
    before: [once('GEOADD', 'places', ...Array.from({ length: 1000 }, (_, i) => [
      (13 + (i % 100) / 150).toFixed(4), (38 + Math.floor(i / 100) / 15).toFixed(4), `place:${i}`]).flat())],
  }),
  cell('hyperloglog', 'PFADD', ['PFADD', 'visits', MEMBER]),
  cell('hyperloglog', 'PFADD sparse', ['PFADD', 'visits:__rand_int__', MEMBER]),
  cell('hyperloglog', 'PFCOUNT of 2', ['PFCOUNT', 'visits', 'others'], {
    requests: 2000,
    before: [
      { words: ['PFADD', 'visits', MEMBER], times: 50_000 }, { words: ['PFADD', 'others', MEMBER], times: 50_000 },
    ],
  }),
  cell('bitmap', 'SETBIT', ['SETBIT', 'bits:__rand_int__', '100', '1']),
  cell('bitmap', 'BITCOUNT (12 KB)', ['BITCOUNT', 'bits'],
    { requests: 50_000, before: [once('SETBIT', 'bits', '100000', '1')] }),
  cell('generic', 'SORT (100)', ['SORT', 'numbers'], {
    requests: 10_000,
    before: [once('RPUSH', 'numbers', ...Array.from({ length: 100 }, (_, i) => String((i * 37) % 101)))],
  }),
  cell('generic', 'EXPIRE', ['EXPIRE', KEY, '1000'], { before: [{ words: ['SET', KEY, small], times: MANY }] }),
  cell('generic', 'SCAN (COUNT 100)', ['SCAN', '__rand_int__', 'COUNT', '100'],
    { requests: 20_000, before: [{ words: ['SET', KEY, small], times: MANY }] }),
  cell('generic', 'DEL', ['DEL', KEY], { before: [{ words: ['SET', KEY, small], times: MANY }] }),
  cell('pubsub', 'PUBLISH to 10', ['PUBLISH', 'news', small], { requests: 20_000, subscribers: 10 }),
  cell('transactions', 'MULTI SET SET EXEC', ['EXEC'], {
    requests: 20_000, sequence: [['MULTI'], ['SET', 'a', small], ['SET', 'b', small], ['EXEC']],
  }),
  cell('scripting', 'EVAL tiny', ['EVAL', 'return 1', '0'], { requests: 50_000 }),
  cell('scripting', 'EVAL 100 calls',
    ['EVAL', "for i = 1, 100 do redis.call('incr', 'n') end", '0'], { requests: 3000 }),
  cell('scripting', 'EVAL compute',
    ['EVAL', 'local n = 0 for i = 1, 10000 do n = n + i % 7 end return n', '0'], { requests: 3000 }),
];
