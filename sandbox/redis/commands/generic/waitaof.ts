/* WAITAOF: waits until the append-only file of this node, and of so many replicas, holds all writes so far. This node
 * writes no append-only file, so it refuses to wait for its own. */
import { command } from '#redis/command';
import { waitForFiles } from '#redis/replica-wait';

export default command({
  name: 'waitaof',
  summary: 'Blocks until all of the preceding write commands sent by the connection are written to the append-only '
    + 'file of the master and/or replicas.',
  since: '7.2.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 4,
  flags: ['noscript'],
  categories: ['@slow', '@connection'],
  tips: ['request_policy:all_shards', 'response_policy:agg_min'],
  args: [
    { name: 'numlocal', type: 'integer' }, { name: 'numreplicas', type: 'integer' },
    { name: 'timeout', type: 'integer' },
  ],
  changes: [{ since: '8.0.0', flags: ['blocking'] }],
  run(ctx) { waitForFiles(ctx); },
});
