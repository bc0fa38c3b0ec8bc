/* MODULE HELP. */
import { command } from '#redis/command';
import { replyHelp } from '#redis/help';

const LINES = [
  'LIST',
  '    Return a list of loaded modules.',
  'LOAD <path> [<arg> ...]',
  '    Load a module library from <path>, passing to it any optional arguments.',
  'LOADEX <path> [[CONFIG NAME VALUE] [CONFIG NAME VALUE]] [ARGS ...]',
  '    Load a module library from <path>, while passing it module configurations and optional arguments.',
  'UNLOAD <name>',
  '    Unload a module.',
];

export default command({
  name: 'module|help',
  summary: 'Show helpful text about the different subcommands',
  since: '5.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@slow'],
  examples: [
    '~ MODULE HELP',
    ' 1) MODULE <subcommand> [<arg> [value] [opt] ...]. Subcommands are:',
    ' 2) LIST',
    ' 3)     Return a list of loaded modules.',
    ' 4) LOAD <path> [<arg> ...]',
    ' 5)     Load a module library from <path>, passing to it any optional arguments.',
    ' 6) LOADEX <path> [[CONFIG NAME VALUE] [CONFIG NAME VALUE]] [ARGS ...]',
    ' 7)     Load a module library from <path>, while passing it module configurations and optional arguments.',
    '…',
  ],
  run(ctx) { replyHelp(ctx, LINES); },
});
