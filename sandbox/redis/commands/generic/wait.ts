/* WAIT: how many replicas have taken all writes so far. A node without replicas has none to wait for, and still
 * waits. */
import { command } from '#redis/command';
import { waitForReplicas } from '#redis/replica-wait';

export default command({
  name: 'wait',
  summary: 'Wait for the synchronous replication of all the write commands sent in the context of the current '
    + 'connection',
  since: '3.0.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 3,
  restricted: 'serverless',
  flags: ['noscript'],
  changes: [{ since: '7.2.0', flags: [] }, { since: '8.0.0', flags: ['blocking'] }],
  categories: ['@slow', '@connection'],
  tips: ['request_policy:all_shards', 'response_policy:agg_min'],
  args: [{ name: 'numreplicas', type: 'integer' }, { name: 'timeout', type: 'integer' }],
  examples: [
    '> SET a 1',
    'OK',
    '> WAIT 0 100',
    '(integer) 0',
  ],
  refusals: [
    '> WAIT 0 -1',
    '(error) ERR timeout is negative',
  ],
  run(ctx) { waitForReplicas(ctx); },
});
