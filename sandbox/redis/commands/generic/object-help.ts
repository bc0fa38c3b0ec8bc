/* OBJECT HELP. */
import { command } from '#redis/command';
import { replyHelp } from '#redis/help';

export default command({
  name: 'object|help',
  summary: 'Show helpful text about the different subcommands',
  since: '6.2.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@keyspace', '@slow'],
  examples: [
    '~ OBJECT HELP',
    ' 1) OBJECT <subcommand> [<arg> [value] [opt] ...]. Subcommands are:',
    ' 2) ENCODING <key>',
    ' 3)     Return the kind of internal representation used in order to store the value',
    ' 4)     associated with a <key>.',
    ' 5) FREQ <key>',
    ' 6)     Return the access frequency index of the <key>. The returned integer is',
    ' 7)     proportional to the logarithm of the recent access frequency of the key.',
    '…',
  ],
  run(ctx) {
    replyHelp(ctx, [
      'ENCODING <key>',
      '    Return the kind of internal representation used in order to store the value',
      '    associated with a <key>.',
      'FREQ <key>',
      '    Return the access frequency index of the <key>. The returned integer is',
      '    proportional to the logarithm of the recent access frequency of the key.',
      'IDLETIME <key>',
      '    Return the idle time of the <key>, that is the approximated number of',
      '    seconds elapsed since the last access to the key.',
      'REFCOUNT <key>',
      '    Return the number of references of the value associated with the specified',
      '    <key>.',
    ]);
  },
});
