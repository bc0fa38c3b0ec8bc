/* REPLCONF: what a replica tells of itself before PSYNC. It is read and forgotten here. */
import { command } from '#redis/command';
import { Refusal, SYNTAX } from '#redis/errors';

export default command({
  name: 'replconf',
  summary: 'An internal command for configuring the replication stream',
  since: '3.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: -1,
  flags: ['admin', 'noscript', 'loading', 'stale', 'allow_busy'],
  categories: ['@admin', '@slow', '@dangerous'],
  docFlags: ['syscmd'],
  examples: [
    '> REPLCONF LISTENING-PORT 6380',
    'OK',
  ],
  run(ctx) {
    if (ctx.count % 2 === 0) throw SYNTAX;
    for (let i = 1; i < ctx.count; i += 2) {
      const option = ctx.text(i).toLowerCase();
      if (option === 'ack' || option === 'getack') return;
      if (option === 'listening-port') ctx.integer(i + 1);
      else if (option === 'rdb-only') ctx.integerWithin(i + 1, 0, 1, new Refusal('ERR value is out of range'));
      else if (!['ip-address', 'capa', 'rdb-filter-only'].includes(option)) {
        throw new Refusal(`ERR Unrecognized REPLCONF option: ${ctx.text(i)}`);
      }
    }
    ctx.reply.ok();
  },
});
