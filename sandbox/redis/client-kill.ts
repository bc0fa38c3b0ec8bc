/* CLIENT KILL in both its forms. A client that kills itself is closed after its reply. */
import type { Connection } from './connection';
import type { Context } from './context';
import { clientType } from './client-line';
import { Refusal, SYNTAX } from './errors';
import { isBy } from './profile';

type Filter = (client: Connection) => boolean;

export function killByAddress(ctx: Context): void {
  const address = ctx.text(2);
  const target = [...ctx.node.clients.values()].find((client) => client.options.address === address);
  if (target === undefined) throw new Refusal('ERR No such client');
  ctx.reply.ok();
  kill(ctx, target);
}

export function killByFilters(ctx: Context): void {
  const chosen = filteredClients(ctx, true);
  for (const client of chosen) kill(ctx, client);
  ctx.reply.integer(chosen.length);
}

/** The clients for which all filters from word 2 on hold, as CLIENT KILL and, since 8.1, CLIENT LIST take them. */
export function filteredClients(ctx: Context, skipMeFirst: boolean): Connection[] {
  let skipMe = skipMeFirst;
  const filters: Filter[] = [];
  for (let i = 2; i < ctx.count; i += 2) {
    if (i + 1 >= ctx.count) throw SYNTAX;
    if (ctx.is(i, 'SKIPME')) {
      if (ctx.is(i + 1, 'YES')) skipMe = true;
      else if (ctx.is(i + 1, 'NO')) skipMe = false;
      else throw SYNTAX;
    } else if (ctx.is(i, 'ID') && isBy('8.1.0', ctx.node.profile.release)) {
      const ids = readIds(ctx, i + 1);
      filters.push((client) => ids.has(client.id));
      i += ids.size - 1;
    } else filters.push(readFilter(ctx, i));
  }
  return [...ctx.node.clients.values()]
    .filter((client) => !(client === ctx.client && skipMe) && filters.every((holds) => holds(client)));
}

/** One id and whatever integers follow it. */
function readIds(ctx: Context, from: number): Set<number> {
  const ids = new Set([readId(ctx, from)]);
  for (let i = from + 1; i < ctx.count && /^-?\d+$/.test(ctx.text(i)); i++) ids.add(readId(ctx, i));
  return ids;
}

function readId(ctx: Context, i: number): number {
  const id = ctx.integer(i, new Refusal('ERR client-id should be greater than 0'));
  if (id < 1) throw new Refusal('ERR client-id should be greater than 0');
  return id;
}

function readAge(ctx: Context, i: number): Filter {
  const seconds = ctx.integer(i, new Refusal('ERR maxage is not an integer or out of range'));
  if (seconds < 1) throw new Refusal('ERR maxage should be greater than 0');
  return (client) => Math.floor((ctx.now - client.createdMs) / 1000) >= seconds;
}

function readFilter(ctx: Context, i: number): Filter {
  const value = ctx.text(i + 1);
  switch (ctx.upper(i)) {
    case 'ID': {
      const id = readId(ctx, i + 1);
      return (client) => client.id === id;
    }
    case 'TYPE': {
      const type = readClientType(ctx, i + 1);
      return (client) => clientType(client) === type;
    }
    case 'ADDR': return (client) => client.options.address === value;
    case 'LADDR': return (client) => client.options.localAddress === value;
    case 'USER': {
      const user = ctx.node.users.get(value);
      if (user === undefined) throw new Refusal(`ERR No such user '${value}'`);
      return (client) => client.user === user;
    }
    default: {
      if (ctx.takes(i, 'MAXAGE')) return readAge(ctx, i + 1);
      throw SYNTAX;
    }
  }
}

/** A type's name as the declaration lists it, in lower case. */
export function readClientType(ctx: Context, i: number): string {
  const type = ctx.text(i).toLowerCase();
  const primary = type === 'primary' && isBy('8.0.0', ctx.node.profile.release);
  if (!primary && !['normal', 'slave', 'replica', 'pubsub', 'master'].includes(type)) {
    throw new Refusal(`ERR Unknown client type '${ctx.text(i)}'`);
  }
  return type;
}

function kill(ctx: Context, client: Connection): void {
  if (client === ctx.client) client.closeAfterReply();
  else client.kill();
}
