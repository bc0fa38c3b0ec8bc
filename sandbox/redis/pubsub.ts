/* Channels, patterns and shard channels (pubsub.c). Messages reach RESP3 clients as pushes, RESP2 clients as arrays. */
import { globMatches, type Spend } from '#base/glob';
import { ReplyWriter } from '#wire/reply-writer';
import type { Connection } from './connection';
import { GLOB_STEPS } from './context';
import { WEIGHT } from './work-weights';

const SCRATCH_BYTES = 65536;
type Names = Map<string, Set<Connection>>;

export class PubSub {
  readonly channels: Names = new Map();
  /** In the order in which patterns were first subscribed. */
  readonly patterns: Names = new Map();
  readonly shardChannels: Names = new Map();

  subscribe(client: Connection, channel: string, reply: ReplyWriter): void {
    join(this.channels, client.channels, channel, client);
    confirm(client, reply, 'subscribe', channel, client.subscriptions);
  }
  psubscribe(client: Connection, pattern: string, reply: ReplyWriter): void {
    join(this.patterns, client.patterns, pattern, client);
    confirm(client, reply, 'psubscribe', pattern, client.subscriptions);
  }
  ssubscribe(client: Connection, channel: string, reply: ReplyWriter): void {
    join(this.shardChannels, client.shardChannels, channel, client);
    confirm(client, reply, 'ssubscribe', channel, client.shardChannels.size);
  }

  unsubscribe(client: Connection, channel: string, reply?: ReplyWriter): void {
    leave(this.channels, client.channels, channel, client);
    if (reply) confirm(client, reply, 'unsubscribe', channel, client.subscriptions);
  }
  punsubscribe(client: Connection, pattern: string, reply?: ReplyWriter): void {
    leave(this.patterns, client.patterns, pattern, client);
    if (reply) confirm(client, reply, 'punsubscribe', pattern, client.subscriptions);
  }
  sunsubscribe(client: Connection, channel: string, reply?: ReplyWriter): void {
    leave(this.shardChannels, client.shardChannels, channel, client);
    if (reply) confirm(client, reply, 'sunsubscribe', channel, client.shardChannels.size);
  }

  /** From all of one sort; with nothing to leave, one confirmation without a name. */
  unsubscribeAll(client: Connection, reply?: ReplyWriter): void {
    if (client.channels.size === 0 && reply) confirm(client, reply, 'unsubscribe', undefined, client.subscriptions);
    for (const channel of [...client.channels]) this.unsubscribe(client, channel, reply);
  }
  punsubscribeAll(client: Connection, reply?: ReplyWriter): void {
    if (client.patterns.size === 0 && reply) confirm(client, reply, 'punsubscribe', undefined, client.subscriptions);
    for (const pattern of [...client.patterns]) this.punsubscribe(client, pattern, reply);
  }
  sunsubscribeAll(client: Connection, reply?: ReplyWriter): void {
    if (client.shardChannels.size === 0 && reply) confirm(client, reply, 'sunsubscribe', undefined, 0);
    for (const channel of [...client.shardChannels]) this.sunsubscribe(client, channel, reply);
  }
  forget(client: Connection): void {
    this.unsubscribeAll(client);
    this.punsubscribeAll(client);
    this.sunsubscribeAll(client);
  }

  /** Sends to everyone who listens; answers how many deliveries that were. */
  publish(channel: string, message: string, spend?: Spend): number {
    let listeners = this.channels.get(channel)?.size ?? 0;
    const matching = [...this.patterns].filter(([pattern, clients]) => {
      spend?.(WEIGHT.pattern * GLOB_STEPS);
      if (!globMatches(pattern, channel, false, spend)) return false;
      listeners += clients.size;
      return true;
    });
    spend?.(listeners * WEIGHT.delivery * GLOB_STEPS);
    let receivers = deliver(this.channels.get(channel), 'message', channel, message);
    for (const [pattern, clients] of matching) {
      send(clients, ['pmessage', pattern, channel, message]);
      receivers += clients.size;
    }
    return receivers;
  }
  spublish(channel: string, message: string): number {
    return deliver(this.shardChannels.get(channel), 'smessage', channel, message);
  }
}

function deliver(clients: Set<Connection> | undefined, kind: string, channel: string, message: string): number {
  if (clients === undefined) return 0;
  send(clients, [kind, channel, message]);
  return clients.size;
}

/**
 * Encoded once a protocol, for any number of listeners. A message has room beside the answer of a command that causes
 * it: a change is never broken off by one.
 */
function send(clients: Iterable<Connection>, words: readonly string[]): void {
  const encoded: (Uint8Array | undefined)[] = [undefined, undefined];
  for (const client of clients) {
    const bytes = encoded[client.resp3 ? 1 : 0] ??= encode(words, client.resp3);
    const out = client.outbox();
    out.aside(() => out.rawBytes(bytes, 0, bytes.length));
  }
}

const scratch = new ReplyWriter(256);

function encode(words: readonly string[], resp3: boolean): Uint8Array {
  scratch.resp3 = resp3;
  scratch.push(words.length);
  for (const word of words) scratch.bulk(word);
  const bytes = scratch.take().slice();
  if (scratch.bytes.length > SCRATCH_BYTES) scratch.swap(new Uint8Array(256));
  return bytes;
}

function join(all: Names, own: Set<string>, name: string, client: Connection): void {
  if (own.has(name)) return;
  own.add(name);
  const clients = all.get(name);
  if (clients) clients.add(client);
  else all.set(name, new Set([client]));
}

function leave(all: Names, own: Set<string>, name: string, client: Connection): void {
  if (!own.delete(name)) return;
  const clients = all.get(name);
  clients?.delete(client);
  if (clients?.size === 0) all.delete(name);
}

/** A confirmation is no reply: it comes also where replies are off. */
function confirm(client: Connection, out: ReplyWriter, kind: string, name: string | undefined, count: number): void {
  const reply = client.isSilent ? client.outbox() : out;
  reply.push(3);
  reply.bulk(kind);
  if (name === undefined) reply.nil();
  else reply.bulk(name);
  reply.integer(count);
}
