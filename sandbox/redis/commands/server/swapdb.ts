/* SWAPDB: two databases change places, for everyone who is in them. */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';

export default command({
  name: 'swapdb',
  summary: 'Swaps two Redis databases',
  since: '4.0.0',
  group: 'server',
  complexity: 'O(N) where N is the count of clients watching or blocking on keys from both databases.',
  arity: 3,
  restricted: 'serverless',
  flags: ['write', 'fast'],
  categories: ['@keyspace', '@write', '@fast', '@dangerous'],
  args: [{ name: 'index1', type: 'integer' }, { name: 'index2', type: 'integer' }],
  examples: [
    '> SET n 1',
    'OK',
    '> SWAPDB 0 1',
    'OK',
    '> GET n',
    '(nil)',
    '> SWAPDB 0 1',
    'OK',
  ],
  refusals: [
    '> SWAPDB 0 99',
    '(error) ERR DB index is out of range',
    '> SWAPDB first 0',
    '(error) ERR invalid first DB index',
  ],
  run(ctx) {
    const { databases } = ctx.node;
    const read = (i: number, which: string) => databases[ctx.integerWithin(i, -2147483648, 2147483647,
      new Refusal(`ERR invalid ${which} DB index`))];
    const first = read(1, 'first');
    const second = read(2, 'second');
    if (first === undefined || second === undefined) throw new Refusal('ERR DB index is out of range');
    if (first !== second) {
      ctx.node.databaseChanged(first, second);
      ctx.node.databaseChanged(second, first);
      first.swapWith(second);
      ctx.node.waiting.signalAll(first);
      ctx.node.waiting.signalAll(second);
    }
    ctx.node.dirty++;
    ctx.reply.ok();
  },
});
