/* MEMORY STATS. */
import { command } from '#redis/command';
import { replyStats } from '#redis/memory/stats-reply';

export default command({
  name: 'memory|stats',
  summary: 'Show memory usage details',
  since: '4.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: [],
  categories: ['@slow'],
  tips: ['nondeterministic_output', 'request_policy:all_shards', 'response_policy:special'],
  run(ctx) {
    replyStats(ctx);
  },
});
