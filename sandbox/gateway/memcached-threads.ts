/* The threads of -t: each has a server over the one shared store and accepts from the same listening sockets, as the
 * system hands connections out. The first thread is the process's own, which also does what is to be done once. */

import { BroadcastChannel, Worker } from 'node:worker_threads';
import type { ConnectionOptions, Sink } from '#redis/connection';
import { MemcachedServer, sharedPagesFor, type ProcessView } from '#memcached/server';
import type { Settings } from '#memcached/settings';
import { SharedStore, type StoreBuffers } from '#memcached/shared-store';
import type { Users } from '#memcached/users';
import { TcpDoor, type DoorOptions } from './tcp';
import { wallClock } from './wall-clock';

const TICK_MS = 1000;
const TOO_MANY = 'ERROR Too many open connections\r\n';

/** What a thread is started with. */
export type ThreadOrder = {
  settings: Settings;
  users: Users | undefined;
  view: PlainView;
  startedMs: number;
  buffers: StoreBuffers;
  /** Listening sockets with their path, where they have one. */
  sockets: { fd: number; path: string | undefined }[];
};
/** What can be said of the process without asking it. */
export type PlainView = Pick<ProcessView, 'pid' | 'libevent' | 'listens' | 'socketPath' | 'address'>;
export type FromThread = { shutdown: 'graceful' | 'at once' } | { ready: true };
type Told = { watched: Parameters<MemcachedServer['watching']['hear']>[0] } | { users: Users };

/** -v's lines, a char a byte. */
export const tellStderr = (text: string): void => { process.stderr.write(Buffer.from(text, 'latin1')); };

const asked = (view: PlainView) => ({
  ...view, userUs: () => process.cpuUsage().user, systemUs: () => process.cpuUsage().system,
});
const channelName = (pid: number): string => `hitrate-memcached-${pid}`;

/** The only server of a process with one thread, or the first of several with the store they share. */
export function firstServer(settings: Settings, view: PlainView, startedMs: number):
  { server: MemcachedServer; store: SharedStore | undefined; announce: (users: Users) => void } {
  const store = settings.threads > 1 ? SharedStore.create(sharedPagesFor(settings)) : undefined;
  const shared = store === undefined ? {} : { shared: store };
  const server = new MemcachedServer({ clock: wallClock, settings, process: asked(view), startedMs, ...shared });
  const channel = store === undefined ? undefined : exchangeLines(server, view.pid);
  return { server, store, announce: (users) => channel?.postMessage({ users }) };
}

/** Lines for the watchers of other threads, and the users of -Y when they have changed. */
function exchangeLines(server: MemcachedServer, pid: number): BroadcastChannel {
  const channel = new BroadcastChannel(channelName(pid));
  channel.addEventListener('message', (event) => {
    const told = (event as unknown as { data: Told }).data;
    if ('users' in told) {
      server.users = told.users;
      return;
    }
    server.watching.hear(told.watched);
    server.watching.flush();
  });
  server.watching.elsewhere = (watched) => channel.postMessage({ watched });
  return channel;
}

/** How a client gets in; the count of connections is of all threads together. */
export function doorTo(server: MemcachedServer, place: Pick<DoorOptions, 'host' | 'port' | 'path' | 'fd' | 'backlog'>):
  TcpDoor {
  return new TcpDoor({
    ...place, full: TOO_MANY, waits: !server.settings.maxConnsFast, clientsMax: () => server.roomForClients(),
    connect: (sink: Sink, { address }: ConnectionOptions) => (
      server.connect(sink, place.path === undefined ? `tcp:${address ?? ''}` : `unix:${place.path}`)),
  });
}

export function keepTime(server: MemcachedServer, doors: readonly TcpDoor[]): void {
  setInterval(() => {
    server.tick();
    for (const door of doors) door.letIn();
  }, TICK_MS);
}

/** The threads after the first; resolves when all of them accept. */
export async function startThreads(
  file: string, order: ThreadOrder, heard: (message: FromThread) => void, failed: (problem: Error) => void,
): Promise<void> {
  const others = Array.from({ length: order.settings.threads - 1 }, () => new Promise<void>((resolve) => {
    const worker = new Worker(new URL(file), { workerData: order });
    worker.on('error', failed);
    worker.on('message', (message: FromThread) => {
      if ('ready' in message) resolve();
      else heard(message);
    });
  }));
  await Promise.all(others);
}

/** What such a thread does. */
export async function serveInThread(order: ThreadOrder, tell: (message: FromThread) => void): Promise<void> {
  const { settings, users, view, startedMs, buffers, sockets } = order;
  const shared = SharedStore.join(buffers);
  const server = new MemcachedServer({ clock: wallClock, settings, process: asked(view), startedMs, shared });
  server.users = users;
  server.tell = tellStderr;
  server.onShutdown = (graceful) => tell({ shutdown: graceful ? 'graceful' : 'at once' });
  exchangeLines(server, view.pid);
  const doors = sockets.map(({ fd, path }) => (
    doorTo(server, { host: '', port: 0, fd, ...(path === undefined ? {} : { path }) })));
  for (const door of doors) await door.listen();
  keepTime(server, doors);
  tell({ ready: true });
}
