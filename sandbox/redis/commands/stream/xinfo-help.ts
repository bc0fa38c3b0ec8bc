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
