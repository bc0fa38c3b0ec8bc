/* SLAVEOF: REPLICAOF by its older name. */
import { command } from '#redis/command';
import { replicaOf } from '#redis/replica-of';
import { MASTER_OR_NO_ONE } from './arguments';

export default command({
  name: 'slaveof',
  summary: 'Make the server a replica of another instance, or promote it as master.',
  since: '1.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 3,
  restricted: 'nodes',
  flags: ['admin', 'noscript', 'stale', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  docFlags: ['deprecated'],
  deprecatedSince: '5.0.0',
  replacedBy: '`REPLICAOF`',
  args: MASTER_OR_NO_ONE,
  examples: [
    '> SLAVEOF NO ONE',
    'OK',
  ],
  run(ctx) { replicaOf(ctx); },
});
