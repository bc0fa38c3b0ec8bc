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
  examples: [
    '> SELECT 1',
    'OK',
    '> DBSIZE',
    '(integer) 0',
    '> SELECT 0',
    'OK',
  ],
  refusals: [
    '> SELECT 99',
    '(error) ERR DB index is out of range',
    '> SELECT first',
    '(error) ERR value is not an integer or out of range',
  ],
  run(ctx) {
    const number = ctx.int32(1);
    if (ctx.node.databases[number] === undefined) throw DB_RANGE;
    ctx.client.db = number;
    ctx.reply.ok();
  },
});
