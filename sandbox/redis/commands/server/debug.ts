/* DEBUG: a look inside, and hooks for tests (debug.c). A configuration says who may use it. */
import { command } from '#redis/command';
import { DEBUG_HELP } from '#redis/debug/help-lines';
import { SUBCOMMANDS } from '#redis/debug/subcommands';
import { SUBCOMMAND_SYNTAX } from '#redis/errors';
import { replyHelp } from '#redis/help';

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
  refusals: [
    '^ DEBUG HELP',
    '(error) ERR DEBUG command not allowed. If the enable-debug-command option is set to "local", you can run it '
      + 'from a local connection, otherwise you need to set this option in the configuration file, and then restart '
      + 'the server.',
  ],
  run(ctx) {
    const name = ctx.text(1).toLowerCase();
    if (name === 'help' && ctx.count === 2) return replyHelp(ctx, DEBUG_HELP);
    const found = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
    if (found === undefined || ctx.count < found.least || ctx.count > found.most) {
      throw SUBCOMMAND_SYNTAX(ctx.text(1), 'debug');
    }
    found.run(ctx);
  },
});
