/* The lines of incr and decr. */
import { addDelta } from './arithmetic';
import { textCommand, type TextCommand } from './command';
import { BAD_FORMAT } from './context';

export function arithmeticCommand(name: 'incr' | 'decr', up: boolean): TextCommand {
  return textCommand({
    name, words: (count) => count === 3 || count === 4,
    run(ctx) {
      ctx.maybeNoreply();
      if (ctx.keyTooLong(1)) return ctx.reply(BAD_FORMAT);
      const delta = ctx.line.uint64(2);
      if (delta === undefined) return ctx.reply('CLIENT_ERROR invalid numeric delta argument');
      const item = ctx.find(1);
      if (item === 0) {
        ctx.count1(up ? 'incrMisses' : 'decrMisses');
        return ctx.reply('NOT_FOUND');
      }
      const added = addDelta(ctx.items, item, up, delta);
      if (added === 'non_numeric') {
        return ctx.reply('CLIENT_ERROR cannot increment or decrement non-numeric value');
      }
      if (added === 'no_memory' || added === 'exists') return ctx.complain('SERVER_ERROR out of memory');
      ctx.countClass(added.item, up ? 'incrHits' : 'decrHits');
      ctx.reply(String(added.value));
    },
  });
}
