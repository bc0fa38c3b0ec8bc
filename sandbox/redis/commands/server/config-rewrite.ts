/* CONFIG REWRITE: the file that the node was configured with gets the parameters as they are. A lab's node has none. */
import { command } from '#redis/command';
import { rewrittenConfig } from '#redis/config-rewrite';
import { Refusal } from '#redis/errors';

const WARNING = 3;

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
  run(ctx) {
    const { node } = ctx;
    const { configFile } = node.host;
    if (configFile === '') throw new Refusal('ERR The server is running without a config file');
    const old = node.disk.read(configFile);
    const isNew = 'problem' in old && old.problem === 'No such file or directory';
    if ('problem' in old && !isNew) throw new Refusal(`ERR Rewriting config file: ${old.problem}`);
    const problem = node.disk.write(configFile, rewrittenConfig('text' in old ? old.text : '', node));
    if (problem !== undefined) {
      node.onLog?.(WARNING, `CONFIG REWRITE failed: ${problem}`);
      throw new Refusal(`ERR Rewriting config file: ${problem}`);
    }
    node.onLog?.(WARNING, 'CONFIG REWRITE executed with success.');
    ctx.reply.ok();
  },
});
