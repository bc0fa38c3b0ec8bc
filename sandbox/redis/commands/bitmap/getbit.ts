/* GETBIT: one bit; past the end of the string all are 0. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
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
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, { name: 'offset', type: 'integer' }],
  examples: [
    '> SETBIT flags 3 1',
    '(integer) 0',
    '> GETBIT flags 3',
    '(integer) 1',
    '> GETBIT flags 100',
    '(integer) 0',
  ],
  refusals: [
    '> GETBIT flags -1',
    '(error) ERR bit offset is not an integer or out of range',
  ],
  run(ctx) {
    const offset = readBitOffset(ctx, 2);
    const { bytes, at, length } = viewOf(ctx.db, ctx.db.read(ctx.text(1)));
    const byte = Math.floor(offset / 8);
    ctx.reply.integer(byte >= length ? 0 : (bytes[at + byte]! >> (7 - (offset % 8))) & 1);
  },
});
