/* `timeout`: whoever has said nothing for so many seconds is let go (timeout.c, clientsCronHandleTimeout). Subscribers
 * and clients that wait for a key are not idle. */
import type { Connection } from './connection';
import type { RedisNode } from './node';

const VERBOSE = 1;

export function dropIdleClients(node: RedisNode): void {
  for (const client of idlers(node)) {
    if (dueMs(client) > node.now) continue;
    node.onLog?.(VERBOSE, 'Closing idle client');
    client.end();
  }
}

/** When the next one has been idle for too long, ms since 1970. */
export function nextIdleClient(node: RedisNode): number | undefined {
  const dues = idlers(node).map(dueMs);
  return dues.length === 0 ? undefined : Math.min(...dues);
}

function idlers(node: RedisNode): Connection[] {
  if (node.config.timeoutSeconds === 0) return [];
  return [...node.clients.values()]
    .filter((client) => !client.isSubscriber && client.blocked === undefined && !client.monitors);
}

/** Whole seconds are compared, and one more than allowed is too many. */
function dueMs(client: Connection): number {
  return (Math.floor(client.lastMs / 1000) + client.node.config.timeoutSeconds + 1) * 1000;
}
