/* XLEN: how many entries a stream holds. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RO'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
  ],
  run(ctx) { ctx.reply.integer(Stream.read(ctx.db, ctx.text(1))?.length ?? 0); },
});
