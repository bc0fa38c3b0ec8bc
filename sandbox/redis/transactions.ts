/* MULTI, EXEC, DISCARD and WATCH as the real server has them (multi.c). */
import { deniedAtExec } from './acl/refusing';
import type { Command } from './command';
import type { Connection } from './connection';
import type { Context, Words } from './context';
import type { Keyspace } from './keyspace/keyspace';
import type { RedisNode } from './node';
import { LIMIT_WORK, Refusal } from './errors';
import { WEIGHT } from './work-weights';

const QUEUE_FULL = (bytes: number) => new Refusal(
  `ERR the transaction is larger than this lab's ${bytes} bytes; it was kept and will be refused by EXEC`);

export function queueCommand(client: Connection, command: Command, words: Words): void {
  const { node } = client;
  const copy = copyWords(words);
  client.queueBytes += copy.source.length + 32;
  if (client.queueBytes > node.limits.queryBytes) {
    client.queueBroken = true;
    node.reply.error(QUEUE_FULL(node.limits.queryBytes).text);
    return;
  }
  client.queue!.push({ command, words: copy });
  node.reply.raw('+QUEUED\r\n');
}

/** Words that outlive the buffer they came in. */
export function copyWords(words: Words): Words {
  const { count } = words;
  const from = words.starts[0]!;
  const source = words.source.slice(from, words.ends[count - 1]!);
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    starts[i] = words.starts[i]! - from;
    ends[i] = words.ends[i]! - from;
  }
  return { source, starts, ends, count };
}

export function discardTransaction(client: Connection): void {
  client.queue = undefined;
  client.queueBytes = 0;
  client.queueBroken = false;
  client.watchBroken = false;
  unwatchAll(client);
}

/** Runs the queue: one array whose elements are the replies, refusals among them. */
export function runTransaction(ctx: Context): void {
  const { client, node, reply } = ctx;
  const queue = client.queue!;
  if (queue.length * WEIGHT.queued > node.limits.work) {
    discardTransaction(client);
    throw LIMIT_WORK;
  }
  unwatchAll(client);
  client.queue = undefined;
  client.queueBroken = false;
  client.watchBroken = false;
  client.queueBytes = 0;
  const start = reply.at;
  reply.array(queue.length);
  if (client.isSilent) reply.rewind(start);
  node.pipeline.keepsReply = client.isSilent;
  const { command, words } = ctx;
  ctx.inExec = true;
  client.executing = queue.length;
  for (const each of queue) {
    reply.resp3 = client.resp3;
    const before = reply.at;
    const wasSilent = client.isSilent;
    const wasClosing = client.isClosing;
    const denied = deniedAtExec(client, each.command, each.words);
    if (denied === undefined) node.pipeline.call(each.command, client, each.words);
    else node.pipeline.refuse(denied, each.command);
    // One that has killed itself hears no more, though the rest runs.
    if (wasClosing || (wasSilent && client.isSilent)) reply.rewind(before);
  }
  ctx.inExec = false;
  client.executing = 0;
  ctx.begin(command, client, words);
  reply.resp3 = client.resp3;
}

const watchName = (db: number, key: string) => `${db}:${key}`;

export function watchKey(client: Connection, db: Keyspace, key: string): void {
  const { watchers } = client.node;
  const name = watchName(db.number, key);
  if (client.watched.has(name)) return;
  let clients = watchers.get(name);
  if (clients === undefined) watchers.set(name, clients = new Set());
  clients.add(client);
  client.watched.set(name, { db: db.number, key, wasExpired: db.holdsDead(key) });
}

export function unwatchAll(client: Connection): void {
  const { watchers } = client.node;
  for (const name of client.watched.keys()) {
    const clients = watchers.get(name);
    clients?.delete(client);
    if (clients?.size === 0) watchers.delete(name);
  }
  client.watched.clear();
}

/** A key that was alive at WATCH and is past its time now counts as changed, though nobody has removed it yet. */
export function watchedKeyDied(client: Connection): boolean {
  for (const { db, key, wasExpired } of client.watched.values()) {
    if (!wasExpired && client.node.databases[db]!.holdsDead(key)) return true;
  }
  return false;
}

export function touchWatchers(node: RedisNode, db: Keyspace, key: string): void {
  const name = watchName(db.number, key);
  const clients = node.watchers.get(name);
  if (clients === undefined) return;
  for (const client of clients) {
    const watched = client.watched.get(name);
    if (watched?.wasExpired && !db.holdsAny(key)) {
      watched.wasExpired = false;
      continue;
    }
    client.watchBroken = true;
  }
}

/** FLUSHDB, FLUSHALL, SWAPDB: every watched key of the database that exists (or will, in `other`) counts as changed. */
export function touchAllWatchers(node: RedisNode, db: Keyspace, other?: Keyspace): void {
  const prefix = watchName(db.number, '');
  for (const [name, clients] of node.watchers) {
    if (!name.startsWith(prefix)) continue;
    const key = name.slice(prefix.length);
    if (!db.holdsAny(key) && !other?.holdsAny(key)) continue;
    for (const client of clients) client.watchBroken = true;
  }
}
