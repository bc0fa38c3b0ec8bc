/* LPOS: where elements equal to one stand: the first, the RANK-th, or up to COUNT of them. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { COUNT_NEGATIVE, MAXLEN_NEGATIVE, RANK_ZERO, SYNTAX } from '#redis/errors';
import { List } from '#redis/keyspace/list';
import type { Context } from '#redis/context';
import { WEIGHT } from '#redis/work-weights';

export default command({
  name: 'lpos',
  summary: 'Return the index of matching elements on a list',
  since: '6.0.6',
  group: 'list',
  complexity: 'O(N) where N is the number of elements in the list, for the average case. When searching for '
    + 'elements near the head or the tail of the list, or when the MAXLEN option is provided, the command '
    + 'may run in constant time.',
  arity: -3,
  flags: ['readonly'],
  categories: ['@read', '@list', '@slow'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [
    KEY,
    { name: 'element', type: 'string' },
    { name: 'rank', type: 'integer', token: 'RANK', optional: true },
    { name: 'num-matches', type: 'integer', token: 'COUNT', optional: true },
    { name: 'len', type: 'integer', token: 'MAXLEN', optional: true },
  ],
  examples: [
    '> RPUSH list a b c a b c',
    '(integer) 6',
    '> LPOS list b',
    '(integer) 1',
    '> LPOS list b RANK 2',
    '(integer) 4',
    '> LPOS list b COUNT 0',
    '1) (integer) 1',
    '2) (integer) 4',
    '> LPOS list z',
    '(nil)',
  ],
  refusals: [
    '> LPOS list b RANK 0',
    '(error) ERR RANK can\'t be zero: use 1 to start from the first match, 2 from the second ... or '
      + 'use negative to start from the end of the list',
    '> LPOS list b COUNT -1',
    '(error) ERR COUNT can\'t be negative',
  ],
  run(ctx) {
    const { reply } = ctx;
    const { rank, count, maxLooks } = readOptions(ctx);
    const list = List.readWord(ctx, 1);
    if (list === undefined) return count === undefined ? reply.nil() : reply.array(0);
    const { length } = list;
    ctx.work(Math.min(length, maxLooks) * WEIGHT.listLook);
    const backward = rank < 0;
    const wanted = count === undefined ? 1 : count === 0 ? Infinity : count;
    let skip = Math.abs(rank) - 1;
    const found: number[] = [];
    list.eachEqual(ctx.words.source, ctx.words.starts[2]!, ctx.length(2), backward, maxLooks, (distance) => {
      if (skip-- <= 0) found.push(backward ? length - 1 - distance : distance);
      return found.length < wanted;
    });
    if (count !== undefined) reply.array(found.length);
    else if (found.length === 0) return reply.nil();
    for (const index of found) reply.integer(index);
  },
});

const LEAST_INTEGER = -(2n ** 63n);

function readOptions(ctx: Context): { rank: number; count: number | undefined; maxLooks: number } {
  let rank = 1;
  let count: number | undefined;
  let maxLooks = Infinity;
  for (let i = 3; i < ctx.count; i += 2) {
    const value = i + 1;
    if (value >= ctx.count) throw SYNTAX;
    if (ctx.is(i, 'RANK')) rank = readRank(ctx, value);
    else if (ctx.is(i, 'COUNT')) count = ctx.integerWithin(value, 0, Infinity, COUNT_NEGATIVE);
    else if (ctx.is(i, 'MAXLEN')) maxLooks = ctx.integerWithin(value, 0, Infinity, MAXLEN_NEGATIVE) || Infinity;
    else throw SYNTAX;
  }
  return { rank, count, maxLooks };
}

/** The least integer has no positive twin: the real server then takes the last element for the first. */
function readRank(ctx: Context, i: number): number {
  const rank = ctx.exactInteger(i);
  if (rank === 0) throw RANK_ZERO;
  return rank === LEAST_INTEGER ? -1 : Number(rank);
}
