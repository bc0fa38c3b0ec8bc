/* stats [word]: lines of STAT, then END (process_stat). */
import { statsOf } from '#memcached/stats/index-of';
import { textCommand } from '../command';
import { BAD_FORMAT, type TextContext } from '../context';

const DETAIL_USAGE = 'CLIENT_ERROR usage: stats detail on|off|dump';

export default textCommand({
  name: 'stats', words: (count) => count >= 1,
  run(ctx) {
    const word = ctx.count > 1 ? ctx.line.text(1) : '';
    if (word === 'reset') {
      ctx.server.resetStatistics();
      return ctx.reply('RESET');
    }
    if (word === 'detail') return detail(ctx);
    if (word === 'sizes_enable' || word === 'sizes_disable') return countSizes(ctx, word === 'sizes_enable');
    if (word === 'cachedump') return cachedump(ctx);
    const stats = statsOf(ctx.server, word);
    if (stats === undefined) return ctx.reply('ERROR');
    for (const [name, value] of stats) ctx.out.text(`STAT ${name} ${value}\r\n`);
    ctx.out.text('END\r\n');
  },
});

function detail(ctx: TextContext): void {
  const { server } = ctx;
  const word = ctx.count > 2 ? ctx.line.text(2) : '';
  if (word === 'dump') {
    for (const line of server.prefixLines) ctx.out.line(line);
    return ctx.out.text('END\r\n');
  }
  if (word !== 'on' && word !== 'off') return ctx.reply(DETAIL_USAGE);
  server.countPrefixes(word === 'on');
  ctx.reply('OK');
}

function countSizes(ctx: TextContext, on: boolean): void {
  ctx.server.items.countSizes(on);
  ctx.out.text(`STAT sizes_status ${on ? 'enabled' : 'disabled'}\r\n`);
}

/** stats cachedump <class> <limit>: the newest keys of a class, for old tools. */
function cachedump(ctx: TextContext): void {
  const { items, server, line } = ctx;
  if (!server.settings.dumpEnabled) return ctx.reply('CLIENT_ERROR stats cachedump not allowed');
  if (ctx.count < 4) return ctx.reply('CLIENT_ERROR bad command line');
  const slab = line.uint32(2);
  const limit = line.uint32(3);
  if (slab === undefined || limit === undefined) return ctx.reply(BAD_FORMAT);
  if (slab >= 64) return ctx.reply('CLIENT_ERROR Illegal slab id');
  for (const { key, bytes, expires } of items.newest(slab, limit)) {
    const at = expires === 0 ? 0 : expires + server.processStarted;
    ctx.out.line(`ITEM ${key} [${bytes - 2} b; ${at} s]`);
  }
  ctx.out.text('END\r\n');
}
