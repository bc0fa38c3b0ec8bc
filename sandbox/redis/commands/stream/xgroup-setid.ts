/* XGROUP SETID: what a group is given next. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { SUBCOMMAND_SYNTAX } from '#redis/errors';
import { GroupOptions } from './group-options';
import { anyIdWord, cText } from './id-words';
import { ownGroup } from './groups';

export default command({
  name: 'xgroup|setid',
  summary: 'Set a consumer group to an arbitrary last delivered ID value.',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(1)',
  arity: -5,
  flags: ['write'],
  categories: ['@write', '@stream', '@slow'],
  history: [
    ['7.0.0', 'Added the optional `entries_read` argument.'],
  ],
  keySpecs: [keyAt(2, 'RW', 'update')],
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
    { name: 'entries_read', type: 'integer', token: 'ENTRIESREAD', optional: true },
  ],
  examples: [
    '> XADD orders 1-1 item lamp',
    '"1-1"',
    '> XGROUP CREATE orders shipping $',
    'OK',
    '> XGROUP SETID orders shipping 0',
    'OK',
  ],
  refusals: [
    '> XGROUP SETID orders billing 0',
    '(error) NOGROUP No such consumer group \'billing\' for key name \'orders\'',
  ],
  run(ctx) {
    const options = new GroupOptions(ctx, false);
    const group = ownGroup(ctx);
    if (ctx.count !== 5 && ctx.count !== 7) throw SUBCOMMAND_SYNTAX(ctx.text(1), 'xgroup');
    const id = cText(ctx, 4) === '$' ? group.stream.lastId : anyIdWord(ctx, 4);
    group.lastId = id;
    group.entriesRead = options.entriesRead;
    ctx.reply.ok();
    ctx.node.dirty++;
    ctx.notify('t', 'xgroup-setid', ctx.text(2));
  },
});
