/* GETBIT: one bit; past the end of the string all are 0. */
import { command } from '#redis/command';
import { readBitOffset, viewOf } from '#redis/keyspace/bits';

export default command({
  name: 'getbit',
  summary: 'Returns the bit value at offset in the string value stored at key',
  since: '2.2.0',
  group: 'bitmap',
  complexity: 'O(1)',
  arity: 3,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@bitmap', '@fast'],
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'offset', type: 'integer' },
  ],
  run(ctx) {
    const offset = readBitOffset(ctx, 2);
    const { bytes, at, length } = viewOf(ctx.db, ctx.db.read(ctx.text(1)));
    const byte = Math.floor(offset / 8);
    ctx.reply.integer(byte >= length ? 0 : (bytes[at + byte]! >> (7 - (offset % 8))) & 1);
  },
});
