/* SLOWLOG GET: the slowest commands, newest first (slowlog.c). */
import { command } from '#redis/command';
import { Refusal, SUBCOMMAND_SYNTAX } from '#redis/errors';

const COUNT = new Refusal('ERR count should be greater than or equal to -1');

export default command({
  name: 'slowlog|get',
  summary: 'Get the slow log\'s entries',
  since: '2.2.12',
  group: 'server',
  complexity: 'O(N) where N is the number of entries returned',
  arity: -2,
  flags: ['admin', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['request_policy:all_nodes', 'nondeterministic_output'],
  history: [
    ['4.0.0', 'Added client IP address, port and name to the reply.'],
  ],
  args: [
    { name: 'count', type: 'integer', optional: true },
  ],
  examples: [
    '> SLOWLOG RESET',
    'OK',
    '> SLOWLOG GET 10',
    '(empty array)',
  ],
  refusals: [
    '> SLOWLOG GET -2',
    '(error) ERR count should be greater than or equal to -1',
  ],
  run(ctx) {
    if (ctx.count > 3) throw SUBCOMMAND_SYNTAX(ctx.text(1), 'slowlog');
    const asked = ctx.count === 3 ? ctx.integerWithin(2, -1, 2 ** 63, COUNT) : 10;
    const { entries } = ctx.node.slowLog;
    const shown = asked < 0 ? entries : entries.slice(0, asked);
    ctx.reply.array(shown.length);
    for (const { id, at, tookUs, words, address, name } of shown) {
      ctx.reply.array(6);
      ctx.reply.integer(id);
      ctx.reply.integer(at);
      ctx.reply.integer(tookUs);
      ctx.reply.array(words.length);
      for (const word of words) ctx.reply.bulk(word);
      ctx.reply.bulk(address);
      ctx.reply.bulk(name);
    }
  },
});
