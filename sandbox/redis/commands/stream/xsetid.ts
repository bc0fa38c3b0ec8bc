/* XSETID: what a stream remembers of itself, set from outside (by replication, mostly). */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { NO_SUCH_KEY, Refusal, SYNTAX } from '#redis/errors';
import { Stream } from '#redis/keyspace/stream';
import { idWord } from './id-words';
import type { StreamId } from '#structures/stream-id';

const ADDED_NEGATIVE = new Refusal('ERR entries_added must be positive');
const BELOW_GIVEN = new Refusal(
  'ERR The ID specified in XSETID is smaller than the provided max_deleted_entry_id');
const BELOW_TOP = new Refusal('ERR The ID specified in XSETID is smaller than the target stream top item');
const ADDED_BELOW_LENGTH = new Refusal(
  'ERR The entries_added specified in XSETID is smaller than the target stream length');

export default command({
  name: 'xsetid',
  summary: 'An internal command for replicating stream values',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(1)',
  arity: -3,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@stream', '@fast'],
  history: [
    ['7.0.0', 'Added the `entries_added` and `max_deleted_entry_id` arguments.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'update')],
  args: [
    KEY,
    { name: 'last-id', type: 'string' },
    { name: 'entries_added', type: 'integer', token: 'ENTRIESADDED', since: '7.0.0', optional: true },
    { name: 'max_deleted_entry_id', type: 'string', token: 'MAXDELETEDID', since: '7.0.0', optional: true },
  ],
  examples: [
    '> XADD orders 1-1 item lamp',
    '"1-1"',
    '> XSETID orders 5-0',
    'OK',
  ],
  refusals: [
    '> XSETID orders 0-1',
    '(error) ERR The ID specified in XSETID is smaller than the target stream top item',
    '> XSETID missing 1-0',
    '(error) ERR no such key',
  ],
  run(ctx) {
    const id = idWord(ctx, 2);
    let added: number | bigint | undefined;
    let maxDeleted: StreamId | undefined;
    for (let i = 3; i < ctx.count; i += 2) {
      const more = i + 1 < ctx.count;
      if (ctx.is(i, 'ENTRIESADDED') && more) {
        added = ctx.exactInteger(i + 1);
        if (added < 0) throw ADDED_NEGATIVE;
      } else if (ctx.is(i, 'MAXDELETEDID') && more) {
        maxDeleted = idWord(ctx, i + 1);
        if (id.compare(maxDeleted) < 0) throw BELOW_GIVEN;
      } else throw SYNTAX;
    }
    const key = ctx.text(1);
    const stream = Stream.current(ctx.db, key);
    if (stream === undefined) throw NO_SUCH_KEY;
    if (stream.length > 0) {
      if (id.compare(stream.topId) < 0) throw BELOW_TOP;
      if (added !== undefined && added < stream.length) throw ADDED_BELOW_LENGTH;
    }
    stream.lastId = id;
    if (added !== undefined) stream.entriesAdded = added;
    if (maxDeleted !== undefined && !maxDeleted.isZero) stream.maxDeletedId = maxDeleted;
    ctx.reply.ok();
    ctx.node.dirty++;
    ctx.notify('t', 'xsetid', key);
  },
});
