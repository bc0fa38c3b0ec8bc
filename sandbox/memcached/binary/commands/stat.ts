/* STAT: a packet for each, then an empty one. Three words are known by how they begin (process_bin_stat): what hangs
 * on behind them is not looked at. */
import type { Stat } from '#memcached/stats/general';
import { statsOf } from '#memcached/stats/index-of';
import type { MemcachedServer } from '#memcached/server';
import { received } from '#memcached/telling';
import { binaryCommand } from '../command';
import { STATUS } from '../context';

export default binaryCommand({
  name: 'stat', opcodes: [{ code: 0x10 }], valid: ({ extras }) => extras === 0,
  run(ctx) {
    const word = ctx.key;
    if (ctx.tells) received(ctx.connection, `STATS ${word}`);
    if (word.startsWith('reset')) {
      ctx.server.resetStatistics();
      return ctx.packet({});
    }
    const stats = word.startsWith('detail') ? detail(ctx.server, word.slice('detail'.length))
      : statsOf(ctx.server, word.startsWith('settings') ? 'settings' : word);
    if (stats === undefined) return ctx.fail(STATUS.notFound);
    for (const [name, value] of stats) ctx.packet({ key: name, value: String(value) }, false);
    ctx.packet({}, false);
  },
});

function detail(server: MemcachedServer, word: string): Stat[] | undefined {
  if (word.startsWith(' dump')) {
    return [['detailed', [...server.prefixLines, 'END'].map((line) => `${line}\r\n`).join('')]];
  }
  const on = word.startsWith(' on');
  if (!on && !word.startsWith(' off')) return undefined;
  server.countPrefixes(on);
  return [];
}
