/* DEBUG CLIENT-EVICTION: how much memory clients of each size hold (debug.c). Buckets are powers of two from 32 KB to
 * 4 GB; who asks, and whoever may not be evicted, is in none. */
import { clientUsage } from '../client-memory';
import type { Context } from '../context';
import { Refusal } from '../errors';

const DISABLED = new Refusal('ERR maxmemory-clients is disabled.');
const LEAST_LOG = 15;
const MOST_LOG = 33;

export function showClientBuckets(ctx: Context): void {
  if (ctx.node.config.maxmemoryClients === 0) throw DISABLED;
  const buckets = Array.from({ length: MOST_LOG - LEAST_LOG + 1 }, () => ({ bytes: 0, clients: 0 }));
  for (const client of ctx.node.clients.values()) {
    if (client.noEvict || client === ctx.client) continue;
    const { total } = clientUsage(client);
    const log = Math.min(Math.max(Math.floor(Math.log2(total)) + 1, LEAST_LOG), MOST_LOG);
    const bucket = buckets[log - LEAST_LOG]!;
    bucket.bytes += total;
    bucket.clients++;
  }
  ctx.reply.verbatim('txt', buckets.map(({ bytes, clients }, i) => {
    const range = i === buckets.length - 1 ? `${wide(2 ** (MOST_LOG - 1))}+            `
      : `${wide(i === 0 ? 0 : 2 ** (LEAST_LOG + i - 1))} - ${wide(2 ** (LEAST_LOG + i) - 1)}`;
    return `bucket ${range}: tot-mem: ${wide(bytes)}, clients: ${clients}\n`;
  }).join(''));
}

const wide = (bytes: number): string => String(bytes).padStart(10);
