/* Finds a meta command by its letter, reads its key and flags, and runs it. */
import type { MetaCommand } from './command';
import { commands } from './commands/index.gen';
import { MetaRequest } from './request';
import { BAD_FORMAT, type TextContext } from '../text/context';

const MOST_WORDS = 19;
const byLetter: (MetaCommand | undefined)[] = [];
for (const command of commands) byLetter[command.letter.charCodeAt(0)] = command;

export function runMeta(ctx: TextContext, letter: number): void {
  const command = byLetter[letter];
  if (command === undefined) return ctx.reply('ERROR');
  if (command.bare !== true && ctx.count < 2) return ctx.reply(command.letter === 'e' ? BAD_FORMAT : 'ERROR');
  const request = new MetaRequest();
  if (command.bare === true) return command.run(ctx, request);
  ctx.count1('metaCmds');
  const fault = faultOf(ctx, command, request);
  if (fault === undefined) return command.run(ctx, request);
  ctx.complain(fault);
  if (!ctx.keyTooLong(1)) ctx.swallow = command.valueBytes?.(ctx) ?? 0;
}

function faultOf(ctx: TextContext, command: MetaCommand, request: MetaRequest): string | undefined {
  if (ctx.count < command.flagsFrom) return BAD_FORMAT;
  if (ctx.keyTooLong(1)) return BAD_FORMAT;
  if (ctx.count > MOST_WORDS) return 'CLIENT_ERROR options flags are too long';
  if (command.valueBytes !== undefined && command.valueBytes(ctx) === undefined) return BAD_FORMAT;
  if (command.onlyBase64 === true) {
    return request.readKey(ctx, ctx.count > 2 && ctx.line.text(2).startsWith('b')) && command.flagFault;
  }
  const fault = request.read(ctx, command.flagsFrom);
  return fault === undefined ? undefined : command.flagFault ?? fault;
}
