/* GEOPOS: where members are, as exactly as their scores say. */
import { command } from '#redis/command';
import { KEY, MEMBERS } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
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
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, MEMBERS],
  examples: [
    '> GEOADD stations 8.5402 47.3782 Zurich',
    '(integer) 1',
    '> GEOPOS stations Zurich Paris',
    '1) 1) "8.54019910097122192"',
    '   2) "47.37820060167442193"',
    '2) (nil)',
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
