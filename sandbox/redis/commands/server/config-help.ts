/* CONFIG HELP. */
import { command } from '#redis/command';
import { replyHelp } from '#redis/help';

export default command({
  name: 'config|help',
  summary: 'Show helpful text about the different subcommands',
  since: '5.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@slow'],
  examples: [
    '~ CONFIG HELP',
    ' 1) CONFIG <subcommand> [<arg> [value] [opt] ...]. Subcommands are:',
    ' 2) GET <pattern>',
    ' 3)     Return parameters matching the glob-like <pattern> and their values.',
    ' 4) SET <directive> <value>',
    ' 5)     Set the configuration <directive> to <value>.',
    ' 6) RESETSTAT',
    ' 7)     Reset statistics reported by the INFO command.',
    '…',
  ],
  run(ctx) {
    replyHelp(ctx, [
      'GET <pattern>',
      '    Return parameters matching the glob-like <pattern> and their values.',
      'SET <directive> <value>',
      '    Set the configuration <directive> to <value>.',
      'RESETSTAT',
      '    Reset statistics reported by the INFO command.',
      'REWRITE',
      '    Rewrite the configuration file.',
    ]);
  },
});
