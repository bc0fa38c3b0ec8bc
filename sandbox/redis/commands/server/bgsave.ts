/* BGSAVE: this node writes no RDB file, and says so. */
import { command } from '#redis/command';
import { NO_RDB_FILE, SYNTAX } from '#redis/errors';

export default command({
  name: 'bgsave',
  summary: 'Asynchronously save the dataset to disk',
  since: '1.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: -1,
  restricted: 'nodes',
  flags: ['admin', 'noscript', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  history: [
    ['3.2.2', 'Added the `SCHEDULE` option.'],
  ],
  args: [
    { name: 'schedule', type: 'pure-token', token: 'SCHEDULE', since: '3.2.2', optional: true },
  ],
  refusals: [
    '^ BGSAVE',
    '(error) ERR this node writes no RDB or AOF file; what it holds is kept by its host',
  ],
  run(ctx) {
    if (ctx.count > 2 || (ctx.count === 2 && !ctx.is(1, 'SCHEDULE'))) throw SYNTAX;
    throw NO_RDB_FILE;
  },
});
