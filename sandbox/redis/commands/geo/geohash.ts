/* GEOHASH: members' places in the eleven letters that other programs know. */
import { command } from '#redis/command';
import { Zset } from '#redis/keyspace/zset';
import { geohashText, placeOf } from '#structures/geohash';

export default command({
  name: 'geohash',
  summary: 'Returns members of a geospatial index as standard geohash strings',
  since: '3.2.0',
  group: 'geo',
  complexity: 'O(log(N)) for each member requested, where N is the number of elements in the sorted set.',
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
      if (zset?.findText(ctx.text(i))) ctx.reply.bulk(geohashText(placeOf(zset.foundScore)));
      else ctx.reply.nil();
    }
  },
});
