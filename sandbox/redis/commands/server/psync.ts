/* PSYNC: replication has an issue of its own. */
import { command } from '#redis/command';
import { NO_REPLICATION } from '#redis/replica-of';

export default command({
  name: 'psync',
  summary: 'Internal command used for replication',
  since: '2.8.0',
  group: 'server',
  complexity: '',
  arity: -3,
  restricted: 'nodes',
  flags: ['admin', 'noscript', 'no_async_loading', 'no_multi'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    { name: 'replicationid', type: 'string' },
    { name: 'offset', type: 'integer' },
  ],
  refusals: [
    '> PSYNC',
    '(error) ERR wrong number of arguments for \'psync\' command',
  ],
  run() { throw NO_REPLICATION; },
});
