/* XTRIM: takes entries off the front, to a length or up to an id. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Stream } from '#redis/keyspace/stream';
import { TrimWords } from './trim-words';

export default command({
  name: 'xtrim',
  summary: 'Trims the stream to (approximately if \'~\' is passed) a certain size',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(N), with N being the number of evicted entries. Constant times are very small however, since '
    + 'entries are organized in macro nodes containing multiple entries that can be released with a single '
    + 'deallocation.',
  arity: -4,
  flags: ['write'],
  categories: ['@write', '@stream', '@slow'],
  tips: ['nondeterministic_output'],
  history: [
    ['6.2.0', 'Added the `MINID` trimming strategy and the `LIMIT` option.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'delete')],
  args: [
    KEY,
    {
      name: 'trim', type: 'block',
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
  ],
  examples: [
    '> XADD orders 1-1 item lamp',
    '"1-1"',
    '> XADD orders 2-1 item desk',
    '"2-1"',
    '> XADD orders 3-1 item chair',
    '"3-1"',
    '> XTRIM orders MAXLEN 2',
    '(integer) 1',
    '> XTRIM orders MINID 3',
    '(integer) 1',
    '> XRANGE orders - +',
    '1) 1) "3-1"',
    '   2) 1) "item"',
    '      2) "chair"',
  ],
  refusals: [
    '> XTRIM orders MAXLEN -1',
    '(error) ERR The MAXLEN argument must be >= 0.',
  ],
  run(ctx) {
    const { trim } = new TrimWords(ctx, false);
    const key = ctx.text(1);
    const stream = Stream.current(ctx.db, key);
    if (stream === undefined) {
      ctx.reply.integer(0);
      return;
    }
    ctx.work(stream.nodeCount);
    const gone = stream.trim(trim!);
    if (gone > 0) {
      ctx.changed('t', 'xtrim', key);
      ctx.node.dirty += gone - 1;
    }
    ctx.reply.integer(gone);
  },
});
