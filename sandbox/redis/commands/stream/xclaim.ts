/* XCLAIM: entries that were given to one consumer become another's. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Stream } from '#redis/keyspace/stream';
import { WEIGHT } from '#redis/work-weights';
import { ClaimWords } from './claim-words';
import { claim } from './claiming';
import { groupOrRefuse } from './groups';

export default command({
  name: 'xclaim',
  summary: 'Changes (or acquires) ownership of a message in a consumer group, as if the message was delivered '
    + 'to the specified consumer.',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(log N) with N being the number of messages in the PEL of the consumer group.',
  arity: -6,
  flags: ['write', 'fast'],
  categories: ['@write', '@stream', '@fast'],
  tips: ['nondeterministic_output'],
  keySpecs: [keyAt(1, 'RW', 'update')],
  args: [
    KEY,
    { name: 'group', type: 'string' },
    { name: 'consumer', type: 'string' },
    { name: 'min-idle-time', type: 'string' },
    { name: 'id', type: 'string', multiple: true },
    { name: 'ms', type: 'integer', token: 'IDLE', optional: true },
    { name: 'unix-time-milliseconds', type: 'unix-time', token: 'TIME', optional: true },
    { name: 'count', type: 'integer', token: 'RETRYCOUNT', optional: true },
    { name: 'force', type: 'pure-token', token: 'FORCE', optional: true },
    { name: 'justid', type: 'pure-token', token: 'JUSTID', optional: true },
    { name: 'id', type: 'string', token: 'LASTID', optional: true },
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
    '> XCLAIM orders shipping bob 0 1-1',
    '1) 1) "1-1"',
    '   2) 1) "item"',
    '      2) "lamp"',
    '> XCLAIM orders shipping bob 0 1-1 JUSTID',
    '1) "1-1"',
  ],
  refusals: [
    '> XCLAIM orders billing bob 0 1-1',
    '(error) NOGROUP No such key \'orders\' or consumer group \'billing\'',
  ],
  run(ctx) {
    const stream = Stream.read(ctx.db, ctx.text(1));
    const group = groupOrRefuse(ctx, stream);
    const words = new ClaimWords(ctx);
    ctx.work(words.ids.length * WEIGHT.claimed);
    claim(ctx, group, words);
  },
});
