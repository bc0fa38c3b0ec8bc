/* XLEN: how many entries a stream holds. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Stream } from '#redis/keyspace/stream';

export default command({
  name: 'xlen',
  summary: 'Return the number of entries in a stream',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(1)',
  arity: 2,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@stream', '@fast'],
  keySpecs: [keyAt(1, 'RO')],
  args: [KEY],
  examples: [
    '> XADD orders 1-1 item lamp',
    '"1-1"',
    '> XLEN orders',
    '(integer) 1',
    '> XLEN missing',
    '(integer) 0',
  ],
  run(ctx) { ctx.reply.integer(Stream.read(ctx.db, ctx.text(1))?.length ?? 0); },
});
