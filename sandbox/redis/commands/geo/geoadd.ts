/* GEOADD: a ZADD of places, each turned into a 52-bit score; told and refused as a ZADD. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import type { Context } from '#redis/context';
import { SYNTAX } from '#redis/errors';
import { addMembers } from '#redis/commands/zset/adding';
import { fromLatin1 } from '#base/bytes';
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
    const given = new Set<string>();
    for (; first < ctx.count && OPTIONS.has(ctx.upper(first)); first++) given.add(ctx.upper(first));
    if ((ctx.count - first) % 3 !== 0 || (given.has('NX') && given.has('XX'))) throw SYNTAX;
    const words = [...Array.from({ length: first }, (_, i) => ctx.text(i)), ...scoresAndMembers(ctx, first)];
    const own = ctx.words;
    ctx.words = asWords(words);
    try {
      addMembers(ctx);
    } finally {
      ctx.words = own;
    }
  },
});

const OPTIONS = new Set(['NX', 'XX', 'CH']);

function scoresAndMembers(ctx: Context, first: number): string[] {
  const words: string[] = [];
  for (let i = first; i < ctx.count; i += 3) {
    const { min } = scoresOf(cellOf(readPlace(ctx, i), STEP_MAX));
    words.push(String(min), ctx.text(i + 2));
  }
  return words;
}

/** A request of its own, as the real server rewrites it. */
function asWords(words: readonly string[]): Context['words'] {
  const starts = new Int32Array(words.length);
  const ends = new Int32Array(words.length);
  let at = 0;
  words.forEach((word, i) => {
    starts[i] = at;
    at += word.length;
    ends[i] = at;
  });
  return { source: fromLatin1(words.join('')), starts, ends, count: words.length };
}
