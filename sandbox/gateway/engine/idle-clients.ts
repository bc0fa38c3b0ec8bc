/* `timeout`: whoever has said nothing for so many seconds is let go (timeout.c, clientsCronHandleTimeout). Subscribers
 * and clients that wait for a key are not idle. */

import type { RedisNode } from '#redis/node';
import type { Log } from './log';

export function dropIdleClients(node: RedisNode, log: Log): void {
  const timeoutMs = Number(node.config.get('timeout')) * 1000;
  if (timeoutMs === 0) return;
  const now = node.clock.nowMs();
  for (const client of [...node.clients.values()]) {
    if (client.subscriptions > 0 || client.blocked !== undefined || now - client.lastMs <= timeoutMs) continue;
    log.verbose('Closing idle client');
    client.end();
  }
}
