/* CONFIG REWRITE: the file that the node was configured with gets the parameters as they are. A lab's node has none. */
import { command } from '#redis/command';
import { rewriteConfigFile } from '#redis/config-rewrite';

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
  run(ctx) { rewriteConfigFile(ctx); },
});
