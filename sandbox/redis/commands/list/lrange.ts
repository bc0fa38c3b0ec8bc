/* LRANGE: the elements between two indexes, both included, from the end when negative. */
import { command } from '#redis/command';
import { INDEX_RANGE, KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { List } from '#redis/keyspace/list';

export default command({
  name: 'lrange',
  summary: 'Get a range of elements from a list',
  since: '1.0.0',
  group: 'list',
  complexity: 'O(S+N) where S is the distance of start offset from HEAD for small lists, from nearest end (HEAD or '
    + 'TAIL) for large lists; and N is the number of elements in the specified range.',
  arity: 4,
  flags: ['readonly'],
  categories: ['@read', '@list', '@slow'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, ...INDEX_RANGE],
  examples: [
    '> RPUSH queue a b c d',
    '(integer) 4',
    '> LRANGE queue 0 1',
    '1) "a"',
    '2) "b"',
    '> LRANGE queue -2 -1',
    '1) "c"',
    '2) "d"',
    '> LRANGE queue 5 10',
    '(empty array)',
  ],
  refusals: [
    '> LRANGE queue first last',
    '(error) ERR value is not an integer or out of range',
  ],
  run(ctx) {
    const { reply } = ctx;
    let start = ctx.integer(2);
    let stop = ctx.integer(3);
    const list = List.readWord(ctx, 1);
    if (list === undefined) return reply.array(0);
    const { length } = list;
    if (start < 0) start = Math.max(0, start + length);
    stop = stop < 0 ? stop + length : Math.min(stop, length - 1);
    if (start > stop) return reply.array(0);
    const count = stop - start + 1;
    ctx.work(count);
    reply.array(count);
    list.writeRange(start, count, reply);
  },
});
