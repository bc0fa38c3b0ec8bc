/* DEL: keys go, with what they hold. */
import { command } from '#redis/command';
import { KEYS } from '#redis/arguments';
import { keysFrom } from '#redis/key-specs';
import { deleteKeys } from '#redis/keyspace/removing';

export default command({
  name: 'del',
  summary: 'Delete a key',
  since: '1.0.0',
  group: 'generic',
  complexity: 'O(N) where N is the number of keys that will be removed. When a key to remove holds a value other '
    + 'than a string, the individual complexity for this key is O(M) where M is the number of elements in '
    + 'the list, set, sorted set or hash. Removing a single key that holds a string value is O(1).',
  arity: -2,
  flags: ['write'],
  categories: ['@keyspace', '@write', '@slow'],
  tips: ['request_policy:multi_shard', 'response_policy:agg_sum'],
  keySpecs: [keysFrom(1, 'RM', 'delete')],
  args: [KEYS],
  examples: [
    '> MSET a 1 b 2',
    'OK',
    '> DEL a b c',
    '(integer) 2',
  ],
  run(ctx) { deleteKeys(ctx, ctx.node.config.lazyUserDel); },
});
