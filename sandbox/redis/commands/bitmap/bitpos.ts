/* BITPOS: where the first 1 or 0 is. Without an end, a string of ones is followed by zeros. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Refusal, SYNTAX } from '#redis/errors';
import { findBit, rangeOf, readBound, readUnit, viewOf } from '#redis/keyspace/bits';

export default command({
  name: 'bitpos',
  summary: 'Find first bit set or clear in a string',
  since: '2.8.7',
  group: 'bitmap',
  complexity: 'O(N)',
  arity: -3,
  flags: ['readonly'],
  categories: ['@read', '@bitmap', '@slow'],
  history: [
    ['7.0.0', 'Added the `BYTE|BIT` option.'],
  ],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [
    KEY,
    { name: 'bit', type: 'integer' },
    {
      name: 'index', type: 'block', optional: true,
      args: [
        { name: 'start', type: 'integer' },
        {
          name: 'end_index', type: 'block', optional: true,
          args: [
            { name: 'end', type: 'integer' },
            {
              name: 'index_unit', type: 'oneof', since: '7.0.0', optional: true,
              args: [
                { name: 'byte', type: 'pure-token', token: 'BYTE' },
                { name: 'bit', type: 'pure-token', token: 'BIT' },
              ],
            },
          ],
        },
      ],
    },
  ],
  examples: [
    '> SET bits "\\xff\\xf0\\x00"',
    'OK',
    '> BITPOS bits 0',
    '(integer) 12',
    '> BITPOS bits 1 2',
    '(integer) -1',
    '> BITPOS bits 0 0 11 BIT',
    '(integer) -1',
  ],
  refusals: [
    '> BITPOS bits 2',
    '(error) ERR The bit argument must be 1 or 0.',
  ],
  run(ctx) {
    const bit = ctx.integer(2);
    if (bit !== 0 && bit !== 1) throw BAD_BIT;
    const entry = ctx.db.read(ctx.text(1));
    if (entry === 0) return ctx.reply.integer(bit === 1 ? -1 : 0);
    const view = viewOf(ctx.db, entry);
    ctx.work(view.length >> 3);
    if (ctx.count > 6) throw SYNTAX;
    const start = ctx.count > 3 ? readBound(ctx, 3) : 0;
    const byBit = ctx.count === 6 && readUnit(ctx, 5);
    const hasEnd = ctx.count > 4;
    const range = rangeOf(start, hasEnd ? readBound(ctx, 4) : -1, byBit, view.length);
    if (range.first > range.last) return ctx.reply.integer(-1);
    const found = findBit(view, bit, range);
    ctx.reply.integer(found < 0 && bit === 0 && !hasEnd ? range.last + 1 : found);
  },
});

const BAD_BIT = new Refusal('ERR The bit argument must be 1 or 0.');
