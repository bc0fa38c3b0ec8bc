/* XGROUP DELCONSUMER: a consumer goes, and what it was given is pending no longer. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { ownGroup } from './groups';

export default command({
  name: 'xgroup|delconsumer',
  summary: 'Delete a consumer from a consumer group.',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(1)',
  arity: 5,
  flags: ['write'],
  categories: ['@write', '@stream', '@slow'],
  keySpecs: [keyAt(2, 'RW', 'delete')],
  args: [KEY, { name: 'groupname', type: 'string' }, { name: 'consumername', type: 'string' }],
  examples: [
    '> XGROUP CREATE orders shipping $ MKSTREAM',
    'OK',
    '> XGROUP CREATECONSUMER orders shipping alice',
    '(integer) 1',
    '> XGROUP DELCONSUMER orders shipping alice',
    '(integer) 0',
  ],
  run(ctx) {
    const group = ownGroup(ctx);
    const consumer = group.consumer(ctx.text(4));
    if (consumer === 0) return ctx.reply.integer(0);
    const pending = group.removeConsumer(consumer);
    ctx.node.dirty++;
    ctx.notify('t', 'xgroup-delconsumer', ctx.text(2));
    ctx.reply.integer(pending);
  },
});
