/* CONFIG GET: parameters by name or pattern, a map of names and values. */
import { command } from '#redis/command';
import { globMatches } from '#base/glob';

export default command({
  name: 'config|get',
  summary: 'Get the values of configuration parameters',
  since: '2.0.0',
  group: 'server',
  complexity: 'O(N) when N is the number of configuration parameters provided',
  arity: -3,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  history: [
    ['7.0.0', 'Added the ability to pass multiple pattern parameters in one call'],
  ],
  args: [
    { name: 'parameter', type: 'block', multiple: true, args: [{ name: 'parameter', type: 'string' }] },
  ],
  run(ctx) {
    const names: string[] = [];
    for (const name of ctx.node.config.names) {
      if (ctx.texts(2).some((pattern) => globMatches(pattern, name, true))) names.push(name);
    }
    ctx.reply.map(names.length);
    for (const name of names) {
      ctx.reply.bulk(name);
      ctx.reply.bulk(ctx.node.config.get(name));
    }
  },
});
