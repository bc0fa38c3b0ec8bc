/* XINFO HELP. */
import { command } from '#redis/command';
import { replyHelp } from '#redis/help';

export default command({
  name: 'xinfo|help',
  summary: 'Show helpful text about the different subcommands',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@stream', '@slow'],
  examples: [
    '~ XINFO HELP',
    '1) XINFO <subcommand> [<arg> [value] [opt] ...]. Subcommands are:',
    '2) CONSUMERS <key> <groupname>',
    '3)     Show consumers of <groupname>.',
    '4) GROUPS <key>',
    '5)     Show the stream consumer groups.',
    '6) STREAM <key> [FULL [COUNT <count>]',
    '7)     Show information about the stream.',
    '…',
  ],
  run(ctx) {
    replyHelp(ctx, [
      'CONSUMERS <key> <groupname>',
      '    Show consumers of <groupname>.',
      'GROUPS <key>',
      '    Show the stream consumer groups.',
      'STREAM <key> [FULL [COUNT <count>]',
      '    Show information about the stream.',
    ]);
  },
});
