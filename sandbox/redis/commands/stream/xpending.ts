/* XPENDING: what was delivered and not acknowledged, in sum or entry by entry. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { SYNTAX } from '#redis/errors';
import { Stream } from '#redis/keyspace/stream';
import { endWord, startWord } from './id-words';
import { groupOrRefuse } from './groups';
import { replyPending, replyPendingSummary } from './pending';

export default command({
  name: 'xpending',
  summary: 'Return information and entries from a stream consumer group pending entries list, that are messages '
    + 'fetched but never acknowledged.',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(N) with N being the number of elements returned, so asking for a small fixed number of entries '
    + 'per call is O(1). O(M), where M is the total number of entries scanned when used with the IDLE '
    + 'filter. When the command returns just the summary and the list of consumers is small, it runs in '
    + 'O(1) time; otherwise, an additional O(N) time for iterating every consumer.',
  arity: -3,
  flags: ['readonly'],
  categories: ['@read', '@stream', '@slow'],
  tips: ['nondeterministic_output'],
  history: [
    ['6.2.0', 'Added the `IDLE` option and exclusive range intervals.'],
  ],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [
    KEY,
    { name: 'group', type: 'string' },
    {
      name: 'filters', type: 'block', optional: true,
      args: [
        { name: 'min-idle-time', type: 'integer', token: 'IDLE', since: '6.2.0', optional: true },
        { name: 'start', type: 'string' },
        { name: 'end', type: 'string' },
        { name: 'count', type: 'integer' },
        { name: 'consumer', type: 'string', optional: true },
      ],
    },
  ],
  examples: [
    '> XADD orders 1-1 item lamp',
    '"1-1"',
    '> XGROUP CREATE orders shipping 0',
    'OK',
    '> XREADGROUP GROUP shipping alice STREAMS orders >',
    '1) 1) "orders"',
    '   2) 1) 1) "1-1"',
    '         2) 1) "item"',
    '            2) "lamp"',
    '> XPENDING orders shipping',
    '1) (integer) 1',
    '2) "1-1"',
    '3) "1-1"',
    '4) 1) 1) "alice"',
    '      2) "1"',
    '~ XPENDING orders shipping - + 10',
    '1) 1) "1-1"',
    '   2) "alice"',
    '   3) (integer) 1',
    '   4) (integer) 1',
  ],
  refusals: [
    '> XPENDING orders billing',
    '(error) NOGROUP No such key \'orders\' or consumer group \'billing\'',
  ],
  run(ctx) {
    if (ctx.count !== 3 && (ctx.count < 6 || ctx.count > 9)) throw SYNTAX;
    if (ctx.count === 3) {
      replyPendingSummary(ctx, groupOrRefuse(ctx, Stream.read(ctx.db, ctx.text(1))));
      return;
    }
    const hasIdle = ctx.is(3, 'IDLE');
    const idleMs = hasIdle ? ctx.exactInteger(4) : 0;
    if (hasIdle && ctx.count < 8) throw SYNTAX;
    const at = hasIdle ? 5 : 3;
    const count = Math.max(0, ctx.integer(at + 2));
    const start = startWord(ctx, at);
    const end = endWord(ctx, at + 1);
    const group = groupOrRefuse(ctx, Stream.read(ctx.db, ctx.text(1)));
    const consumer = at + 3 < ctx.count ? group.consumer(ctx.text(at + 3)) : undefined;
    if (consumer === 0) ctx.reply.array(0);
    else replyPending(ctx, group, consumer ?? 0, { start, end, count, idleMs: Number(idleMs) });
  },
});
