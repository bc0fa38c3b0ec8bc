/* XACK: entries that were read are done with. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Stream } from '#redis/keyspace/stream';
import { idWord } from './id-words';

export default command({
  name: 'xack',
  summary: 'Marks a pending message as correctly processed, effectively removing it from the pending entries '
    + 'list of the consumer group. Return value of the command is the number of messages successfully '
    + 'acknowledged, that is, the IDs we were actually able to resolve in the PEL.',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(1) for each message ID processed.',
  arity: -4,
  flags: ['write', 'fast'],
  categories: ['@write', '@stream', '@fast'],
  keySpecs: [keyAt(1, 'RW', 'update')],
  args: [KEY, { name: 'group', type: 'string' }, { name: 'id', type: 'string', multiple: true }],
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
    '> XACK orders shipping 1-1',
    '(integer) 1',
    '> XACK orders shipping 1-1',
    '(integer) 0',
  ],
  refusals: [
    '> XACK orders shipping first',
    '(error) ERR Invalid stream ID specified as stream command argument',
  ],
  run(ctx) {
    const group = Stream.read(ctx.db, ctx.text(1))?.group(ctx.text(2));
    if (group === undefined) return ctx.reply.integer(0);
    const ids = Array.from({ length: ctx.count - 3 }, (_, i) => idWord(ctx, i + 3));
    ctx.work(ids.length);
    let done = 0;
    for (const id of ids) if (group.acknowledge(id)) done++;
    ctx.node.dirty += done;
    ctx.reply.integer(done);
  },
});
