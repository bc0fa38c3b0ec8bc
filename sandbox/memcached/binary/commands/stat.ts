/* STAT: a packet for each, then an empty one. */
import { statsOf } from '#memcached/stats/index-of';
import { received } from '#memcached/telling';
import { binaryCommand } from '../command';
import { STATUS } from '../context';

export default binaryCommand({
  name: 'stat', opcodes: [{ code: 0x10 }], valid: ({ extras }) => extras === 0,
  run(ctx) {
    const word = ctx.key;
    if (ctx.tells) received(ctx.connection, `STATS ${word}`);
    if (word === 'reset') {
      ctx.server.resetStatistics();
      return ctx.packet({});
    }
    const stats = statsOf(ctx.server, word);
    if (stats === undefined) return ctx.fail(STATUS.notFound);
    for (const [name, value] of stats) ctx.packet({ key: name, value: String(value) }, false);
    ctx.packet({}, false);
  },
});
