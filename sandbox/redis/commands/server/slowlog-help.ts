/* SLOWLOG HELP. */
import { command } from '#redis/command';
import { replyHelp } from '#redis/help';

const LINES = [
  'GET [<count>]',
  '    Return top <count> entries from the slowlog (default: 10, -1 mean all).',
  '    Entries are made of:',
  '    id, timestamp, time in microseconds, arguments array, client IP and port,',
  '    client name',
  'LEN',
  '    Return the length of the slowlog.',
  'RESET',
  '    Reset the slowlog.',
];

export default command({
  name: 'slowlog|help',
  summary: 'Show helpful text about the different subcommands',
  since: '6.2.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@slow'],
  examples: [
    '~ SLOWLOG HELP',
    ' 1) SLOWLOG <subcommand> [<arg> [value] [opt] ...]. Subcommands are:',
    ' 2) GET [<count>]',
    ' 3)     Return top <count> entries from the slowlog (default: 10, -1 mean all).',
    ' 4)     Entries are made of:',
    ' 5)     id, timestamp, time in microseconds, arguments array, client IP and port,',
    ' 6)     client name',
    ' 7) LEN',
    '…',
  ],
  run(ctx) { replyHelp(ctx, LINES); },
});
