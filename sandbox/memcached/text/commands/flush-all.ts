/* flush_all [delay] [noreply]: everything there counts as gone, now or from a moment on. */
import { textCommand } from '../command';

export default textCommand({
  name: 'flush_all', words: (count) => count >= 1 && count <= 3,
  run(ctx) {
    const quiet = ctx.maybeNoreply();
    ctx.count1('flushCmds');
    if (!ctx.server.settings.flushEnabled) return ctx.reply('CLIENT_ERROR flush_all not allowed');
    let at = 0;
    if (ctx.count !== (quiet ? 2 : 1)) {
      const delay = ctx.line.int32(1);
      if (delay === undefined) return ctx.reply('CLIENT_ERROR invalid exptime argument');
      at = delay > 0 ? ctx.server.expiry(delay) : 0;
    }
    ctx.server.flush(at);
    ctx.reply('OK');
  },
});
