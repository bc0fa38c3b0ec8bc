/* A connection as a line of CLIENT LIST (networking.c, catClientInfoString). */
import { clientUsage } from './client-memory';
import type { Connection } from './connection';
import { isBy } from './profile';

export function clientType(client: Connection): string { return client.isSubscriber ? 'pubsub' : 'normal'; }

export function clientLine(client: Connection): string {
  const { node, options, queue } = client;
  const seconds = (ms: number) => Math.max(0, Math.floor((node.now - ms) / 1000));
  const usage = clientUsage(client);
  const fields: [string, string | number][] = [
    ['id', client.id],
    ['addr', client.address],
    ['laddr', options.localAddress ?? '127.0.0.1:6379'],
    ['fd', client.id + 7],
    ['name', client.name],
    ['age', seconds(client.createdMs)],
    ['idle', seconds(client.lastMs)],
    ['flags', flagsOf(client)],
    ['db', client.db],
    ['sub', client.channels.size],
    ['psub', client.patterns.size],
    ['ssub', 0],
    ['multi', queue?.length ?? (client.executing || -1)],
    ['qbuf', usage.query],
    ['qbuf-free', usage.queryFree],
    ['argv-mem', usage.words],
    ['multi-mem', usage.queued],
    ['rbs', usage.replyBuffer],
    ['rbp', 0],
    ['obl', usage.inBuffer],
    ['oll', usage.blocks],
    ['omem', usage.output],
    ['tot-mem', usage.total],
    ['events', 'r'],
    ['cmd', client.lastCommand],
    ['user', client.user.name],
    ['redir', client.tracking?.redirect ?? -1],
    ['resp', client.resp3 ? 3 : 2],
    ...fieldsSince(client),
  ];
  return fields.map(([name, value]) => `${name}=${value}`).join(' ');
}

/** What releases after 7.0 added at the end. */
function fieldsSince({ node: { profile }, libraryName, libraryVersion, capabilities }: Connection): [string, string][] {
  if (!isBy('7.2.0', profile.release)) return [];
  const fields: [string, string][] = [['lib-name', libraryName], ['lib-ver', libraryVersion]];
  if (isBy('8.1.0', profile.release)) fields.push(['capa', capabilities]);
  return fields;
}

function flagsOf(client: Connection): string {
  let flags = '';
  if (client.monitors) flags += 'O';
  if (client.isSubscriber) flags += 'P';
  if (client.queue !== undefined || client.executing > 0) flags += 'x';
  if (client.blocked !== undefined) flags += 'b';
  if (client.tracking !== undefined) flags += 't';
  if (client.tracking?.brokenRedirect) flags += 'R';
  if (client.tracking?.broadcast) flags += 'B';
  if (client.watchBroken) flags += 'd';
  if (client.options.unixSocket === true) flags += 'U';
  if (client.noEvict) flags += 'e';
  if (client.noTouch) flags += 'T';
  if (client.importSource) flags += 'I';
  return flags === '' ? 'N' : flags;
}
