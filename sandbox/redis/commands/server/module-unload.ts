/* MODULE UNLOAD: there are no modules here. */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';

export default command({
  name: 'module|unload',
  summary: 'Unload a module',
  since: '4.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 3,
  flags: ['admin', 'noscript', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    { name: 'name', type: 'string' },
  ],
  refusals: [
    '> MODULE UNLOAD nothing',
    '(error) ERR MODULE command not allowed. If the enable-module-command option is set to "local", '
      + 'you can run it from a local connection, otherwise you need to set this option in the '
      + 'configuration file, and then restart the server.',
  ],
  run() { throw new Refusal('ERR Error unloading module: no such module with that name'); },
});
