/* CONFIG SET: several parameters, all or none. */
import { command } from '#redis/command';
import { setParameters } from '#redis/config-set';

export default command({
  name: 'config|set',
  summary: 'Set configuration parameters to the given values',
  since: '2.0.0',
  group: 'server',
  complexity: 'O(N) when N is the number of configuration parameters provided',
  arity: -4,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['request_policy:all_nodes', 'response_policy:all_succeeded'],
  history: [
    ['7.0.0', 'Added the ability to set multiple parameters in one call.'],
  ],
  args: [
    {
      name: 'parameter_value', type: 'block', multiple: true,
      args: [{ name: 'parameter', type: 'string' }, { name: 'value', type: 'string' }],
    },
  ],
  run(ctx) {
    setParameters(ctx);
    ctx.reply.ok();
  },
});
