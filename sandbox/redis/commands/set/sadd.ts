/* SADD: adds members; answers how many are new. */
import { command } from '#redis/command';
import { KEY, MEMBERS } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { SetValue } from '#redis/keyspace/set';

export default command({
  name: 'sadd',
  summary: 'Add one or more members to a set',
  since: '1.0.0',
  group: 'set',
  complexity: 'O(1) for each element added, so O(N) to add N elements when the command is called with multiple '
    + 'arguments.',
  arity: -3,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@set', '@fast'],
  history: [
    ['2.4.0', 'Accepts multiple `member` arguments.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'insert')],
  args: [KEY, MEMBERS],
  examples: [
    '> SADD online ada grace',
    '(integer) 2',
    '> SADD online ada alan',
    '(integer) 1',
    '> SCARD online',
    '(integer) 3',
  ],
  refusals: [
    '> SET plain text',
    'OK',
    '> SADD plain member',
    '(error) WRONGTYPE Operation against a key holding the wrong kind of value',
  ],
  run(ctx) {
    ctx.work(ctx.count);
    const { source, starts, ends } = ctx.words;
    const set = SetValue.currentWord(ctx, 1)
      ?? SetValue.create(ctx.db, ctx.text(1), source, starts[2]!, ends[2]! - starts[2]!);
    let added = 0;
    for (let i = 2; i < ctx.count; i++) if (set.add(source, starts[i]!, ends[i]! - starts[i]!)) added++;
    ctx.reply.integer(added);
    if (added === 0) return;
    ctx.changedWord('s', 'sadd', 1);
    ctx.node.dirty += added - 1;
  },
});
