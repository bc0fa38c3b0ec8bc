/* XGROUP DESTROY: a group goes, with its consumers and what they were given; who waits in it is refused. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Stream } from '#redis/keyspace/stream';
import { NEEDS_KEY } from './groups';

export default command({
  name: 'xgroup|destroy',
  summary: 'Destroy a consumer group.',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(N) where N is the number of entries in the group\'s pending entries list (PEL).',
  arity: 4,
  flags: ['write'],
  categories: ['@write', '@stream', '@slow'],
  keySpecs: [keyAt(2, 'RW', 'delete')],
  args: [KEY, { name: 'groupname', type: 'string' }],
  examples: [
    '> XGROUP CREATE orders shipping $ MKSTREAM',
    'OK',
    '> XGROUP DESTROY orders shipping',
    '(integer) 1',
    '> XGROUP DESTROY orders shipping',
    '(integer) 0',
  ],
  run(ctx) {
    const key = ctx.text(2);
    const stream = Stream.current(ctx.db, key);
    if (stream === undefined) throw NEEDS_KEY;
    const group = stream.group(ctx.text(3));
    if (group === undefined) return ctx.reply.integer(0);
    stream.destroyGroup(group);
    ctx.reply.integer(1);
    ctx.node.dirty++;
    ctx.notify('t', 'xgroup-destroy', key);
    ctx.node.keyReady(ctx.db, key);
  },
});
