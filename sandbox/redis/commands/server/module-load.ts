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
  refusals: [
    '> MODULE LOAD /nowhere.so',
    '(error) ERR MODULE command not allowed. If the enable-module-command option is set to "local", '
      + 'you can run it from a local connection, otherwise you need to set this option in the '
      + 'configuration file, and then restart the server.',
  ],
  run() { throw new Refusal('ERR Error loading the extension. Please check the server logs.'); },
});
