/* Channels and patterns (pubsub.c). Messages reach RESP3 clients as pushes, RESP2 clients as arrays. */
import { globMatches } from '#base/glob';
import type { ReplyWriter } from '#wire/reply-writer';
import type { Connection } from './connection';

export class PubSub {
  readonly channels = new Map<string, Set<Connection>>();
  /** In the order in which patterns were first subscribed. */
  readonly patterns = new Map<string, Set<Connection>>();

  subscribe(client: Connection, channel: string, reply: ReplyWriter): void {
    if (!client.channels.has(channel)) {
      client.channels.add(channel);
      join(this.channels, channel, client);
    }
    confirm(reply, 'subscribe', channel, client.subscriptions);
  }
  psubscribe(client: Connection, pattern: string, reply: ReplyWriter): void {
    if (!client.patterns.has(pattern)) {
      client.patterns.add(pattern);
      join(this.patterns, pattern, client);
    }
    confirm(reply, 'psubscribe', pattern, client.subscriptions);
  }

  unsubscribe(client: Connection, channel: string, reply?: ReplyWriter): void {
    if (client.channels.delete(channel)) leave(this.channels, channel, client);
    if (reply) confirm(reply, 'unsubscribe', channel, client.subscriptions);
  }
  punsubscribe(client: Connection, pattern: string, reply?: ReplyWriter): void {
    if (client.patterns.delete(pattern)) leave(this.patterns, pattern, client);
    if (reply) confirm(reply, 'punsubscribe', pattern, client.subscriptions);
  }
  /** From all of one sort; with nothing to leave, one confirmation without a name. */
  unsubscribeAll(client: Connection, reply?: ReplyWriter): void {
    if (client.channels.size === 0 && reply) confirm(reply, 'unsubscribe', undefined, client.subscriptions);
    for (const channel of [...client.channels]) this.unsubscribe(client, channel, reply);
  }
  punsubscribeAll(client: Connection, reply?: ReplyWriter): void {
    if (client.patterns.size === 0 && reply) confirm(reply, 'punsubscribe', undefined, client.subscriptions);
    for (const pattern of [...client.patterns]) this.punsubscribe(client, pattern, reply);
  }
  forget(client: Connection): void {
    this.unsubscribeAll(client);
    this.punsubscribeAll(client);
  }

  /** Sends to everyone who listens; answers how many deliveries that were. */
  publish(channel: string, message: string): number {
    let receivers = 0;
    for (const client of this.channels.get(channel) ?? []) {
      const out = client.outbox();
      out.push(3);
      out.bulk('message');
      out.bulk(channel);
      out.bulk(message);
      receivers++;
    }
    for (const [pattern, clients] of this.patterns) {
      if (!globMatches(pattern, channel)) continue;
      for (const client of clients) {
        const out = client.outbox();
        out.push(4);
        out.bulk('pmessage');
        out.bulk(pattern);
        out.bulk(channel);
        out.bulk(message);
        receivers++;
      }
    }
    return receivers;
  }
}

function join(map: Map<string, Set<Connection>>, name: string, client: Connection): void {
  const clients = map.get(name);
  if (clients) clients.add(client);
  else map.set(name, new Set([client]));
}

function leave(map: Map<string, Set<Connection>>, name: string, client: Connection): void {
  const clients = map.get(name);
  clients?.delete(client);
  if (clients?.size === 0) map.delete(name);
}

function confirm(reply: ReplyWriter, kind: string, name: string | undefined, count: number): void {
  reply.push(3);
  reply.bulk(kind);
  if (name === undefined) reply.nil();
  else reply.bulk(name);
  reply.integer(count);
}
