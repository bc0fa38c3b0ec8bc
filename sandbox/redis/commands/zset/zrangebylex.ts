/* ZRANGEBYLEX: ZRANGE from before it had options. */
import { command } from '#redis/command';
import { KEY, LIMIT } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { range } from './range';
import { LEX_RANGE } from './arguments';

export default command({
  name: 'zrangebylex',
  summary: 'Return a range of members in a sorted set, by lexicographical range',
  since: '2.8.9',
  group: 'sorted-set',
  complexity: 'O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements '
    + 'being returned. If M is constant (e.g. always asking for the first 10 elements with LIMIT), you can '
    + 'consider it O(log(N)).',
  arity: -4,
  flags: ['readonly'],
  categories: ['@read', '@sortedset', '@slow'],
  docFlags: ['deprecated'],
  deprecatedSince: '6.2.0',
  replacedBy: '`ZRANGE` with the `BYLEX` argument',
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, ...LEX_RANGE, LIMIT],
  examples: [
    '> ZADD words 0 apple 0 banana 0 cherry',
    '(integer) 3',
    '> ZRANGEBYLEX words [b +',
    '1) "banana"',
    '2) "cherry"',
    '> ZRANGEBYLEX words - (c LIMIT 1 1',
    '1) "banana"',
  ],
  refusals: [
    '> ZRANGEBYLEX words b c',
    '(error) ERR min or max not valid string range item',
  ],
  run(ctx) { range(ctx, { at: 1, by: 'lex', order: 'up', store: false }); },
});
