/* PFSELFTEST: registers written and read back, then counts of known size within the error they promise. Shorter than
 * the real server's (fewer rounds, a hundred thousand elements), for it holds the lab meanwhile. */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';
import { selfTest } from '#redis/keyspace/hll-self-test';

export default command({
  name: 'pfselftest',
  summary: 'An internal command for testing HyperLogLog values',
  since: '2.8.9',
  group: 'hyperloglog',
  complexity: 'N/A',
  arity: 1,
  restricted: 'serverless',
  flags: ['admin'],
  categories: ['@hyperloglog', '@admin', '@slow', '@dangerous'],
  docFlags: ['syscmd'],
  examples: [
    '> PFSELFTEST',
    'OK',
  ],
  run(ctx) {
    ctx.work(100_000);
    const failure = selfTest(ctx.node.dice);
    if (failure !== undefined) throw new Refusal(`ERR TESTFAILED ${failure}`);
    ctx.reply.ok();
  },
});
