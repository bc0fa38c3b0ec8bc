/* MODULE LOAD: no library can be loaded into this engine. */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';

export default command({
  name: 'module|load',
  summary: 'Load a module',
  since: '4.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: -3,
  flags: ['admin', 'noscript', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    { name: 'path', type: 'string' },
    { name: 'arg', type: 'string', optional: true, multiple: true },
  ],
  run() { throw new Refusal('ERR Error loading the extension. Please check the server logs.'); },
});
