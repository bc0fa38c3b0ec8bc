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
  examples: [
    '> CONFIG SET maxmemory-samples 10',
    'OK',
    '> CONFIG GET maxmemory-samples',
    '1) "maxmemory-samples"',
    '2) "10"',
    '> CONFIG SET maxmemory-samples 5',
    'OK',
  ],
  refusals: [
    '> CONFIG SET maxmemory-samples 0',
    '(error) ERR CONFIG SET failed (possibly related to argument \'maxmemory-samples\') - argument '
      + 'must be between 1 and 2147483647 inclusive',
    '> CONFIG SET colour red',
    '(error) ERR Unknown option or number of arguments for CONFIG SET - \'colour\'',
    '> CONFIG SET maxmemory-policy always',
    '(error) ERR CONFIG SET failed (possibly related to argument \'maxmemory-policy\') - argument(s) '
      + 'must be one of the following: volatile-lru, volatile-lfu, volatile-random, volatile-ttl, '
      + 'allkeys-lru, allkeys-lfu, allkeys-random, noeviction',
  ],
  run(ctx) {
    setParameters(ctx);
    ctx.reply.ok();
  },
});
