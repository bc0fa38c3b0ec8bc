/* ZINTERCARD: how many members all sets share, counted up to LIMIT. */
import { command } from '#redis/command';
import { KEYS, NUMKEYS } from '#redis/arguments';
import { countedKeys } from '#redis/key-specs';
import { countOf } from './algebra';

export default command({
  name: 'zintercard',
  summary: 'Intersect multiple sorted sets and return the cardinality of the result',
  since: '7.0.0',
  group: 'sorted-set',
  complexity: 'O(N*K) worst case with N being the smallest input sorted set, K being the number of input sorted '
    + 'sets.',
  arity: -3,
  flags: ['readonly', 'movablekeys'],
  categories: ['@read', '@sortedset', '@slow'],
  keySpecs: [countedKeys(1, 'RO', 'access')],
  args: [NUMKEYS, KEYS, { name: 'limit', type: 'integer', token: 'LIMIT', optional: true }],
  examples: [
    '> ZADD maths 8 ada 6 alan',
    '(integer) 2',
    '> ZADD logic 9 ada 7 alan',
    '(integer) 2',
    '> ZINTERCARD 2 maths logic',
    '(integer) 2',
    '> ZINTERCARD 2 maths logic LIMIT 1',
    '(integer) 1',
  ],
  run(ctx) { countOf(ctx); },
});
