/* ZINCRBY: ZADD with INCR, without its options. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { INCR, addMembers } from './adding';

export default command({
  name: 'zincrby',
  summary: 'Increment the score of a member in a sorted set',
  since: '1.2.0',
  group: 'sorted-set',
  complexity: 'O(log(N)) where N is the number of elements in the sorted set.',
  arity: 4,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@sortedset', '@fast'],
  keySpecs: [keyAt(1, 'RW', 'access', 'update')],
  args: [KEY, { name: 'increment', type: 'integer' }, { name: 'member', type: 'string' }],
  examples: [
    '> ZADD board 95 grace',
    '(integer) 1',
    '> ZINCRBY board 10 grace',
    '"105"',
    '> ZINCRBY board -1.5 alan',
    '"-1.5"',
  ],
  refusals: [
    '> ZINCRBY board lots grace',
    '(error) ERR value is not a valid float',
  ],
  run(ctx) { addMembers(ctx, INCR); },
});
