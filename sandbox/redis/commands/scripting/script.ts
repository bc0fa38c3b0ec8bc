/* SCRIPT: the container. */
import { command } from '#redis/command';

export default command({
  name: 'script',
  summary: 'A container for Lua scripts management commands',
  since: '2.6.0',
  group: 'scripting',
  complexity: 'Depends on subcommand.',
  arity: -2,
  flags: [],
  categories: ['@slow'],
  examples: [
    '> SCRIPT FLUSH',
    'OK',
  ],
});
