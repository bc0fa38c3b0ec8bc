/* COMMAND HELP. */
import { command } from '#redis/command';
import { replyHelp } from '#redis/help';

export default command({
  name: 'command|help',
  summary: 'Show helpful text about the different subcommands',
  since: '5.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@slow', '@connection'],
  examples: [
    '~ COMMAND HELP',
    ' 1) COMMAND <subcommand> [<arg> [value] [opt] ...]. Subcommands are:',
    ' 2) (no subcommand)',
    ' 3)     Return details about all Redis commands.',
    ' 4) COUNT',
    ' 5)     Return the total number of commands in this Redis server.',
    ' 6) LIST',
    ' 7)     Return a list of all commands in this Redis server.',
    '…',
  ],
  run(ctx) {
    replyHelp(ctx, [
      '(no subcommand)',
      '    Return details about all Redis commands.',
      'COUNT',
      '    Return the total number of commands in this Redis server.',
      'LIST',
      '    Return a list of all commands in this Redis server.',
      'INFO [<command-name> ...]',
      '    Return details about multiple Redis commands.',
      '    If no command names are given, documentation details for all',
      '    commands are returned.',
      'DOCS [<command-name> ...]',
      '    Return documentation details about multiple Redis commands.',
      '    If no command names are given, documentation details for all',
      '    commands are returned.',
      'GETKEYS <full-command>',
      '    Return the keys from a full Redis command.',
      'GETKEYSANDFLAGS <full-command>',
      '    Return the keys and the access flags from a full Redis command.',
    ]);
  },
});
