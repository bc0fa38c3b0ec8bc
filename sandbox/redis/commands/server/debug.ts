import { command } from '#redis/command';

export default command({
  name: 'debug',
  summary: 'A container for debugging commands',
  since: '1.0.0',
  group: 'server',
  complexity: 'Depends on subcommand.',
  arity: -2,
  restricted: 'nodes',
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  docFlags: ['syscmd'],
  examples: [
    '~ DEBUG HELP',
    '  1) DEBUG <subcommand> [<arg> [value] [opt] ...]. Subcommands are:',
    '  2) AOF-FLUSH-SLEEP <microsec>',
    '  3)     Server will sleep before flushing the AOF, this is used for testing.',
    '  4) ASSERT',
    '  5)     Crash by assertion failed.',
    '  6) CHANGE-REPL-ID',
    '  7)     Change the replication IDs of the instance.',
    '…',
  ],
});
