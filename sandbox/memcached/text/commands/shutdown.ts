/* shutdown [graceful]: only where the server was started with -A. */
import { textCommand } from '../command';

export default textCommand({
  name: 'shutdown', words: (count) => count >= 1,
  run(ctx) {
    const { server } = ctx;
    if (!server.settings.shutdownCommand) return ctx.reply('ERROR: shutdown not enabled');
    if (ctx.count > 2 || (ctx.count === 2 && !ctx.line.is(1, 'graceful'))) {
      return ctx.reply('CLIENT_ERROR invalid shutdown mode');
    }
    ctx.connection.closeAfterReply();
    server.onShutdown?.(ctx.count === 2);
  },
});
