/* BGREWRITEAOF: this node keeps no append-only file, and says so. */
import { command } from '#redis/command';
import { NO_RDB_FILE } from '#redis/errors';

export default command({
  name: 'bgrewriteaof',
  summary: 'Asynchronously rewrite the append-only file',
  since: '1.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 1,
  restricted: 'nodes',
  flags: ['admin', 'noscript', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  refusals: [
    '^ BGREWRITEAOF',
    '(error) ERR this node writes no RDB or AOF file; what it holds is kept by its host',
  ],
  run() { throw NO_RDB_FILE; },
});
