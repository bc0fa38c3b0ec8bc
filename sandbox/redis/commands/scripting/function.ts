/* FUNCTION: the container. */
import { command } from '#redis/command';

export default command({
  name: 'function',
  summary: 'A container for function commands',
  since: '7.0.0',
  group: 'scripting',
  complexity: 'Depends on subcommand.',
  arity: -2,
  restricted: 'serverless',
  flags: [],
  categories: ['@slow'],
  examples: [
    '> FUNCTION LIST',
    '(empty array)',
  ],
});
