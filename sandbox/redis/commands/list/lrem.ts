/* LREM: takes out elements equal to one: all (0), the first `count`, or the last when negative. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { List } from '#redis/keyspace/list';
import { WEIGHT } from '#redis/work-weights';

export default command({
  name: 'lrem',
  summary: 'Remove elements from a list',
  since: '1.0.0',
  group: 'list',
  complexity: 'O(N+M) where N is the length of the list and M is the number of elements removed.',
  arity: 4,
  flags: ['write'],
  categories: ['@write', '@list', '@slow'],
  keySpecs: [keyAt(1, 'RW', 'delete')],
  args: [KEY, { name: 'count', type: 'integer' }, { name: 'element', type: 'string' }],
  examples: [
    '> RPUSH events a b a c a',
    '(integer) 5',
    '> LREM events 1 a',
    '(integer) 1',
    '> LREM events -1 a',
    '(integer) 1',
    '> LRANGE events 0 -1',
    '1) "b"',
    '2) "a"',
    '3) "c"',
    '> LREM events 0 a',
    '(integer) 1',
  ],
  run(ctx) {
    const count = ctx.integer(2);
    const key = ctx.text(1);
    const list = List.current(ctx.db, key);
    if (list === undefined) return ctx.reply.integer(0);
    ctx.work(list.length * WEIGHT.listRemoval);
    const { source, starts } = ctx.words;
    const removed = list.removeEqual(source, starts[3]!, ctx.length(3), Math.abs(count), count < 0);
    if (removed > 0) {
      ctx.modified(key);
      ctx.notify('l', 'lrem', key);
      if (list.removeIfEmpty()) ctx.notify('g', 'del', key);
      ctx.node.dirty += removed;
    }
    ctx.reply.integer(removed);
  },
});
