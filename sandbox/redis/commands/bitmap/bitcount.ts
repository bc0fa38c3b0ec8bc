/* BITCOUNT: how many bits are 1, in the whole string or in a range of bytes or bits. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { SYNTAX } from '#redis/errors';
import { isBy } from '#redis/profile';
import { countBits, rangeOf, readUnit, viewOf } from '#redis/keyspace/bits';
import { readBounds } from '#redis/keyspace/string-reply';

export default command({
  name: 'bitcount',
  summary: 'Count set bits in a string',
  since: '2.6.0',
  group: 'bitmap',
  complexity: 'O(N)',
  arity: -2,
  flags: ['readonly'],
  categories: ['@read', '@bitmap', '@slow'],
  history: [
    ['7.0.0', 'Added the `BYTE|BIT` option.'],
    ['8.0.0', '`end` made optional; when called without argument the command reports the last BYTE.'],
  ],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [
    KEY,
    {
      name: 'index', type: 'block', optional: true,
      args: [
        { name: 'start', type: 'integer' },
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
  examples: [
    '> SET word foobar',
    'OK',
    '> BITCOUNT word',
    '(integer) 26',
    '> BITCOUNT word 0 0',
    '(integer) 4',
    '> BITCOUNT word 5 30 BIT',
    '(integer) 17',
  ],
  refusals: [
    '> BITCOUNT word 1',
    '(error) ERR syntax error',
  ],
  /** A key that is not there is 0 before the range is read; a range that is empty by its signs, before the unit is. */
  run(ctx) {
    const entry = ctx.db.read(ctx.text(1));
    if (entry === 0) return ctx.reply.integer(0);
    const view = viewOf(ctx.db, entry);
    ctx.work(view.length >> 3);
    if (ctx.count === 2) return ctx.reply.integer(countBits(view, rangeOf(0, -1, false, view.length)));
    const openEnded = ctx.count === 3 && isBy('8.0.0', ctx.node.profile.release);
    if (ctx.count !== 4 && ctx.count !== 5 && !openEnded) throw SYNTAX;
    if (openEnded) return ctx.reply.integer(countBits(view, rangeOf(ctx.integer(2), -1, false, view.length)));
    const { start, end, crossed } = readBounds(ctx, 2);
    if (crossed) return ctx.reply.integer(0);
    const byBit = ctx.count === 5 && readUnit(ctx, 4);
    ctx.reply.integer(countBits(view, rangeOf(start, end, byBit, view.length)));
  },
});
