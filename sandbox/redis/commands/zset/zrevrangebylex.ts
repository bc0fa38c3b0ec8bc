/* ZREVRANGEBYLEX: ZRANGE from before it had options. */
import { command } from '#redis/command';
import { KEY, LIMIT } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { range } from './range';

export default command({
  name: 'zrevrangebylex',
  summary: 'Return a range of members in a sorted set, by lexicographical range, ordered from higher to lower '
    + 'strings.',
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
  replacedBy: '`ZRANGE` with the `REV` and `BYLEX` arguments',
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, { name: 'max', type: 'string' }, { name: 'min', type: 'string' }, LIMIT],
  examples: [
    '> ZADD words 0 apple 0 banana 0 cherry',
    '(integer) 3',
    '> ZREVRANGEBYLEX words + [b',
    '1) "cherry"',
    '2) "banana"',
  ],
  run(ctx) { range(ctx, { at: 1, by: 'lex', order: 'down', store: false }); },
});
