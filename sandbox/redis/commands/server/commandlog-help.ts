/* COMMANDLOG HELP. */
import { command } from '#redis/command';
import { replyHelp } from '#redis/help';

const LINES = [
  'GET <count> <type>',
  '    Return top <count> entries of the specified <type> from the commandlog (-1 mean all).',
  '    Entries are made of:',
  '    id, timestamp,',
  '        time in microseconds for type of slow,',
  '        or size in bytes for type of large-request,',
  '        or size in bytes for type of large-reply',
  '    arguments array, client IP and port,',
  '    client name',
  'LEN <type>',
  '    Return the length of the specified type of commandlog.',
  'RESET <type>',
  '    Reset the specified type of commandlog.',
];

export default command({
  name: 'commandlog|help',
  summary: 'Show helpful text about the different subcommands',
  since: '8.1.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@slow'],
  examples: [
    '~ COMMANDLOG HELP',
    ' 1) COMMANDLOG <subcommand> [<arg> [value] [opt] ...]. Subcommands are:',
    ' 2) GET <count> <type>',
    ' 3)     Return top <count> entries of the specified <type> from the commandlog (-1 mean all).',
    ' 4)     Entries are made of:',
    ' 5)     id, timestamp,',
    ' 6)         time in microseconds for type of slow,',
    ' 7)         or size in bytes for type of large-request,',
    '…',
  ],
  run(ctx) { replyHelp(ctx, LINES); },
});
