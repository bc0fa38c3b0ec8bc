/* SAVE: this node writes no RDB file, and says so. */
import { command } from '#redis/command';
import { NO_RDB_FILE } from '#redis/errors';

export default command({
  name: 'save',
  summary: 'Synchronously save the dataset to disk',
  since: '1.0.0',
  group: 'server',
  complexity: 'O(N) where N is the total number of keys in all databases',
  arity: 1,
  restricted: 'nodes',
  flags: ['admin', 'noscript', 'no_async_loading', 'no_multi'],
  categories: ['@admin', '@slow', '@dangerous'],
  refusals: [
    '^ SAVE',
    '(error) ERR this node writes no RDB or AOF file; what it holds is kept by its host',
  ],
  run() { throw NO_RDB_FILE; },
});
