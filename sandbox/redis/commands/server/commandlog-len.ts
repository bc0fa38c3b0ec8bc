/* COMMANDLOG LEN: how many entries one log has. */
import { command } from '#redis/command';
import { entriesOf, LOG_TYPE } from '#redis/command-log';

export default command({
  name: 'commandlog|len',
  summary: 'Returns the number of entries in the specified type of command log.',
  since: '8.1.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 3,
  flags: ['admin', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['request_policy:all_nodes', 'response_policy:agg_sum', 'nondeterministic_output'],
  args: [LOG_TYPE],
  examples: [
    '> COMMANDLOG LEN large-request',
    '(integer) 0',
  ],
  refusals: [
    '> COMMANDLOG LEN fast',
    '(error) ERR type should be one of the following: slow, large-request, large-reply',
  ],
  run(ctx) { ctx.reply.integer(entriesOf(ctx, 2).length); },
});
