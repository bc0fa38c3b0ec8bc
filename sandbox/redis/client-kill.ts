/* CLIENT KILL in both its forms. A client that kills itself is closed after its reply. */
import type { Connection } from './connection';
import type { Context } from './context';
import { clientType } from './client-line';
import { Refusal, SYNTAX } from './errors';

type Filter = (client: Connection) => boolean;

export function killByAddress(ctx: Context): void {
  const address = ctx.text(2);
  const target = [...ctx.node.clients.values()].find((client) => client.options.address === address);
  if (target === undefined) throw new Refusal('ERR No such client');
  ctx.reply.ok();
  kill(ctx, target);
}

export function killByFilters(ctx: Context): void {
  let skipMe = true;
  const filters: Filter[] = [];
  for (let i = 2; i < ctx.count; i += 2) {
    if (i + 1 >= ctx.count) throw SYNTAX;
    if (ctx.is(i, 'SKIPME')) {
      if (ctx.is(i + 1, 'YES')) skipMe = true;
      else if (ctx.is(i + 1, 'NO')) skipMe = false;
      else throw SYNTAX;
    } else filters.push(readFilter(ctx, i));
  }
  let killed = 0;
  for (const client of [...ctx.node.clients.values()]) {
    if ((client === ctx.client && skipMe) || !filters.every((holds) => holds(client))) continue;
    kill(ctx, client);
    killed++;
  }
  ctx.reply.integer(killed);
}

function readFilter(ctx: Context, i: number): Filter {
  const value = ctx.text(i + 1);
  switch (ctx.upper(i)) {
    case 'ID': {
      const id = ctx.integer(i + 1, new Refusal('ERR client-id should be greater than 0'));
      if (id < 1) throw new Refusal('ERR client-id should be greater than 0');
      return (client) => client.id === id;
    }
    case 'TYPE': {
      const type = value.toLowerCase();
      if (!['normal', 'slave', 'replica', 'pubsub', 'master'].includes(type)) {
        throw new Refusal(`ERR Unknown client type '${value}'`);
      }
      return (client) => clientType(client) === type;
    }
    case 'ADDR': return (client) => client.options.address === value;
    case 'LADDR': return (client) => client.options.localAddress === value;
    case 'USER': {
      if (value !== 'default') throw new Refusal(`ERR No such user '${value}'`);
      return () => true;
    }
    default: throw SYNTAX;
  }
}

function kill(ctx: Context, client: Connection): void {
  if (client === ctx.client) client.closeAfterReply();
  else client.end();
}
