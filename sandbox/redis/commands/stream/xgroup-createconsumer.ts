/* XGROUP CREATECONSUMER: a consumer before it reads. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { makeConsumer, ownGroup } from './groups';

export default command({
  name: 'xgroup|createconsumer',
  summary: 'Create a consumer in a consumer group.',
  since: '6.2.0',
  group: 'stream',
  complexity: 'O(1)',
  arity: 5,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@stream', '@slow'],
  keySpecs: [keyAt(2, 'RW', 'insert')],
  args: [KEY, { name: 'groupname', type: 'string' }, { name: 'consumername', type: 'string' }],
  examples: [
    '> XGROUP CREATE orders shipping $ MKSTREAM',
    'OK',
    '> XGROUP CREATECONSUMER orders shipping alice',
    '(integer) 1',
    '> XGROUP CREATECONSUMER orders shipping alice',
    '(integer) 0',
  ],
  refusals: [
    '> XGROUP CREATECONSUMER orders billing alice',
    '(error) NOGROUP No such consumer group \'billing\' for key name \'orders\'',
  ],
  run(ctx) {
    const group = ownGroup(ctx);
    const name = ctx.text(4);
    if (group.consumer(name) !== 0) return ctx.reply.integer(0);
    ctx.mayHold(name.length);
    makeConsumer(ctx, ctx.text(2), group, name);
    ctx.reply.integer(1);
  },
});
