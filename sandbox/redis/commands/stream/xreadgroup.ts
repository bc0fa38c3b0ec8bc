/* XREADGROUP: a group's entries, each given to one of its consumers, or what one was given before; may wait.
 *
 * A client that waits is always at `>`: what the group has read by then is asked when the stream is ready. */
import { command } from '#redis/command';
import { COUNT, KEYS } from '#redis/arguments';
import { Refusal } from '#redis/errors';
import { Stream } from '#redis/keyspace/stream';
import type { StreamId } from '#structures/stream-id';
import type { Context } from '#redis/context';
import { GroupReading } from './group-reading';
import { cText, idWord } from './id-words';
import { type Asked, readOptions, replyHead } from './read-words';

const NO_GROUP_OPTION = new Refusal('ERR Missing GROUP option for XREADGROUP');
const NOBODY_THERE = (key: string, group: string) => new Refusal(
  `NOGROUP No such key '${key}' or consumer group '${group}' in XREADGROUP with GROUP option`);
const GROUP_GONE = new Refusal('NOGROUP the consumer group this client was blocked on no longer exists');
const DOLLAR = new Refusal('ERR The $ ID is meaningless in the context of XREADGROUP: you want to read the history of '
  + 'this consumer by specifying a proper ID, or use the > ID to get new messages. '
  + 'The $ ID would just return an empty result set.');
/** A client that has waited is not flooded. */
const COUNT_AFTER_WAIT = 1000;

export default command({
  name: 'xreadgroup',
  summary: 'Return new entries from a stream using a consumer group, or access the history of the pending '
    + 'entries for a given consumer. Can block.',
  since: '5.0.0',
  group: 'stream',
  complexity: 'For each stream mentioned: O(M) with M being the number of elements returned. If M is constant '
    + '(e.g. always asking for the first 10 elements with COUNT), you can consider it O(1). On the other '
    + 'side when XREADGROUP blocks, XADD will pay the O(N) time in order to serve the N clients blocked on '
    + 'the stream getting new data.',
  arity: -7,
  flags: ['write', 'blocking', 'movablekeys'],
  categories: ['@write', '@stream', '@slow', '@blocking'],
  keySpecs: [
    {
      flags: ['RO', 'access'], begin: { keyword: 'STREAMS', startFrom: 4 },
      find: { lastKey: -1, step: 1, limit: 2 },
    },
  ],
  args: [
    {
      name: 'group_consumer', type: 'block', token: 'GROUP',
      args: [
        { name: 'group', type: 'string' },
        { name: 'consumer', type: 'string' },
      ],
    },
    COUNT,
    { name: 'milliseconds', type: 'integer', token: 'BLOCK', optional: true },
    { name: 'noack', type: 'pure-token', token: 'NOACK', optional: true },
    {
      name: 'streams', type: 'block', token: 'STREAMS',
      args: [
        KEYS,
        { name: 'id', type: 'string', multiple: true },
      ],
    },
  ],
  examples: [
    '> XADD orders 1-1 item lamp',
    '"1-1"',
    '> XGROUP CREATE orders shipping 0',
    'OK',
    '> XREADGROUP GROUP shipping alice COUNT 1 STREAMS orders >',
    '1) 1) "orders"',
    '   2) 1) 1) "1-1"',
    '         2) 1) "item"',
    '            2) "lamp"',
    '> XREADGROUP GROUP shipping alice STREAMS orders 0',
    '1) 1) "orders"',
    '   2) 1) 1) "1-1"',
    '         2) 1) "item"',
    '            2) "lamp"',
  ],
  refusals: [
    '> XREADGROUP GROUP billing alice STREAMS orders >',
    '(error) NOGROUP No such key \'orders\' or consumer group \'billing\' in XREADGROUP with GROUP option',
  ],
  run(ctx) {
    const asked = readOptions(ctx, true);
    if (asked.groupAt === 0) throw NO_GROUP_OPTION;
    const serving = ctx.node.waiting.servingKey;
    if (serving !== undefined) return serve(ctx, asked, serving);
    const keys = ctx.texts(asked.from).slice(0, asked.streams);
    const after = keys.map((key, i) => afterWord(ctx, asked, key, i));
    const reading = new GroupReading(ctx, asked);
    const place = ctx.reply.defer();
    let found = 0;
    for (const [i, key] of keys.entries()) if (reading.read(key, after[i]!)) found++;
    if (found > 0) {
      if (ctx.reply.resp3) ctx.reply.closeMap(place, found);
      else ctx.reply.closeArray(place, found);
      reading.finish();
    } else if (asked.timeoutMs === undefined) ctx.reply.nilArray();
    else {
      ctx.wait(keys, asked.timeoutMs, 'nil-array');
      const { blocked } = ctx.client;
      if (blocked !== undefined) blocked.needsStream = true;
    }
  },
});

/** The stream of a client that waits has become ready. */
function serve(ctx: Context, asked: Asked, key: string): void {
  const stream = Stream.current(ctx.db, key)!;
  const group = stream.group(ctx.text(asked.groupAt));
  if (group === undefined) throw GROUP_GONE;
  if (stream.lastId.compare(group.lastId) <= 0) {
    ctx.wait([key], 0, 'nil-array');
    return;
  }
  const reading = new GroupReading(ctx, { ...asked, count: asked.count === 0 ? COUNT_AFTER_WAIT : asked.count });
  replyHead(ctx, 1);
  reading.readNew(key, group);
  reading.finish();
}

/** Undefined for `>`: what the group has not read. */
function afterWord(ctx: Context, asked: Asked, key: string, i: number): StreamId | undefined {
  const stream = Stream.read(ctx.db, key);
  const at = asked.from + asked.streams + i;
  if (stream?.group(ctx.text(asked.groupAt)) === undefined) {
    throw NOBODY_THERE(cText(ctx, asked.from + i), cText(ctx, asked.groupAt));
  }
  const text = cText(ctx, at);
  if (text === '$') throw DOLLAR;
  if (text === '>') return undefined;
  const id = idWord(ctx, at);
  return id.isMax ? undefined : id;
}
