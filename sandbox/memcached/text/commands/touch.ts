/* touch <key> <exptime> [noreply] */
import { WORD } from '#memcached/memory';
import { textCommand } from '../command';
import { BAD_FORMAT } from '../context';

export default textCommand({
  name: 'touch', words: (count) => count === 3 || count === 4,
  run(ctx) {
    ctx.maybeNoreply();
    if (ctx.keyTooLong(1)) return ctx.reply(BAD_FORMAT);
    const given = ctx.line.int32(2);
    if (given === undefined) return ctx.reply('CLIENT_ERROR invalid exptime argument');
    const item = ctx.hit(1);
    ctx.count1('touchCmds');
    if (item === 0) {
      ctx.count1('touchMisses');
      return ctx.reply('NOT_FOUND');
    }
    ctx.items.memory.write(item, WORD.expires, ctx.server.expiry(given));
    ctx.countClass(item, 'touchHits');
    ctx.reply('TOUCHED');
  },
});
