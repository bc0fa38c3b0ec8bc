/* XGROUP CREATE: a group that begins behind an id, with a stream for it if asked. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Refusal, SUBCOMMAND_SYNTAX } from '#redis/errors';
import { Stream } from '#redis/keyspace/stream';
import { StreamId } from '#structures/stream-id';
import { GroupOptions } from './group-options';
import { NEEDS_KEY } from './groups';
import { cText, idWord } from './id-words';

const BUSY_GROUP = new Refusal('BUSYGROUP Consumer Group name already exists');

export default command({
  name: 'xgroup|create',
  summary: 'Create a consumer group.',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(1)',
  arity: -5,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@stream', '@slow'],
  history: [
    ['7.0.0', 'Added the `entries_read` named argument.'],
  ],
  keySpecs: [keyAt(2, 'RW', 'insert')],
  args: [
    KEY,
    { name: 'groupname', type: 'string' },
    {
      name: 'id', type: 'oneof',
      args: [
        { name: 'id', type: 'string' },
        { name: 'new_id', type: 'pure-token', token: '$' },
      ],
    },
    { name: 'mkstream', type: 'pure-token', token: 'MKSTREAM', optional: true },
    { name: 'entries_read', type: 'integer', token: 'ENTRIESREAD', optional: true },
  ],
  examples: [
    '> XGROUP CREATE orders shipping $ MKSTREAM',
    'OK',
  ],
  refusals: [
    '> XGROUP CREATE orders shipping $',
    '(error) BUSYGROUP Consumer Group name already exists',
    '> XGROUP CREATE missing shipping $',
    '(error) ERR The XGROUP subcommand requires the key to exist. Note that for CREATE you may want '
      + 'to use the MKSTREAM option to create an empty stream automatically.',
  ],
  run(ctx) {
    const options = new GroupOptions(ctx, true);
    const key = ctx.text(2);
    const existing = Stream.current(ctx.db, key);
    if (existing === undefined && !options.makeStream) throw NEEDS_KEY;
    if (ctx.count > 8) throw SUBCOMMAND_SYNTAX(ctx.text(1), 'xgroup');
    const id = cText(ctx, 4) === '$' ? existing?.lastId ?? new StreamId() : idWord(ctx, 4);
    const name = ctx.text(3);
    if (existing?.group(name) !== undefined) throw BUSY_GROUP;
    ctx.mayHold(name.length);
    const stream = existing ?? Stream.create(ctx.db, key);
    if (existing === undefined) ctx.modified(key);
    stream.createGroup(name, id, options.entriesRead);
    ctx.reply.ok();
    ctx.node.dirty++;
    ctx.notify('t', 'xgroup-create', key);
  },
});
