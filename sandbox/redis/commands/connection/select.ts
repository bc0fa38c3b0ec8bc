/* SELECT: another database for this connection. */
import { command } from '#redis/command';
import { DB_RANGE } from '#redis/errors';

export default command({
  name: 'select',
  summary: 'Change the selected database for the current connection',
  since: '1.0.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale', 'fast'],
  categories: ['@fast', '@connection'],
  args: [{ name: 'index', type: 'integer' }],
  run(ctx) {
    const number = ctx.int32(1);
    if (ctx.node.databases[number] === undefined) throw DB_RANGE;
    ctx.client.db = number;
    ctx.reply.ok();
  },
});
