/* PFMERGE: the union of several, the destination's own registers among them; dense as soon as one of them is. */
import { command } from '#redis/command';
import { keyAt, keysFrom } from '#redis/key-specs';
import { INVALID_HLL } from '#redis/errors';
import { Hyperloglog } from '#redis/keyspace/hyperloglog';
import { REGISTERS } from '#structures/hll-estimate';
import { WEIGHT } from '#redis/work-weights';

export default command({
  name: 'pfmerge',
  summary: 'Merge N different HyperLogLogs into a single one.',
  since: '2.8.9',
  group: 'hyperloglog',
  complexity: 'O(N) to merge N HyperLogLogs, but with high constant times.',
  arity: -2,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@hyperloglog', '@slow'],
  keySpecs: [keyAt(1, 'RW', 'access', 'insert'), keysFrom(2, 'RO', 'access')],
  args: [
    { name: 'destkey', type: 'key', keySpec: 0 },
    { name: 'sourcekey', type: 'key', keySpec: 1, multiple: true },
  ],
  examples: [
    '> PFADD monday ada grace',
    '(integer) 1',
    '> PFADD tuesday grace alan',
    '(integer) 1',
    '> PFMERGE week monday tuesday',
    'OK',
    '> PFCOUNT week',
    '(integer) 3',
  ],
  run(ctx) {
    ctx.work((ctx.count - 1) * REGISTERS * WEIGHT.registers);
    ctx.mayHold(DENSE_TOTAL);
    const most = new Uint8Array(REGISTERS);
    let dense = false;
    for (let i = 1; i < ctx.count; i++) {
      const source = Hyperloglog.at(ctx.db, ctx.db.read(ctx.text(i)));
      dense ||= source?.isDense ?? false;
      source?.mergeInto(most);
    }
    const key = ctx.text(1);
    const target = Hyperloglog.at(ctx.db, ctx.db.write(key)) ?? Hyperloglog.create(ctx.db, key);
    target.unshare();
    if (dense && !target.isDense && !target.toDense()) throw INVALID_HLL;
    const places: number[] = [];
    for (let i = 0; i < REGISTERS; i++) if (most[i]! > 0) places.push(most[i]! * REGISTERS + i);
    target.raise(places, ctx.node.config.hllSparseMaxBytes);
    target.markStale();
    ctx.changed('$', 'pfadd', key);
    ctx.reply.ok();
  },
});

const DENSE_TOTAL = 12304;
