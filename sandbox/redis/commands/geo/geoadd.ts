/* GEOADD: a ZADD of places, each turned into a 52-bit score; told and refused as a ZADD. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import type { Context } from '#redis/context';
import { SYNTAX } from '#redis/errors';
import { addMembers } from '#redis/commands/zset/adding';
import { writeLatin1 } from '#base/bytes';
import { cellOf, scoresOf, STEP_MAX } from '#structures/geohash';
import { readPlace } from './reading';

export default command({
  name: 'geoadd',
  summary: 'Add one or more geospatial items in the geospatial index represented using a sorted set',
  since: '3.2.0',
  group: 'geo',
  complexity: 'O(log(N)) for each item added, where N is the number of elements in the sorted set.',
  arity: -5,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@geo', '@slow'],
  history: [
    ['6.2.0', 'Added the `CH`, `NX` and `XX` options.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'update')],
  args: [
    KEY,
    {
      name: 'condition', type: 'oneof', since: '6.2.0', optional: true,
      args: [
        { name: 'nx', type: 'pure-token', token: 'NX' },
        { name: 'xx', type: 'pure-token', token: 'XX' },
      ],
    },
    { name: 'change', type: 'pure-token', token: 'CH', since: '6.2.0', optional: true },
    {
      name: 'longitude_latitude_member', type: 'block', multiple: true,
      args: [
        { name: 'longitude', type: 'double' },
        { name: 'latitude', type: 'double' },
        { name: 'member', type: 'string' },
      ],
    },
  ],
  examples: [
    '> GEOADD stations 8.5402 47.3782 Zurich 7.4391 46.9490 Bern',
    '(integer) 2',
    '> GEOADD stations CH 8.5403 47.3783 Zurich',
    '(integer) 1',
    '> GEODIST stations Zurich Bern km',
    '"95.9936"',
  ],
  refusals: [
    '> GEOADD stations 190 47 nowhere',
    '(error) ERR invalid longitude,latitude pair 190.000000,47.000000',
    '> GEOADD stations 8.5 north Zurich',
    '(error) ERR value is not a valid float',
  ],
  run(ctx) {
    let first = 2;
    let nx = false;
    let xx = false;
    for (; first < ctx.count && ctx.length(first) === 2; first++) {
      const option = ctx.upper(first);
      if (!OPTIONS.has(option)) break;
      nx ||= option === 'NX';
      xx ||= option === 'XX';
    }
    if ((ctx.count - first) % 3 !== 0 || (nx && xx)) throw SYNTAX;
    const own = ctx.words;
    ctx.words = scoresAndMembers(ctx, first);
    try {
      addMembers(ctx);
    } finally {
      ctx.words = own;
    }
  },
});

const OPTIONS = new Set(['NX', 'XX', 'CH']);

/** ZADD's words as the real server would write them: key and options, then a score in place of each place. */
function scoresAndMembers(ctx: Context, first: number): Context['words'] {
  const { source, starts, ends, count } = ctx.words;
  const places = (count - first) / 3;
  const own = {
    source: new Uint8Array(ends[count - 1]! - starts[0]! + places * SCORE_DIGITS),
    starts: new Int32Array(first + places * 2), ends: new Int32Array(first + places * 2), count: 0,
  };
  for (let i = 0; i < first; i++) put(own, source, starts[i]!, ends[i]!);
  for (let i = first; i < count; i += 3) {
    putDigits(own, scoresOf(cellOf(readPlace(ctx, i), STEP_MAX)).min);
    put(own, source, starts[i + 2]!, ends[i + 2]!);
  }
  return own;
}

/** A whole number below 2^52. */
const SCORE_DIGITS = 16;

function put(own: Context['words'], source: Uint8Array, from: number, end: number): void {
  let at = own.count === 0 ? 0 : own.ends[own.count - 1]!;
  own.starts[own.count] = at;
  for (let i = from; i < end; i++) own.source[at++] = source[i]!;
  own.ends[own.count++] = at;
}

function putDigits(own: Context['words'], score: number): void {
  const at = own.ends[own.count - 1]!;
  own.starts[own.count] = at;
  own.ends[own.count++] = at + writeLatin1(String(score), own.source, at);
}
