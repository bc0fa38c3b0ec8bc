/* COMMANDLOG: the slow log and its two sisters of Valkey 8.1, for large requests and large replies. */
import { command } from '#redis/command';

export default command({
  name: 'commandlog',
  summary: 'A container for command log commands.',
  since: '8.1.0',
  group: 'server',
  complexity: 'Depends on subcommand.',
  arity: -2,
  restricted: 'serverless',
  flags: [],
  categories: ['@slow'],
  examples: [
    '> COMMANDLOG LEN slow',
    '(integer) 0',
  ],
});
