/* REPLICAOF: NO ONE leaves this node what it is; replication has an issue of its own. */
import { command } from '#redis/command';
import { replicaOf } from '#redis/replica-of';
import { MASTER_OR_NO_ONE } from './arguments';

export default command({
  name: 'replicaof',
  summary: 'Make the server a replica of another instance, or promote it as master.',
  since: '5.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 3,
  restricted: 'nodes',
  flags: ['admin', 'noscript', 'stale', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: MASTER_OR_NO_ONE,
  examples: [
    '> REPLICAOF NO ONE',
    'OK',
  ],
  run(ctx) { replicaOf(ctx); },
});
