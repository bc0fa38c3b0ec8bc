/* LSET: another element in the place of the one at an index. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { NO_SUCH_KEY, OUT_OF_RANGE } from '#redis/errors';
import { List } from '#redis/keyspace/list';

export default command({
  name: 'lset',
  summary: 'Set the value of an element in a list by its index',
  since: '1.0.0',
  group: 'list',
  complexity: 'O(N) where N is the length of the list. Setting either the first or the last element of the list is '
    + 'O(1).',
  arity: 4,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@list', '@slow'],
  keySpecs: [keyAt(1, 'RW', 'update')],
  args: [KEY, { name: 'index', type: 'integer' }, { name: 'element', type: 'string' }],
  examples: [
    '> RPUSH steps plan test ship',
    '(integer) 3',
    '> LSET steps 1 review',
    'OK',
    '> LRANGE steps 0 -1',
    '1) "plan"',
    '2) "review"',
    '3) "ship"',
  ],
  refusals: [
    '> LSET steps 9 nothing',
    '(error) ERR index out of range',
    '> LSET missing 0 nothing',
    '(error) ERR no such key',
  ],
  run(ctx) {
    const key = ctx.text(1);
    const list = List.current(ctx.db, key);
    if (list === undefined) throw NO_SUCH_KEY;
    const index = ctx.integer(2);
    ctx.work(list.costOfIndex);
    if (!list.replace(index, ctx.words.source, ctx.words.starts[3]!, ctx.length(3))) throw OUT_OF_RANGE;
    ctx.reply.ok();
    ctx.changed('l', 'lset', key);
  },
});
