/* XGROUP: what makes, moves and ends consumer groups. */
import { command } from '#redis/command';

export default command({
  name: 'xgroup',
  summary: 'A container for consumer groups commands',
  since: '5.0.0',
  group: 'stream',
  complexity: 'Depends on subcommand.',
  arity: -2,
  flags: [],
  categories: ['@slow'],
  examples: [
    '> XGROUP CREATE orders shipping $ MKSTREAM',
    'OK',
  ],
});
