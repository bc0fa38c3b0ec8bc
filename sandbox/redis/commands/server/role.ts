/* ROLE: a master without replicas, and the offset that nothing has moved. */
import { command } from '#redis/command';

export default command({
  name: 'role',
  summary: 'Return the role of the instance in the context of replication',
  since: '2.8.12',
  group: 'server',
  complexity: 'O(1)',
  arity: 1,
  flags: ['noscript', 'loading', 'stale', 'fast'],
  categories: ['@admin', '@fast', '@dangerous'],
  examples: [
    '> ROLE',
    '1) "master"',
    '2) (integer) 0',
    '3) (empty array)',
  ],
  run(ctx) {
    ctx.reply.array(3);
    ctx.reply.bulk('master');
    ctx.reply.integer(0);
    ctx.reply.array(0);
  },
});
