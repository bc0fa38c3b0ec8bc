/* LTRIM: keeps the elements between two indexes, both included. */
import { command } from '#redis/command';
import { INDEX_RANGE, KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { List } from '#redis/keyspace/list';

export default command({
  name: 'ltrim',
  summary: 'Trim a list to the specified range',
  since: '1.0.0',
  group: 'list',
  complexity: 'O(N) where N is the number of elements to be removed by the operation.',
  arity: 4,
  flags: ['write'],
  categories: ['@write', '@list', '@slow'],
  keySpecs: [keyAt(1, 'RW', 'delete')],
  args: [KEY, ...INDEX_RANGE],
  examples: [
    '> RPUSH recent 1 2 3 4 5',
    '(integer) 5',
    '> LTRIM recent -3 -1',
    'OK',
    '> LRANGE recent 0 -1',
    '1) "3"',
    '2) "4"',
    '3) "5"',
    '> LTRIM recent 1 0',
    'OK',
    '> EXISTS recent',
    '(integer) 0',
  ],
  run(ctx) {
    let start = ctx.integer(2);
    let stop = ctx.integer(3);
    const key = ctx.text(1);
    const list = List.current(ctx.db, key);
    if (list === undefined) return ctx.reply.ok();
    const { length } = list;
    if (start < 0) start = Math.max(0, start + length);
    stop = stop < 0 ? stop + length : Math.min(stop, length - 1);
    const kept = start > stop ? 0 : stop - start + 1;
    const before = kept === 0 ? length : start;
    ctx.work(length - kept);
    list.removeRange(length - (length - before - kept), length - before - kept);
    list.removeRange(0, before);
    ctx.notify('l', 'ltrim', key);
    if (list.removeIfEmpty()) ctx.notify('g', 'del', key);
    ctx.modified(key);
    ctx.node.dirty += length - kept;
    ctx.reply.ok();
  },
});
