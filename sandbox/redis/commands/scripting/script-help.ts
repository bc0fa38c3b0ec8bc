/* SCRIPT HELP. */
import { command } from '#redis/command';
import { replyHelp } from '#redis/help';
import { isBy } from '#redis/profile';

const SHOW = ['SHOW <sha1>', '    Show a script from the scripts cache.'];

export default command({
  name: 'script|help',
  summary: 'Show helpful text about the different subcommands',
  since: '5.0.0',
  group: 'scripting',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@slow', '@scripting'],
  examples: [
    '~ SCRIPT HELP',
    ' 1) SCRIPT <subcommand> [<arg> [value] [opt] ...]. Subcommands are:',
    ' 2) DEBUG (YES|SYNC|NO)',
    ' 3)     Set the debug mode for subsequent scripts executed.',
    ' 4) EXISTS <sha1> [<sha1> ...]',
    ' 5)     Return information about the existence of the scripts in the script cache.',
    ' 6) FLUSH [ASYNC|SYNC]',
    ' 7)     Flush the Lua scripts cache. Very dangerous on replicas.',
    '…',
  ],
  run(ctx) {
    replyHelp(ctx, [
      'DEBUG (YES|SYNC|NO)',
      '    Set the debug mode for subsequent scripts executed.',
      'EXISTS <sha1> [<sha1> ...]',
      '    Return information about the existence of the scripts in the script cache.',
      'FLUSH [ASYNC|SYNC]',
      '    Flush the Lua scripts cache. Very dangerous on replicas.',
      '    When called without the optional mode argument, the behavior is determined by the',
      '    lazyfree-lazy-user-flush configuration directive. Valid modes are:',
      '    * ASYNC: Asynchronously flush the scripts cache.',
      '    * SYNC: Synchronously flush the scripts cache.',
      'KILL',
      '    Kill the currently executing Lua script.',
      'LOAD <script>',
      '    Load a script into the scripts cache without executing it.',
      ...(isBy('8.0.0', ctx.node.profile.release) ? SHOW : []),
    ]);
  },
});
