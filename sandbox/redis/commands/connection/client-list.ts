/* CLIENT LIST: a line a connection, all of them, of one type, or by id. */
import { command } from '#redis/command';
import { filteredClients, readClientType } from '#redis/client-kill';
import { clientLine, clientType } from '#redis/client-line';
import { Refusal, SYNTAX } from '#redis/errors';
import type { Connection } from '#redis/connection';

export default command({
  name: 'client|list',
  summary: 'Get the list of client connections',
  since: '2.4.0',
  group: 'connection',
  complexity: 'O(N) where N is the number of client connections',
  arity: -2,
  restricted: 'serverless',
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous', '@connection'],
  tips: ['nondeterministic_output'],
  history: [
    ['2.8.12', 'Added unique client `id` field.'],
    ['5.0.0', 'Added optional `TYPE` filter.'],
    ['6.0.0', 'Added `user` field.'],
    ['6.2.0', 'Added `argv-mem`, `tot-mem`, `laddr` and `redir` fields and the optional `ID` filter.'],
    ['7.0.0', 'Added `resp`, `multi-mem`, `rbs` and `rbp` fields.'],
    ['7.0.3', 'Added `ssub` field.'],
    ['7.2.0', 'Added `lib-name` and `lib-ver` fields.'],
    ['8.0.0', 'Replaced `master` `TYPE` with `primary`. `master` still supported for backward compatibility.'],
    ['8.1.0', 'Added filters USER, ADDR, LADDR, SKIPME, and MAXAGE.'],
  ],
  args: [
    {
      name: 'normal_master_replica_pubsub', type: 'oneof', token: 'TYPE', since: '5.0.0', optional: true,
      args: [
        { name: 'normal', type: 'pure-token', token: 'NORMAL' },
        { name: 'master', type: 'pure-token', token: 'MASTER' },
        { name: 'replica', type: 'pure-token', token: 'REPLICA' },
        { name: 'pubsub', type: 'pure-token', token: 'PUBSUB' },
      ],
    },
    {
      name: 'id', type: 'block', token: 'ID', since: '6.2.0', optional: true,
      args: [{ name: 'client-id', type: 'integer', multiple: true }],
    },
    { name: 'username', type: 'string', token: 'USER', since: '8.1.0', optional: true },
    { name: 'ip:port', type: 'string', token: 'ADDR', since: '8.1.0', optional: true },
    { name: 'ip:port', type: 'string', token: 'LADDR', since: '8.1.0', optional: true },
    { name: 'yes/no', type: 'string', token: 'SKIPME', since: '8.1.0', optional: true },
    { name: 'maxage', type: 'integer', token: 'MAXAGE', since: '8.1.0', optional: true },
  ],
  examples: [
    '> CLIENT SETNAME worker-1',
    'OK',
    '~ CLIENT LIST',
    'id=4 addr=127.0.0.1:44542 laddr=127.0.0.1:41107 fd=7 name=worker-1 age=0 idle=0 flags=N db=0 '
      + 'sub=0 psub=0 ssub=0 multi=-1 qbuf=26 qbuf-free=20448 argv-mem=10 multi-mem=0 rbs=16384 '
      + 'rbp=16384 obl=0 oll=0 omem=0 tot-mem=37658 events=r cmd=client|list user=default redir=-1 resp=2',
  ],
  run(ctx) {
    const all = [...ctx.node.clients.values()];
    let chosen: (Connection | undefined)[] = all;
    if (ctx.command.options.has('MAXAGE')) chosen = filteredClients(ctx, false);
    else if (ctx.count === 4 && ctx.is(2, 'TYPE')) {
      const type = readClientType(ctx, 3);
      chosen = all.filter((client) => clientType(client) === type);
    } else if (ctx.count > 3 && ctx.is(2, 'ID')) {
      const ids: number[] = [];
      for (let i = 3; i < ctx.count; i++) ids.push(ctx.integer(i, new Refusal('ERR Invalid client ID')));
      chosen = ids.map((id) => ctx.node.clients.get(id));
    } else if (ctx.count !== 2) throw SYNTAX;
    const lines = chosen.filter((client) => client !== undefined).map((client) => `${clientLine(client)}\n`);
    ctx.reply.verbatim('txt', lines.join(''));
  },
});
