/* UNLINK: DEL; the real server frees large values on another thread, here freeing is the same either way. */
import { command } from '#redis/command';
import { KEYS } from '#redis/arguments';
import { keysFrom } from '#redis/key-specs';
import { deleteKeys } from '#redis/keyspace/removing';

export default command({
  name: 'unlink',
  summary: 'Delete a key asynchronously in another thread. Otherwise it is just as DEL, but non blocking.',
  since: '4.0.0',
  group: 'generic',
  complexity: 'O(1) for each key removed regardless of its size. Then the command does O(N) work in a different '
    + 'thread in order to reclaim memory, where N is the number of allocations the deleted objects where '
    + 'composed of.',
  arity: -2,
  flags: ['write', 'fast'],
  categories: ['@keyspace', '@write', '@fast'],
  tips: ['request_policy:multi_shard', 'response_policy:agg_sum'],
  keySpecs: [keysFrom(1, 'RM', 'delete')],
  args: [KEYS],
  examples: [
    '> MSET a 1 b 2',
    'OK',
    '> UNLINK a b c',
    '(integer) 2',
  ],
  run(ctx) { deleteKeys(ctx, true); },
});
