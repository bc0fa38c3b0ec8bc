/* XDEL: entries go, the stream stays, and remembers the highest id that was deleted. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Stream } from '#redis/keyspace/stream';
import { WEIGHT } from '#redis/work-weights';
import { idWord } from './id-words';

export default command({
  name: 'xdel',
  summary: 'Removes the specified entries from the stream. Returns the number of items actually deleted, that '
    + 'may be different from the number of IDs passed in case certain IDs do not exist.',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(1) for each single item to delete in the stream, regardless of the stream size.',
  arity: -3,
  flags: ['write', 'fast'],
  categories: ['@write', '@stream', '@fast'],
  keySpecs: [keyAt(1, 'RW', 'delete')],
  args: [KEY, { name: 'id', type: 'string', multiple: true }],
  examples: [
    '> XADD orders 1-1 item lamp',
    '"1-1"',
    '> XDEL orders 1-1 9-9',
    '(integer) 1',
    '> XLEN orders',
    '(integer) 0',
  ],
  run(ctx) {
    const key = ctx.text(1);
    const stream = Stream.current(ctx.db, key);
    if (stream === undefined) {
      ctx.reply.integer(0);
      return;
    }
    ctx.work((ctx.count - 2) * WEIGHT.streamRemoved);
    const ids = Array.from({ length: ctx.count - 2 }, (_, i) => idWord(ctx, i + 2));
    const gone = stream.remove(ids);
    if (gone > 0) {
      ctx.changed('t', 'xdel', key);
      ctx.node.dirty += gone - 1;
    }
    ctx.reply.integer(gone);
  },
});
