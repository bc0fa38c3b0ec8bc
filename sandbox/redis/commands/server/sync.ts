/* SYNC: replication has an issue of its own. */
import { command } from '#redis/command';
import { NO_REPLICATION } from '#redis/replica-of';

export default command({
  name: 'sync',
  summary: 'Internal command used for replication',
  since: '1.0.0',
  group: 'server',
  complexity: '',
  arity: 1,
  restricted: 'nodes',
  flags: ['admin', 'noscript', 'no_async_loading', 'no_multi'],
  categories: ['@admin', '@slow', '@dangerous'],
  refusals: [
    '> SYNC',
    '(error) ERR this node cannot be replicated or be a replica yet',
  ],
  run() { throw NO_REPLICATION; },
});
