/* PFCOUNT: the estimate for one key, which the key then remembers, or for the union of several. */
import { command } from '#redis/command';
import { KEYS } from '#redis/arguments';
import type { Context } from '#redis/context';
import { countOf, Hyperloglog } from '#redis/keyspace/hyperloglog';
import { fromBig } from '#base/number';
import { REGISTERS } from '#structures/hll-estimate';
import { WEIGHT } from '#redis/work-weights';

export default command({
  name: 'pfcount',
  summary: 'Return the approximated cardinality of the set(s) observed by the HyperLogLog at key(s).',
  since: '2.8.9',
  group: 'hyperloglog',
  complexity: 'O(1) with a very small average constant time when called with a single key. O(N) with N being the '
    + 'number of keys, and much bigger constant times, when called with multiple keys.',
  arity: -2,
  flags: ['readonly'],
  categories: ['@read', '@hyperloglog', '@slow'],
  keySpecs: [
    {
      notes: 'RW because it may change the internal representation of the key, and propagate to replicas',
      flags: ['RW', 'access'], begin: { index: 1 }, find: { lastKey: -1, step: 1, limit: 0 },
    },
  ],
  args: [KEYS],
  examples: [
    '> PFADD monday ada grace',
    '(integer) 1',
    '> PFADD tuesday grace alan',
    '(integer) 1',
    '> PFCOUNT monday',
    '(integer) 2',
    '> PFCOUNT monday tuesday',
    '(integer) 3',
  ],
  run(ctx) {
    ctx.work((ctx.count - 1) * WORK);
    ctx.reply.integer(fromBig(BigInt.asIntN(64, ctx.count > 2 ? countUnion(ctx) : countOne(ctx))));
  },
});

/** Looking through all registers of one is as much work as looking at so many elements. */
const WORK = REGISTERS * WEIGHT.registers;

function countUnion(ctx: Context): bigint {
  const most = new Uint8Array(REGISTERS);
  for (let i = 1; i < ctx.count; i++) Hyperloglog.at(ctx.db, ctx.db.read(ctx.text(i)))?.mergeInto(most);
  const histogram = new Int32Array(64);
  for (let i = 0; i < REGISTERS; i++) histogram[most[i]!]!++;
  return countOf(histogram);
}

function countOne(ctx: Context): bigint {
  const hll = Hyperloglog.at(ctx.db, ctx.db.read(ctx.text(1)));
  if (hll === undefined) return 0n;
  hll.unshare();
  const known = hll.remembered;
  if (known !== undefined) return known;
  const count = hll.count();
  hll.remember(count);
  ctx.modified(ctx.text(1));
  ctx.node.dirty++;
  return count;
}
