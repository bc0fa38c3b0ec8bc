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
  examples: [
    '> SET a 1',
    'OK',
    '> WAITAOF 0 0 100',
    '1) (integer) 0',
    '2) (integer) 0',
  ],
  refusals: [
    '> WAITAOF 1 0 100',
    '(error) ERR WAITAOF cannot be used when numlocal is set but appendonly is disabled.',
    '> WAITAOF 2 0 100',
    '(error) ERR value is out of range, value must between 0 and 1',
  ],
  run(ctx) { waitForFiles(ctx); },
});
