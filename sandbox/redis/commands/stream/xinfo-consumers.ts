/* XINFO CONSUMERS: the consumers of a group, how much is pending for each and when it was last seen. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { NO_SUCH_KEY } from '#redis/errors';
import { Stream } from '#redis/keyspace/stream';
import { NO_GROUP } from './groups';
import { cText } from './id-words';
import { atLeastZero, elapsedMs } from './pending';

export default command({
  name: 'xinfo|consumers',
  summary: 'List the consumers in a consumer group',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(1)',
  arity: 4,
  flags: ['readonly'],
  categories: ['@read', '@stream', '@slow'],
  tips: ['nondeterministic_output'],
  keySpecs: [keyAt(2, 'RO', 'access')],
  args: [KEY, { name: 'groupname', type: 'string' }],
  examples: [
    '> XGROUP CREATE orders shipping $ MKSTREAM',
    'OK',
    '> XGROUP CREATECONSUMER orders shipping alice',
    '(integer) 1',
    '~ XINFO CONSUMERS orders shipping',
    '1) 1) "name"',
    '   2) "alice"',
    '   3) "pending"',
    '   4) (integer) 0',
    '   5) "idle"',
    '   6) (integer) 1',
  ],
  refusals: [
    '> XINFO CONSUMERS orders billing',
    '(error) NOGROUP No such consumer group \'billing\' for key name \'orders\'',
  ],
  run(ctx) {
    const stream = Stream.read(ctx.db, ctx.text(2));
    if (stream === undefined) throw NO_SUCH_KEY;
    const group = stream.group(ctx.text(3));
    if (group === undefined) throw NO_GROUP(cText(ctx, 2), cText(ctx, 3));
    const { reply } = ctx;
    reply.array(group.consumerCount);
    for (const consumer of group.consumers()) {
      reply.map(3);
      reply.bulk('name');
      reply.bulk(group.consumerName(consumer));
      reply.bulk('pending');
      reply.integer(group.pendingCount(consumer));
      reply.bulk('idle');
      reply.integer(atLeastZero(elapsedMs(ctx, group.seen(consumer))));
    }
  },
});
