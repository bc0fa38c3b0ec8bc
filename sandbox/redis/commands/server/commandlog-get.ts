/* COMMANDLOG GET: the newest entries of one log. */
import { command } from '#redis/command';
import { entriesOf, LOG_TYPE, replyEntries } from '#redis/command-log';
import { Refusal, SYNTAX } from '#redis/errors';

const COUNT = new Refusal('ERR count should be greater than or equal to -1');

export default command({
  name: 'commandlog|get',
  summary: 'Returns the specified command log\'s entries.',
  since: '8.1.0',
  group: 'server',
  complexity: 'O(N) where N is the number of entries returned',
  arity: -4,
  flags: ['admin', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['request_policy:all_nodes', 'nondeterministic_output'],
  args: [{ name: 'count', type: 'integer' }, LOG_TYPE],
  examples: [
    '> CONFIG SET commandlog-request-larger-than 100',
    'OK',
    '> SET note "a request of more than a hundred bytes is written down, with its size in place of its time"',
    'OK',
    '~ COMMANDLOG GET 1 large-request',
    '1) 1) (integer) 0',
    '   2) (integer) 1795262400',
    '   3) (integer) 120',
    '   4) 1) "SET"',
    '      2) "note"',
    '      3) "a request of more than a hundred bytes is written down, with its size in place of its time"',
    '   5) "127.0.0.1:50000"',
    '   6) ""',
  ],
  refusals: [
    '> COMMANDLOG GET -2 slow',
    '(error) ERR count should be greater than or equal to -1',
    '> COMMANDLOG GET 1 fast',
    '(error) ERR type should be one of the following: slow, large-request, large-reply',
  ],
  run(ctx) {
    const count = ctx.integerWithin(2, -1, 2 ** 63, COUNT);
    const entries = entriesOf(ctx, 3);
    if (ctx.count > 4) throw SYNTAX;
    replyEntries(ctx, count < 0 ? entries : entries.slice(0, count));
  },
});
