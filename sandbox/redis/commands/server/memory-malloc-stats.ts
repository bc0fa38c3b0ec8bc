/* MEMORY MALLOC-STATS: what our allocator, the arena, has to say of itself. */
import { command } from '#redis/command';

export default command({
  name: 'memory|malloc-stats',
  summary: 'Show allocator internal stats',
  since: '4.0.0',
  group: 'server',
  complexity: 'Depends on how much memory is allocated, could be slow',
  arity: 2,
  flags: [],
  categories: ['@slow'],
  tips: ['nondeterministic_output', 'request_policy:all_shards', 'response_policy:special'],
  examples: [
    '~ MEMORY MALLOC-STATS',
    '___ Begin jemalloc statistics ___',
    'Version: "5.3.0-0-g54eaed1d8b56b1aa528be3bdd1877e59c56fa90c"',
    'Build-time option settings',
    '  config.cache_oblivious: true',
    '  config.debug: false',
    '  config.fill: true',
    '  config.lazy_lock: false',
    '…',
  ],
  run(ctx) {
    const { used, capacity, weight } = ctx.node.arena;
    ctx.reply.verbatim('txt', '___ Begin hitrate arena statistics ___\n'
      + `Allocated: ${used}, reserved: ${capacity}, the same data on the real server's heap: ${weight}\n`
      + '--- End hitrate arena statistics ---\n');
  },
});
