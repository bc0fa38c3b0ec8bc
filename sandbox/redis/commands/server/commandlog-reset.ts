/* COMMANDLOG RESET: empties one log. */
import { command } from '#redis/command';
import { entriesOf, LOG_TYPE } from '#redis/command-log';

export default command({
  name: 'commandlog|reset',
  summary: 'Clears all entries from the specified type of command log.',
  since: '8.1.0',
  group: 'server',
  complexity: 'O(N) where N is the number of entries in the commandlog',
  arity: 3,
  flags: ['admin', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['request_policy:all_nodes', 'response_policy:all_succeeded'],
  args: [LOG_TYPE],
  examples: [
    '> COMMANDLOG RESET large-reply',
    'OK',
  ],
  refusals: [
    '> COMMANDLOG RESET fast',
    '(error) ERR type should be one of the following: slow, large-request, large-reply',
  ],
  run(ctx) {
    entriesOf(ctx, 2).length = 0;
    ctx.reply.ok();
  },
});
