/* TIME: seconds and microseconds. */
import { command } from '#redis/command';

export default command({
  name: 'time',
  summary: 'Return the current server time',
  since: '2.6.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 1,
  flags: ['loading', 'stale', 'fast'],
  categories: ['@fast'],
  tips: ['nondeterministic_output'],
  examples: [
    '~ TIME',
    '1) "1795249037"',
    '2) "475924"',
  ],
  run(ctx) {
    const us = ctx.node.clock.nowUs();
    ctx.reply.array(2);
    ctx.reply.bulk(String(Math.floor(us / 1e6)));
    ctx.reply.bulk(String(us % 1e6));
  },
});
