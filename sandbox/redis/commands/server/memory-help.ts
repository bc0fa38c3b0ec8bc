/* MEMORY HELP. */
import { command } from '#redis/command';
import { replyHelp } from '#redis/help';

export default command({
  name: 'memory|help',
  summary: 'Show helpful text about the different subcommands',
  since: '4.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@slow'],
  examples: [
    '~ MEMORY HELP',
    ' 1) MEMORY <subcommand> [<arg> [value] [opt] ...]. Subcommands are:',
    ' 2) DOCTOR',
    ' 3)     Return memory problems reports.',
    ' 4) MALLOC-STATS',
    ' 5)     Return internal statistics report from the memory allocator.',
    ' 6) PURGE',
    ' 7)     Attempt to purge dirty pages for reclamation by the allocator.',
    '…',
  ],
  run(ctx) {
    replyHelp(ctx, [
      'DOCTOR',
      '    Return memory problems reports.',
      'MALLOC-STATS',
      '    Return internal statistics report from the memory allocator.',
      'PURGE',
      '    Attempt to purge dirty pages for reclamation by the allocator.',
      'STATS',
      '    Return information about the memory usage of the server.',
      'USAGE <key> [SAMPLES <count>]',
      '    Return memory in bytes used by <key> and its value. Nested values are',
      '    sampled up to <count> times (default: 5, 0 means sample all).',
    ]);
  },
});
