/* CLIENT KILL: by address as of old, or by filters, which all must hold (networking.c, clientKillCommand). */
import { command } from '#redis/command';
import { killByAddress, killByFilters } from '#redis/client-kill';

export default command({
  name: 'client|kill',
  summary: 'Kill the connection of a client',
  since: '2.4.0',
  group: 'connection',
  complexity: 'O(N) where N is the number of client connections',
  arity: -3,
  restricted: 'serverless',
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous', '@connection'],
  history: [
    ['2.8.12', 'Added new filter format.'],
    ['2.8.12', '`ID` option.'],
    ['3.2.0', 'Added `master` type in for `TYPE` option.'],
    ['5.0.0', 'Replaced `slave` `TYPE` with `replica`. `slave` still supported for backward compatibility.'],
    ['6.2.0', '`LADDR` option.'],
    ['8.0.0', '`MAXAGE` option.'],
    ['8.0.0', 'Replaced `master` `TYPE` with `primary`. `master` still supported for backward compatibility.'],
    ['8.1.0', '`ID` option accepts multiple IDs.'],
  ],
  args: [
    {
      name: 'filter', type: 'oneof',
      args: [
        { name: 'ip:port', type: 'string', deprecatedSince: '2.8.12' },
        {
          name: 'new-format', type: 'oneof', multiple: true,
          args: [
            { name: 'client-id', type: 'integer', token: 'ID', since: '2.8.12', optional: true },
            {
              name: 'normal_master_slave_pubsub', type: 'oneof', token: 'TYPE', since: '2.8.12', optional: true,
              args: [
                { name: 'normal', type: 'pure-token', token: 'NORMAL' },
                { name: 'master', type: 'pure-token', token: 'MASTER', since: '3.2.0' },
                { name: 'primary', type: 'pure-token', token: 'PRIMARY', since: '8.0.0' },
                { name: 'slave', type: 'pure-token', token: 'SLAVE' },
                { name: 'replica', type: 'pure-token', token: 'REPLICA', since: '5.0.0' },
                { name: 'pubsub', type: 'pure-token', token: 'PUBSUB' },
              ],
            },
            { name: 'username', type: 'string', token: 'USER', optional: true },
            { name: 'ip:port', type: 'string', token: 'ADDR', optional: true },
            { name: 'ip:port', type: 'string', token: 'LADDR', since: '6.2.0', optional: true },
            { name: 'yes/no', type: 'string', token: 'SKIPME', optional: true },
            { name: 'maxage', type: 'integer', token: 'MAXAGE', since: '8.0.0', optional: true },
          ],
        },
      ],
    },
  ],
  examples: [
    '> CLIENT KILL ID 999999',
    '(integer) 0',
  ],
  refusals: [
    '> CLIENT KILL 10.0.0.9:1234',
    '(error) ERR No such client',
    '> CLIENT KILL ID zero',
    '(error) ERR client-id should be greater than 0',
    '> CLIENT KILL TYPE robot',
    '(error) ERR Unknown client type \'robot\'',
  ],
  run(ctx) {
    if (ctx.count === 3) killByAddress(ctx);
    else killByFilters(ctx);
  },
});
