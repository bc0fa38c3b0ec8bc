/* XAUTOCLAIM: goes through what is pending and takes over what has lain too long. */
import { command } from '#redis/command';
import { COUNT, KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Refusal, SYNTAX } from '#redis/errors';
import { Stream } from '#redis/keyspace/stream';
import { autoClaim } from './auto-claiming';
import { groupOrRefuse } from './groups';
import { startWord } from './id-words';

const BAD_IDLE = new Refusal('ERR Invalid min-idle-time argument for XAUTOCLAIM');
const BAD_COUNT = new Refusal('ERR COUNT must be > 0');
const NO_MEMORY = new Refusal('ERR Insufficient memory, failed allocating transient memory, COUNT too high.');
const COUNT_DEFAULT = 100;
const COUNT_MAX = 2n ** 59n - 1n;
/** The real server makes room for as many ids of 16 bytes; more than an address space holds it refuses. */
const COUNT_OUT_OF_MEMORY = 2 ** 43;

export default command({
  name: 'xautoclaim',
  summary: 'Changes (or acquires) ownership of messages in a consumer group, as if the messages were delivered '
    + 'to the specified consumer.',
  since: '6.2.0',
  group: 'stream',
  complexity: 'O(1) if COUNT is small.',
  arity: -6,
  flags: ['write', 'fast'],
  categories: ['@write', '@stream', '@fast'],
  tips: ['nondeterministic_output'],
  history: [
    ['7.0.0', 'Added an element to the reply array, containing deleted entries the command cleared from the PEL'],
  ],
  keySpecs: [keyAt(1, 'RW', 'delete')],
  args: [
    KEY,
    { name: 'group', type: 'string' },
    { name: 'consumer', type: 'string' },
    { name: 'min-idle-time', type: 'string' },
    { name: 'start', type: 'string' },
    COUNT,
    { name: 'justid', type: 'pure-token', token: 'JUSTID', optional: true },
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
    '> XAUTOCLAIM orders shipping bob 0 0',
    '1) "0-0"',
    '2) 1) 1) "1-1"',
    '      2) 1) "item"',
    '         2) "lamp"',
    '3) (empty array)',
  ],
  refusals: [
    '> XAUTOCLAIM orders billing bob 0 0',
    '(error) NOGROUP No such key \'orders\' or consumer group \'billing\'',
  ],
  run(ctx) {
    const entry = ctx.db.read(ctx.text(1));
    const idleMs = Math.max(0, ctx.integer(4, BAD_IDLE));
    const start = startWord(ctx, 5);
    let count = COUNT_DEFAULT;
    let justIds = false;
    for (let i = 6; i < ctx.count; i++) {
      if (ctx.is(i, 'COUNT') && i + 1 < ctx.count) {
        const given = ctx.exactInteger(++i, BAD_COUNT);
        if (given < 1 || given > COUNT_MAX) throw BAD_COUNT;
        count = Number(given);
      } else if (ctx.is(i, 'JUSTID')) justIds = true;
      else throw SYNTAX;
    }
    const group = groupOrRefuse(ctx, Stream.opened(ctx.db, entry));
    if (count >= COUNT_OUT_OF_MEMORY) throw NO_MEMORY;
    autoClaim(ctx, group, { idleMs, start, count, justIds });
  },
});
