/* LINSERT: an element before or after the first one equal to a pivot. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { SYNTAX } from '#redis/errors';
import { List } from '#redis/keyspace/list';
import { WEIGHT } from '#redis/work-weights';

export default command({
  name: 'linsert',
  summary: 'Insert an element before or after another element in a list',
  since: '2.2.0',
  group: 'list',
  complexity: 'O(N) where N is the number of elements to traverse before seeing the value pivot. This means that '
    + 'inserting somewhere on the left end on the list (head) can be considered O(1) and inserting '
    + 'somewhere on the right end (tail) is O(N).',
  arity: 5,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@list', '@slow'],
  keySpecs: [keyAt(1, 'RW', 'insert')],
  args: [
    KEY,
    {
      name: 'where', type: 'oneof',
      args: [
        { name: 'before', type: 'pure-token', token: 'BEFORE' },
        { name: 'after', type: 'pure-token', token: 'AFTER' },
      ],
    },
    { name: 'pivot', type: 'string' },
    { name: 'element', type: 'string' },
  ],
  examples: [
    '> RPUSH steps plan ship',
    '(integer) 2',
    '> LINSERT steps BEFORE ship test',
    '(integer) 3',
    '> LRANGE steps 0 -1',
    '1) "plan"',
    '2) "test"',
    '3) "ship"',
    '> LINSERT steps AFTER review deploy',
    '(integer) -1',
  ],
  refusals: [
    '> LINSERT steps BESIDE ship test',
    '(error) ERR syntax error',
  ],
  run(ctx) {
    const after = ctx.is(2, 'AFTER');
    if (!after && !ctx.is(2, 'BEFORE')) throw SYNTAX;
    const key = ctx.text(1);
    const list = List.current(ctx.db, key);
    if (list === undefined) return ctx.reply.integer(0);
    ctx.work(list.length * WEIGHT.listLook);
    const { source, starts } = ctx.words;
    const pivot = { at: starts[3]!, length: ctx.length(3) };
    if (!list.insertBeside(after, source, pivot, starts[4]!, ctx.length(4))) return ctx.reply.integer(-1);
    ctx.changed('l', 'linsert', key);
    ctx.reply.integer(list.length);
  },
});
