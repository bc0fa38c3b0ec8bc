/* LINDEX: the element at an index, from the end when negative. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { List } from '#redis/keyspace/list';

export default command({
  name: 'lindex',
  summary: 'Get an element from a list by its index',
  since: '1.0.0',
  group: 'list',
  complexity: 'O(N) where N is the number of elements to traverse to get to the element at index. This makes '
    + 'asking for the first or the last element of the list O(1).',
  arity: 3,
  flags: ['readonly'],
  categories: ['@read', '@list', '@slow'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, { name: 'index', type: 'integer' }],
  examples: [
    '> RPUSH queue a b c',
    '(integer) 3',
    '> LINDEX queue 0',
    '"a"',
    '> LINDEX queue -1',
    '"c"',
    '> LINDEX queue 9',
    '(nil)',
  ],
  run(ctx) {
    const list = List.readWord(ctx, 1);
    if (list === undefined) return ctx.reply.nil();
    const index = ctx.integer(2);
    ctx.work(list.costOfIndex);
    if (!list.writeAt(index, ctx.reply)) ctx.reply.nil();
  },
});
