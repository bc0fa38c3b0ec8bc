/* CONFIG REWRITE: a node has no configuration file of its own. */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';

export default command({
  name: 'config|rewrite',
  summary: 'Rewrite the configuration file with the in memory configuration',
  since: '2.8.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  refusals: [
    '> CONFIG REWRITE',
    '(error) ERR The server is running without a config file',
  ],
  run() { throw new Refusal('ERR The server is running without a config file'); },
});
