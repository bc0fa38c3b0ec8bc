/* maxmemory-clients: when all clients together hold more, the largest go until they fit (server.c, evictClients). Those
 * with CLIENT NO-EVICT stay and are not counted. */
import { clientUsage } from '../client-memory';
import type { Connection } from '../connection';
import type { RedisNode } from '../node';

/** Clients lie in buckets by powers of two from 32 KB up; within one the first to come goes first. */
const SMALLEST_LOG = 15;

export function evictClients(node: RedisNode): void {
  const limit = clientsLimit(node);
  if (limit === 0) return;
  let held = 0;
  const evictable: { client: Connection; bytes: number }[] = [];
  for (const client of node.clients.values()) {
    if (client.noEvict) continue;
    const bytes = clientUsage(client).total;
    held += bytes;
    evictable.push({ client, bytes });
  }
  if (held <= limit) return;
  evictable.sort((a, b) => bucketOf(b.bytes) - bucketOf(a.bytes));
  for (const { client, bytes } of evictable) {
    if (held <= limit) return;
    held -= bytes;
    node.stats.evictedClients++;
    client.drop();
  }
}

/** Bytes; a share of maxmemory where the parameter is one. */
function clientsLimit({ config }: RedisNode): number {
  const { maxmemoryClients } = config;
  return maxmemoryClients >= 0 ? maxmemoryClients : Math.floor((config.maxmemory * -maxmemoryClients) / 100);
}

function bucketOf(bytes: number): number { return Math.max(0, Math.floor(Math.log2(bytes)) - SMALLEST_LOG); }
