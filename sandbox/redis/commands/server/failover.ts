/* FAILOVER: a master without replicas has nobody to hand over to (replication.c, failoverCommand). */
import { command } from '#redis/command';
import { Refusal, SYNTAX } from '#redis/errors';

const TIMEOUT = new Refusal('ERR FAILOVER timeout must be greater than 0');

export default command({
  name: 'failover',
  summary: 'Start a coordinated failover between this server and one of its replicas.',
  since: '6.2.0',
  group: 'server',
  complexity: 'O(1)',
  arity: -1,
  flags: ['admin', 'noscript', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    {
      name: 'target', type: 'block', token: 'TO', optional: true,
      args: [
        { name: 'host', type: 'string' },
        { name: 'port', type: 'integer' },
        { name: 'force', type: 'pure-token', token: 'FORCE', optional: true },
      ],
    },
    { name: 'abort', type: 'pure-token', token: 'ABORT', optional: true },
    { name: 'milliseconds', type: 'integer', token: 'TIMEOUT', optional: true },
  ],
  refusals: [
    '> FAILOVER',
    '(error) ERR FAILOVER requires connected replicas.',
    '> FAILOVER ABORT',
    '(error) ERR No failover in progress.',
  ],
  run(ctx) {
    if (ctx.count === 2 && ctx.is(1, 'ABORT')) throw new Refusal('ERR No failover in progress.');
    let [to, timeout, forced] = [false, false, false];
    for (let i = 1; i < ctx.count; i++) {
      const left = ctx.count - 1 - i;
      if (ctx.is(i, 'TIMEOUT') && left > 0 && !timeout) {
        if (ctx.integer(++i) <= 0) throw TIMEOUT;
        timeout = true;
      } else if (ctx.is(i, 'TO') && left > 1 && !to) {
        ctx.int32(i + 2);
        i += 2;
        to = true;
      } else if (ctx.is(i, 'FORCE') && !forced) forced = true;
      else throw SYNTAX;
    }
    throw new Refusal('ERR FAILOVER requires connected replicas.');
  },
});
