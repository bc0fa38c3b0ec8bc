/* cache_memlimit <megabytes> [noreply]: the limit from now on; what is held already stays. */
import { LEVEL } from '#memcached/telling';
import { textCommand } from '../command';

const MEGABYTE = 1024 * 1024;
const LEAST = 8;

export default textCommand({
  name: 'cache_memlimit', words: (count) => count === 2 || count === 3,
  run(ctx) {
    ctx.maybeNoreply();
    const megabytes = ctx.line.uint32(1);
    if (megabytes === undefined) return ctx.reply('ERROR');
    if (megabytes < LEAST) return ctx.reply('MEMLIMIT_TOO_SMALL cannot set maxbytes to less than 8m');
    const room = ctx.server.mostMegabytes;
    if (megabytes > room) return ctx.reply(`MEMLIMIT_ADJUST_FAILED input value is megabytes not bytes`);
    ctx.server.settings.maxBytes = megabytes * MEGABYTE;
    if (ctx.server.tells(LEVEL.errors)) ctx.server.tell!(`maxbytes adjusted to ${megabytes}m\n`);
    ctx.reply('OK');
  },
});
