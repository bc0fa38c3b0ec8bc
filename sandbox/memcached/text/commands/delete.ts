/* delete <key> [0] [noreply]: the time of old clients is taken when it is zero. */
import { textCommand } from '../command';
import { BAD_FORMAT } from '../context';

export default textCommand({
  name: 'delete', words: (count) => count >= 2 && count <= 4,
  run(ctx) {
    const { line } = ctx;
    if (line.count > 2) {
      const isZero = line.is(2, '0');
      const quiet = ctx.maybeNoreply();
      if (!(line.count === 3 && (isZero || quiet)) && !(line.count === 4 && isZero && quiet)) {
        return ctx.reply(`${BAD_FORMAT}.  Usage: delete <key> [noreply]`);
      }
    }
    if (ctx.keyTooLong(1)) return ctx.reply(BAD_FORMAT);
    ctx.server.prefixes?.delete(line.text(1));
    const item = ctx.find(1);
    if (item === 0) {
      ctx.count1('deleteMisses');
      return ctx.reply('NOT_FOUND');
    }
    ctx.countClass(item, 'deleteHits');
    ctx.items.unlink(item);
    ctx.reply('DELETED');
  },
});
