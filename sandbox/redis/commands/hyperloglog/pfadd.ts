/* PFADD: elements into a HyperLogLog; 1 when the count may have changed. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Hyperloglog } from '#redis/keyspace/hyperloglog';
import { registerOf } from '#structures/murmur-hash';
import { WEIGHT } from '#redis/work-weights';

export default command({
  name: 'pfadd',
  summary: 'Adds the specified elements to the specified HyperLogLog.',
  since: '2.8.9',
  group: 'hyperloglog',
  complexity: 'O(1) to add every element.',
  arity: -2,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@hyperloglog', '@fast'],
  keySpecs: [keyAt(1, 'RW', 'insert')],
  args: [KEY, { name: 'element', type: 'string', optional: true, multiple: true }],
  examples: [
    '> PFADD visitors ada grace alan',
    '(integer) 1',
    '> PFADD visitors ada',
    '(integer) 0',
    '> PFCOUNT visitors',
    '(integer) 3',
  ],
  refusals: [
    '> SET plain text',
    'OK',
    '> PFADD plain ada',
    '(error) WRONGTYPE Key is not a valid HyperLogLog string value.',
  ],
  run(ctx) {
    const key = ctx.text(1);
    ctx.work(ctx.count * WEIGHT.hllElement);
    ctx.mayHold(DENSE_TOTAL);
    const { source, starts } = ctx.words;
    const places: number[] = [];
    for (let i = 2; i < ctx.count; i++) places.push(registerOf(source, starts[i]!, ctx.length(i)));
    const known = Hyperloglog.at(ctx.db, ctx.db.write(key));
    const hll = known ?? Hyperloglog.create(ctx.db, key);
    hll.unshare();
    const changes = hll.raise(places, ctx.node.config.hllSparseMaxBytes) + (known === undefined ? 1 : 0);
    if (changes > 0) {
      ctx.changed('$', 'pfadd', key);
      ctx.node.dirty += changes - 1;
      hll.markStale();
    }
    ctx.reply.integer(changes > 0 ? 1 : 0);
  },
});

const DENSE_TOTAL = 12304;
