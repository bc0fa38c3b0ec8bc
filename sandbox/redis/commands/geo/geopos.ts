/* GEOPOS: where members are, as exactly as their scores say. */
import { command } from '#redis/command';
import { Zset } from '#redis/keyspace/zset';
import { placeOf } from '#structures/geohash';
import { replyPlace } from './coordinates';

export default command({
  name: 'geopos',
  summary: 'Returns longitude and latitude of members of a geospatial index',
  since: '3.2.0',
  group: 'geo',
  complexity: 'O(N) where N is the number of members requested.',
  arity: -2,
  flags: ['readonly'],
  categories: ['@read', '@geo', '@slow'],
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'member', type: 'string', multiple: true },
  ],
  run(ctx) {
    const zset = Zset.read(ctx.db, ctx.text(1));
    ctx.work(ctx.count);
    ctx.reply.array(ctx.count - 2);
    for (let i = 2; i < ctx.count; i++) {
      if (zset?.findText(ctx.text(i))) replyPlace(ctx.reply, placeOf(zset.foundScore));
      else ctx.reply.nilArray();
    }
  },
});
