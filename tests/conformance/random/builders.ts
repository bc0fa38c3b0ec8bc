// Hand-weighted commands: data around the lengths at which encodings change, and commands whose useful forms the
// declared grammar alone would seldom hit.
import { bitFillers, bitInstead } from './bit-builders';
import type { Chance } from './chance';
import { geoFillers, geoInstead } from './geo-builders';
import { groupFillers, groupInstead } from './group-builders';
import { hllFillers, hllInstead, hllPlain } from './hll-builders';
import { serverPlain } from './server-builders';
import { streamInstead } from './streams';
import * as draw from './words';

type Builder = (chance: Chance) => string[];

const many = (chance: Chance, count: number, item: (index: number) => string[]): string[] =>
  Array.from({ length: count }, (_, index) => item(index)).flat();
const edge = (chance: Chance, around: number): number => around + chance.between(-2, 2);

/** Each makes a key of some size. */
export const fillers: Builder[] = [
  (c) => ['RPUSH', draw.key(c, 'list'), ...many(c, c.pick([3, 8, edge(c, 128), 200]), () => [draw.member(c)])],
  (c) => ['LPUSH', draw.key(c, 'list'), ...many(c, c.between(1, 12), () => [draw.value(c)])],
  (c) => ['SADD', draw.key(c, 'set'), ...many(c, c.pick([4, 12, 40]), () => [String(c.between(-40, 40))])],
  (c) => ['SADD', draw.key(c, 'set'), ...many(c, c.between(1, 20), () => [draw.value(c)])],
  (c) => {
    const start = c.below(20);
    return [
      'SADD',
      draw.key(c, 'set'),
      ...many(c, c.often(0.2) ? edge(c, 512) : 30, (index) => [String(start + index)]),
    ];
  },
  (c) => [
    'SADD',
    draw.key(c, 'set'),
    ...many(c, 5, () => [c.pick(['1', '40000', '-40000', '5000000000', '-5000000000', '70000'])]),
  ],
  (c) => ['HSET', draw.key(c, 'hash'), ...many(c, c.between(1, 12), () => [draw.member(c), draw.value(c)])],
  (c) => [
    'HSET',
    draw.key(c, 'hash'),
    ...many(c, c.often(0.15) ? edge(c, 512) : 20, (index) => [`f${index}`, `${index}`]),
  ],
  (c) => ['ZADD', draw.key(c, 'zset'), ...many(c, c.between(1, 12), () => [draw.double(c), draw.member(c)])],
  (c) => [
    'ZADD',
    draw.key(c, 'zset'),
    ...many(c, c.between(2, 30), () => [String(c.between(-3, 9)), `m${c.below(40)}`]),
  ],
  (c) => [
    'ZADD',
    draw.key(c, 'zset'),
    ...many(c, c.often(0.3) ? edge(c, 128) : 20, (index) => [String(index % 7), `m${index}`]),
  ],
  (c) => ['ZADD', draw.key(c, 'zset'), ...many(c, 15, (index) => ['0', c.pick('abcdefgh'.split('')) + index])],
  (c) => [
    'ZADD',
    c.pick(['y0', 'y1', 'y2']),
    ...many(c, c.pick([3, 20, 20, edge(c, 128)]), () => ['0', draw.value(c)]),
  ],
  (c) => ['ZADD', c.pick(['y0', 'y1', 'y2']), ...many(c, 12, () => ['0', `m${c.below(20)}`])],
  () => ['SET', 'x0', 'text'],
  () => ['RPUSH', 'x1', 'element'],
  (c) => ['SET', draw.key(c, 'string'), draw.value(c)],
  (c) => ['MSET', ...many(c, c.between(1, 4), () => [draw.key(c, 'string'), draw.value(c)])],
  (c) => ['SET', draw.key(c, 'string'), draw.integer(c)],
  ...bitFillers,
  ...hllFillers,
  ...geoFillers,
  ...groupFillers,
];

const weigh: Builder = (c) => [`w_m${c.below(20)}`, String(c.between(0, 50))];

const plain: Record<string, Builder> = {
  ...hllPlain,
  ...serverPlain,
  get: (c) => ['GET', draw.key(c, 'string')],
  set: (c) => ['SET', draw.key(c, 'string'), draw.value(c)],
  sortWeights: (c) => ['SET', ...weigh(c)],
  del: (c) => ['DEL', ...many(c, c.between(1, 3), () => [draw.key(c)])],
  encoding: (c) => ['OBJECT', 'ENCODING', draw.key(c)],
  refcount: (c) => ['OBJECT', 'REFCOUNT', draw.key(c, 'string')],
  objectFreq: (c) => ['OBJECT', 'FREQ', draw.key(c)],
  type: (c) => ['TYPE', draw.key(c)],
  ttl: (c) => [c.pick(['TTL', 'PTTL', 'EXPIRETIME', 'PEXPIRETIME']), draw.key(c)],
  dbsize: () => ['DBSIZE'],
  exists: (c) => ['EXISTS', draw.key(c), draw.key(c)],
  ping: (c) => ['PING', ...(c.often(0.5) ? [draw.value(c)] : [])],
  echo: (c) => ['ECHO', draw.value(c)],
  flush: (c) => (c.often(0.04) ? ['FLUSHDB'] : ['DBSIZE']),
  swap: (c) => (c.often(0.1) ? ['SWAPDB', String(c.below(3)), String(c.below(3))] : ['DBSIZE']),
  getkeys: (c) => ['COMMAND', 'GETKEYS', ...c.pick(keyed)],
  unknown: (c) => [c.pick(['NOSUCH', 'GETT', 'zad', '']), ...many(c, c.below(4), () => [draw.value(c)])],
  arity: (c) => [
    c.pick(['GET', 'SET', 'HSET', 'ZADD', 'LPUSH', 'SADD', 'MSET', 'EXPIRE']),
    ...many(c, c.below(3), () => [draw.key(c)]),
  ],
  randomkey: () => ['RANDOMKEY'],
  srandmember: (c) => ['SRANDMEMBER', draw.key(c, 'set'), ...(c.often(0.6) ? [draw.randomCount(c)] : [])],
  hrandfield: (c) => [
    'HRANDFIELD',
    draw.key(c, 'hash'),
    ...(c.often(0.7) ? [draw.randomCount(c)] : []),
    ...(c.often(0.3) ? ['WITHVALUES'] : []),
  ],
  zrandmember: (c) => [
    'ZRANDMEMBER',
    draw.key(c, 'zset'),
    ...(c.often(0.7) ? [draw.randomCount(c)] : []),
    ...(c.often(0.3) ? ['WITHSCORES'] : []),
  ],
  zaddFlags: (c) => [
    'ZADD',
    draw.key(c, 'zset'),
    ...c.shuffled(['NX', 'XX', 'GT', 'LT', 'CH', 'INCR']).slice(0, c.below(4)),
    ...many(c, c.pick([1, 1, 2]), () => [draw.double(c), `m${c.below(20)}`]),
  ],
  zrangeBy: (c) => ['ZRANGE', draw.key(c, 'zset'), draw.scoreBound(c), draw.scoreBound(c), 'BYSCORE', ...rangeTail(c)],
  zrangeLex: (c) => ['ZRANGE', draw.key(c, 'zset'), draw.lexBound(c), draw.lexBound(c), 'BYLEX', ...rangeTail(c)],
  expireFlag: (c) => [
    c.pick(['EXPIRE']),
    draw.key(c),
    draw.seconds(c),
    ...c.shuffled(['NX', 'XX', 'GT', 'LT']).slice(0, c.pick([0, 1, 1, 2])),
  ],
  expireAt: (c) => [
    'EXPIREAT',
    draw.key(c),
    draw.unixSeconds(c),
    ...c.shuffled(['NX', 'XX', 'GT', 'LT']).slice(0, c.pick([0, 1, 1, 2])),
  ],
};

const rangeTail: Builder = (c) => [
  ...(c.often(0.3) ? ['REV'] : []),
  ...(c.often(0.4) ? ['LIMIT', draw.integer(c), draw.integer(c)] : []),
  ...(c.often(0.3) ? ['WITHSCORES'] : []),
];

const keyed = [
  ['GET', 'a'],
  ['MSET', 'a', '1', 'b', '2'],
  ['ZUNIONSTORE', 'd', '2', 'a', 'b'],
  ['SINTERCARD', '1', 'a'],
  ['LMPOP', '2', 'a', 'b', 'LEFT'],
  ['SORT', 'a', 'STORE', 'b'],
  ['BLPOP', 'a', 'b', '0'],
  ['PING'],
  ['GET'],
  ['COPY', 'a', 'b'],
  ['ZDIFF', '3', 'a'],
  ['XX'],
  ['SMOVE', 'a', 'b', 'c'],
];

/** Sorting by weights is defined for every element; what ties in letters is left to the real server's quicksort. */
const sort: Builder = (c) => {
  const words = ['SORT', draw.key(c, c.pick(['list', 'set', 'zset']))];
  if (c.often(0.3)) words.push('BY', 'w_*');
  if (c.often(0.3)) words.push('LIMIT', String(c.between(-1, 5)), String(c.between(-1, 10)));
  if (c.often(0.3)) words.push('GET', c.pick(['#', 'w_*', 's*', 'h1->*', 'h*->m1']));
  if (c.often(0.5)) words.push(c.pick(['ASC', 'DESC', 'desc']));
  if (c.often(0.5) && !words.includes('BY')) words.push('ALPHA');
  if (c.often(0.2) && !words.includes('BY')) words.push('STORE', draw.key(c, 'list'));
  return words;
};

export const builders = {
  plain,
  spop: (c: Chance): string[] => [
    'SPOP',
    draw.key(c, 'set'),
    ...(c.often(0.5) ? [c.pick(['0', '1', '2', '5', '100', '-1', 'abc'])] : []),
  ],
  /** Drawn from here four times in five instead of from the grammar. */
  instead: {
    ...bitInstead,
    ...hllInstead,
    ...geoInstead,
    ...streamInstead,
    ...groupInstead,
    sort,
    sort_ro: (c: Chance) => [
      'SORT_RO',
      ...sort(c)
        .slice(1)
        .filter((word) => word !== 'STORE'),
    ],
  } as Record<string, Builder | undefined>,
};
