/* GEOHASH: members' places in the eleven letters that other programs know. */
import { command } from '#redis/command';
import { KEY, MEMBERS } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
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
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, MEMBERS],
  examples: [
    '> GEOADD stations 8.5402 47.3782 Zurich',
    '(integer) 1',
    '> GEOHASH stations Zurich Paris',
    '1) "u0qjd2fy100"',
    '2) (nil)',
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
