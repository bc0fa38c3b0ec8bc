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
  examples: [
    '~ MEMORY STATS',
    ' 1) "peak.allocated"',
    ' 2) (integer) 1608992',
    ' 3) "total.allocated"',
    ' 4) (integer) 1608960',
    ' 5) "startup.allocated"',
    ' 6) (integer) 876384',
    ' 7) "replication.backlog"',
    '…',
  ],
  run(ctx) {
    replyStats(ctx);
  },
});
