/* SETBIT: one bit, the string growing with zero bytes as far as needed. The reply is what the bit was. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { BIT_VALUE } from '#redis/errors';
import { reachBit, readBitOffset } from '#redis/keyspace/bits';

export default command({
  name: 'setbit',
  summary: 'Sets or clears the bit at offset in the string value stored at key',
  since: '2.2.0',
  group: 'bitmap',
  complexity: 'O(1)',
  arity: 4,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@bitmap', '@slow'],
  keySpecs: [keyAt(1, 'RW', 'access', 'update')],
  args: [KEY, { name: 'offset', type: 'integer' }, { name: 'value', type: 'integer' }],
  examples: [
    '> SETBIT seen:2026-11-21 7 1',
    '(integer) 0',
    '> SETBIT seen:2026-11-21 7 1',
    '(integer) 1',
    '> BITCOUNT seen:2026-11-21',
    '(integer) 1',
  ],
  refusals: [
    '> SETBIT seen:2026-11-21 7 2',
    '(error) ERR bit is not an integer or out of range',
    '> SETBIT seen:2026-11-21 -1 1',
    '(error) ERR bit offset is not an integer or out of range',
  ],
  run(ctx) {
    const offset = readBitOffset(ctx, 2);
    const bit = ctx.integer(3, BIT_VALUE);
    if (bit !== 0 && bit !== 1) throw BIT_VALUE;
    const { view: { bytes, at }, grew } = reachBit(ctx, offset);
    const place = at + Math.floor(offset / 8);
    const mask = 128 >> (offset % 8);
    const old = (bytes[place]! & mask) === 0 ? 0 : 1;
    if (grew || old !== bit) {
      bytes[place] = bit === 1 ? bytes[place]! | mask : bytes[place]! & ~mask;
      ctx.changedWord('$', 'setbit', 1);
    }
    ctx.reply.integer(old);
  },
});
