/* XINFO STREAM: what a stream remembers of itself, or with FULL nearly all that is in it. */
import { command } from '#redis/command';
import { COUNT, KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { NO_SUCH_KEY, SUBCOMMAND_SYNTAX } from '#redis/errors';
import { Stream } from '#redis/keyspace/stream';
import { replyFull, replyHead, replyEnds } from './describing';

const COUNT_DEFAULT = 10;

export default command({
  name: 'xinfo|stream',
  summary: 'Get information about a stream',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(1)',
  arity: -3,
  flags: ['readonly'],
  categories: ['@read', '@stream', '@slow'],
  history: [
    ['6.0.0', 'Added the `FULL` modifier.'],
    [
      '7.0.0',
      'Added the `max-deleted-entry-id`, `entries-added`, `recorded-first-entry-id`, `entries-read` and `lag` '
        + 'fields',
    ],
  ],
  keySpecs: [keyAt(2, 'RO', 'access')],
  args: [
    KEY,
    {
      name: 'full', type: 'block', token: 'FULL', optional: true,
      args: [
        COUNT,
      ],
    },
  ],
  examples: [
    '> XADD orders 1-1 item lamp',
    '"1-1"',
    '> XINFO STREAM orders',
    ' 1) "length"',
    ' 2) (integer) 1',
    ' 3) "radix-tree-keys"',
    ' 4) (integer) 1',
    ' 5) "radix-tree-nodes"',
    ' 6) (integer) 2',
    ' 7) "last-generated-id"',
    ' 8) "1-1"',
    ' 9) "max-deleted-entry-id"',
    '10) "0-0"',
    '11) "entries-added"',
    '12) (integer) 1',
    '13) "recorded-first-entry-id"',
    '14) "1-1"',
    '15) "groups"',
    '16) (integer) 0',
    '17) "first-entry"',
    '18) 1) "1-1"',
    '    2) 1) "item"',
    '       2) "lamp"',
    '19) "last-entry"',
    '20) 1) "1-1"',
    '    2) 1) "item"',
    '       2) "lamp"',
  ],
  refusals: [
    '> XINFO STREAM missing',
    '(error) ERR no such key',
  ],
  run(ctx) {
    const stream = Stream.read(ctx.db, ctx.text(2));
    if (stream === undefined) throw NO_SUCH_KEY;
    if (ctx.count === 3) {
      replyHead(ctx, stream, 10);
      replyEnds(ctx, stream);
      return;
    }
    if ((ctx.count !== 4 && ctx.count !== 6) || !ctx.is(3, 'FULL') || (ctx.count === 6 && !ctx.is(4, 'COUNT'))) {
      throw SUBCOMMAND_SYNTAX(ctx.text(1), 'xinfo');
    }
    const count = ctx.count === 6 ? ctx.integer(5) : COUNT_DEFAULT;
    replyHead(ctx, stream, 9);
    replyFull(ctx, stream, count < 0 ? COUNT_DEFAULT : count);
  },
});
