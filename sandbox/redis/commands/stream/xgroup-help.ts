/* XGROUP HELP. */
import { command } from '#redis/command';
import { replyHelp } from '#redis/help';

export default command({
  name: 'xgroup|help',
  summary: 'Show helpful text about the different subcommands',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@stream', '@slow'],
  examples: [
    '~ XGROUP HELP',
    ' 1) XGROUP <subcommand> [<arg> [value] [opt] ...]. Subcommands are:',
    ' 2) CREATE <key> <groupname> <id|$> [option]',
    ' 3)     Create a new consumer group. Options are:',
    ' 4)     * MKSTREAM',
    ' 5)       Create the empty stream if it does not exist.',
    ' 6)     * ENTRIESREAD entries_read',
    ' 7)       Set the group\'s entries_read counter (internal use).',
    '…',
  ],
  run(ctx) {
    replyHelp(ctx, [
      'CREATE <key> <groupname> <id|$> [option]',
      '    Create a new consumer group. Options are:',
      '    * MKSTREAM',
      '      Create the empty stream if it does not exist.',
      '    * ENTRIESREAD entries_read',
      "      Set the group's entries_read counter (internal use).",
      'CREATECONSUMER <key> <groupname> <consumer>',
      '    Create a new consumer in the specified group.',
      'DELCONSUMER <key> <groupname> <consumer>',
      '    Remove the specified consumer.',
      'DESTROY <key> <groupname>',
      '    Remove the specified group.',
      'SETID <key> <groupname> <id|$> [ENTRIESREAD entries_read]',
      '    Set the current group ID and entries_read counter.',
    ]);
  },
});
