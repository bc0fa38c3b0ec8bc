/* CONFIG GET: parameters by name or pattern, a map of names and values. */
import { command } from '#redis/command';

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
  examples: [
    '> CONFIG GET maxmemory-policy',
    '1) "maxmemory-policy"',
    '2) "noeviction"',
    '* CONFIG GET hash-max-listpack-entries databases',
    '1) "hash-max-listpack-entries"',
    '2) "512"',
    '3) "databases"',
    '4) "16"',
  ],
  run(ctx) {
    const { config } = ctx.node;
    const found = new Map<string, string>();
    for (let i = 2; i < ctx.count; i++) {
      ctx.work(1);
      for (const [shown, name] of config.matching(ctx.text(i), ctx.globSteps)) found.set(shown, name);
    }
    ctx.reply.map(found.size);
    for (const [shown, name] of found) {
      ctx.reply.bulk(shown);
      ctx.reply.bulk(config.shown(name));
    }
  },
});
