/* GEODIST: metres, or another unit, between two members along the globe. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { SYNTAX } from '#redis/errors';
import { Zset } from '#redis/keyspace/zset';
import { distance } from '#structures/geo-shape';
import { placeOf } from '#structures/geohash';
import { replyDistance } from './coordinates';
import { readUnit } from './reading';

export default command({
  name: 'geodist',
  summary: 'Returns the distance between two members of a geospatial index',
  since: '3.2.0',
  group: 'geo',
  complexity: 'O(log(N))',
  arity: -4,
  flags: ['readonly'],
  categories: ['@read', '@geo', '@slow'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [
    KEY,
    { name: 'member1', type: 'string' },
    { name: 'member2', type: 'string' },
    {
      name: 'unit', type: 'oneof', optional: true,
      args: [
        { name: 'm', type: 'pure-token', token: 'M' },
        { name: 'km', type: 'pure-token', token: 'KM' },
        { name: 'ft', type: 'pure-token', token: 'FT' },
        { name: 'mi', type: 'pure-token', token: 'MI' },
      ],
    },
  ],
  examples: [
    '> GEOADD stations 8.5402 47.3782 Zurich 7.4391 46.9490 Bern',
    '(integer) 2',
    '> GEODIST stations Zurich Bern',
    '"95981.5519"',
    '> GEODIST stations Zurich Bern km',
    '"95.9816"',
    '> GEODIST stations Zurich Paris',
    '(nil)',
  ],
  refusals: [
    '> GEODIST stations Zurich Bern leagues',
    '(error) ERR unsupported unit provided. please use M, KM, FT, MI',
  ],
  run(ctx) {
    if (ctx.count > 5) throw SYNTAX;
    const metres = ctx.count === 5 ? readUnit(ctx, 4) : 1;
    const zset = Zset.read(ctx.db, ctx.text(1));
    if (!zset?.findText(ctx.text(2))) return ctx.reply.nil();
    const from = placeOf(zset.foundScore);
    if (!zset.findText(ctx.text(3))) return ctx.reply.nil();
    replyDistance(ctx.reply, distance(from, placeOf(zset.foundScore)) / metres);
  },
});
