/* watch [fetchers] [mutations] [evictions] [connevents] */
import { WATCHED, type Watched } from '#memcached/watching';
import { textCommand } from '../command';

export default textCommand({
  name: 'watch', words: (count) => count >= 1,
  run(ctx) {
    const { server, connection } = ctx;
    if (!server.settings.watchEnabled) return ctx.reply('CLIENT_ERROR watch commands not allowed');
    if (ctx.out.at > 0) return ctx.reply('ERROR cannot pipeline other commands before watch');
    const words = Array.from({ length: ctx.count - 1 }, (_, i) => ctx.line.text(i + 1));
    const unknown = words.find((word) => !WATCHED.includes(word as Watched));
    if (unknown !== undefined) return ctx.reply('ERROR');
    server.watching.add(connection, new Set(words.length === 0 ? ['fetchers'] : words as Watched[]));
    connection.watches();
    ctx.reply('OK');
  },
});
