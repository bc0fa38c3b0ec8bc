/* XINFO: what streams, groups and consumers say of themselves. */
import { command } from '#redis/command';

export default command({
  name: 'xinfo',
  summary: 'A container for stream introspection commands',
  since: '5.0.0',
  group: 'stream',
  complexity: 'Depends on subcommand.',
  arity: -2,
  flags: [],
  categories: ['@slow'],
  examples: [
    '> XADD orders 1-1 item lamp',
    '"1-1"',
    '> XINFO GROUPS orders',
    '(empty array)',
  ],
});
