/* The HELP of a container, as addReplyHelp prints it: simple strings, a head line and a line about HELP itself. */
import type { Context } from './context';

export function replyHelp(ctx: Context, lines: readonly string[]): void {
  const container = ctx.name.split('|')[0]!.toUpperCase();
  ctx.reply.array(lines.length + 3);
  ctx.reply.status(`${container} <subcommand> [<arg> [value] [opt] ...]. Subcommands are:`);
  for (const line of lines) ctx.reply.status(line);
  ctx.reply.status('HELP');
  ctx.reply.status('    Prints this help.');
}
