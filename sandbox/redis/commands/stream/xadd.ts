/* XADD: an entry at the end of a stream, under an id above all before it. */
import { StreamId } from '#structures/stream-id';
import { command } from '#redis/command';
import { FIELD_VALUES, KEY } from '#redis/arguments';
import { ARITY, Refusal } from '#redis/errors';
import { Stream } from '#redis/keyspace/stream';
import { TrimWords } from './trim-words';
import type { GivenId } from './id-words';

const ID_ZERO = new Refusal('ERR The ID specified in XADD must be greater than 0-0');
const EXHAUSTED = new Refusal(
  'ERR The stream has exhausted the last possible ID, unable to add more items');
/** The real server's words for a sequence that cannot go on. */
const SEQUENCE_EXHAUSTED = new Refusal('ERR Elements are too large to be stored');
const ID_TOO_SMALL = new Refusal(
  'ERR The ID specified in XADD is equal or smaller than the target stream top item');

export default command({
  name: 'xadd',
  summary: 'Appends a new entry to a stream',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(1) when adding a new entry, O(N) when trimming where N being the number of entries evicted.',
  arity: -5,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@stream', '@fast'],
  tips: ['nondeterministic_output'],
  history: [
    ['6.2.0', 'Added the `NOMKSTREAM` option, `MINID` trimming strategy and the `LIMIT` option.'],
    ['7.0.0', 'Added support for the `<ms>-*` explicit ID form.'],
  ],
  keySpecs: [
    {
      notes: 'UPDATE instead of INSERT because of the optional trimming feature', flags: ['RW', 'update'],
      begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 },
    },
  ],
  args: [
    KEY,
    { name: 'nomkstream', type: 'pure-token', token: 'NOMKSTREAM', since: '6.2.0', optional: true },
    {
      name: 'trim', type: 'block', optional: true,
      args: [
        {
          name: 'strategy', type: 'oneof',
          args: [
            { name: 'maxlen', type: 'pure-token', token: 'MAXLEN' },
            { name: 'minid', type: 'pure-token', token: 'MINID', since: '6.2.0' },
          ],
        },
        {
          name: 'operator', type: 'oneof', optional: true,
          args: [
            { name: 'equal', type: 'pure-token', token: '=' },
            { name: 'approximately', type: 'pure-token', token: '~' },
          ],
        },
        { name: 'threshold', type: 'string' },
        { name: 'count', type: 'integer', token: 'LIMIT', since: '6.2.0', optional: true },
      ],
    },
    {
      name: 'id_or_auto', type: 'oneof',
      args: [
        { name: 'auto_id', type: 'pure-token', token: '*' },
        { name: 'id', type: 'string' },
      ],
    },
    FIELD_VALUES,
  ],
  examples: [
    '> XADD orders 1-1 item lamp qty 1',
    '"1-1"',
    '> XADD orders 1-* item desk qty 2',
    '"1-2"',
    '> XADD orders MAXLEN = 2 2-1 item chair qty 4',
    '"2-1"',
    '> XLEN orders',
    '(integer) 2',
    '> XADD missing NOMKSTREAM * item lamp',
    '(nil)',
  ],
  refusals: [
    '> XADD orders 1-1 item old',
    '(error) ERR The ID specified in XADD is equal or smaller than the target stream top item',
    '> XADD orders 0-0 item zero',
    '(error) ERR The ID specified in XADD must be greater than 0-0',
  ],
  run(ctx) {
    const words = new TrimWords(ctx, true);
    const from = words.idAt + 1;
    const count = ctx.count - from;
    if (count < 2 || count % 2 === 1) throw ARITY(ctx.name);
    if (words.given?.seqGiven && words.given.id.isZero) throw ID_ZERO;
    ctx.mayHold(ctx.words.ends[ctx.count - 1]! - ctx.words.starts[from]!);
    const key = ctx.text(1);
    let stream = Stream.current(ctx.db, key);
    if (stream === undefined && words.noMakeStream) {
      ctx.reply.nil();
      return;
    }
    const id = nextId(stream?.lastId ?? new StreamId(), words.given, ctx.now);
    if (words.trim !== undefined) ctx.work(stream?.nodeCount ?? 0);
    stream ??= Stream.create(ctx.db, key);
    stream.append(id, ctx.words, from, count / 2);
    ctx.reply.bulk(id.text());
    ctx.changed('t', 'xadd', key);
    if (words.trim !== undefined && stream.trim(words.trim) > 0) ctx.notify('t', 'xtrim', key);
    ctx.node.keyReady(ctx.db, key);
  },
});

function nextId(last: StreamId, given: GivenId | undefined, nowMs: number): StreamId {
  if (last.isMax) throw EXHAUSTED;
  if (given?.seqGiven) {
    if (given.id.compare(last) <= 0) throw ID_TOO_SMALL;
    return given.id;
  }
  const base = given?.id ?? StreamId.of(nowMs, 0);
  const order = base.compareMs(last);
  if (order > 0) return base;
  if (given !== undefined && order < 0) throw ID_TOO_SMALL;
  if (given !== undefined && last.seqIsMax) throw SEQUENCE_EXHAUSTED;
  const next = last.copy();
  next.increment();
  return next;
}
