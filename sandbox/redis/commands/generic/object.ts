import { command } from '#redis/command';

export default command({
  name: 'object',
  summary: 'A container for object introspection commands',
  since: '2.2.3',
  group: 'generic',
  complexity: 'Depends on subcommand.',
  arity: -2,
  restricted: 'serverless',
  flags: [],
  categories: ['@slow'],
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
});
