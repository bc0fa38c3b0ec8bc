/* XINFO GROUPS: the groups of a stream and how far each has read. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { NO_SUCH_KEY } from '#redis/errors';
import { Stream } from '#redis/keyspace/stream';
import { replyProgress } from './pending';

export default command({
  name: 'xinfo|groups',
  summary: 'List the consumer groups of a stream',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(1)',
  arity: 3,
  flags: ['readonly'],
  categories: ['@read', '@stream', '@slow'],
  history: [
    ['7.0.0', 'Added the `entries-read` and `lag` fields'],
  ],
  keySpecs: [keyAt(2, 'RO', 'access')],
  args: [KEY],
  examples: [
    '> XADD orders 1-1 item lamp',
    '"1-1"',
    '> XGROUP CREATE orders shipping 0',
    'OK',
    '> XINFO GROUPS orders',
    '1)  1) "name"',
    '    2) "shipping"',
    '    3) "consumers"',
    '    4) (integer) 0',
    '    5) "pending"',
    '    6) (integer) 0',
    '    7) "last-delivered-id"',
    '    8) "0-0"',
    '    9) "entries-read"',
    '   10) (nil)',
    '   11) "lag"',
    '   12) (integer) 1',
  ],
  refusals: [
    '> XINFO GROUPS missing',
    '(error) ERR no such key',
  ],
  run(ctx) {
    const stream = Stream.read(ctx.db, ctx.text(2));
    if (stream === undefined) throw NO_SUCH_KEY;
    const { reply } = ctx;
    reply.array(stream.groupCount);
    for (const group of stream.allGroups()) {
      reply.map(6);
      reply.bulk('name');
      reply.bulk(group.name);
      reply.bulk('consumers');
      reply.integer(group.consumerCount);
      reply.bulk('pending');
      reply.integer(group.pendingCount());
      replyProgress(ctx, group);
    }
  },
});
