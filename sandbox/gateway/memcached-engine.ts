/* The engine alone where memcached stands: its command line with its checks and messages, its sockets, its ways to
 * end. */

import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { settingsFrom, type Front } from '#memcached/options';
import type { MemcachedServer } from '#memcached/server';
import type { Settings } from '#memcached/settings';
import { usersFrom, type Users } from '#memcached/users';
import { VERSION } from '#memcached/version';
import { LICENSE, USAGE } from './memcached-usage';
import { errorCode } from './engine/system-error';
import {
  doorTo, firstServer, keepTime, serveInThread, startThreads, type PlainView, type ThreadOrder,
} from './memcached-threads';
import type { TcpDoor } from './tcp';
import { wallClock } from './wall-clock';

/** Where it listens without -l: every address of both families, the second of which a machine may lack. */
const ANYWHERE = ['0.0.0.0', '[::]'];
const CANNOT_LISTEN = 71;
const USAGE_ERROR = 64;

async function main(): Promise<void> {
  const order = settingsFrom(process.argv.slice(2));
  if ('refused' in order) return leave(process.stderr, order.refused, order.code);
  const { settings, front } = order;
  if (front.print === 'version') return leave(process.stdout, `memcached ${VERSION}\n`, 0);
  if (front.print === 'help') return leave(process.stdout, USAGE, 0);
  if (front.print === 'license') return leave(process.stdout, LICENSE, 0);
  for (const warning of front.warnings) process.stderr.write(`${warning}\n`);
  const users = usersOf(settings);
  const view = viewOf(front, settings);
  const startedMs = wallClock.nowMs();
  const { server, store } = firstServer(settings, view, startedMs);
  server.users = users;
  if (settings.verbose > 1) printClasses(server);
  const doors = await listen(server, front);
  const end = (said: string): void => {
    process.stderr.write(said);
    if (front.socketPath !== '') rmSync(front.socketPath, { force: true });
    if (front.pidFile !== '' && front.daemon) rmSync(front.pidFile, { force: true });
    for (const door of doors) door.dropClients();
    process.exit(0);
  };
  const shutdown = (graceful: boolean): void => end(graceful ? 'Gracefully stopping\n' : '');
  server.onShutdown = shutdown;
  if (store !== undefined) {
    const sockets = doors.map((door) => ({ fd: door.descriptor, path: front.socketPath || undefined }));
    const { buffers } = store;
    await startThreads(
      import.meta.url, { settings: order.settings, users, view, startedMs, buffers, sockets },
      (message) => { if ('shutdown' in message) shutdown(message.shutdown === 'graceful'); }, fail,
    );
  }
  if (front.pidFile !== '' && front.daemon) writeFileSync(front.pidFile, `${process.pid}\n`);
  keepTime(server);
  process.on('SIGINT', () => end('Signal handled: Interrupt.\nExiting normally\n'));
  process.on('SIGTERM', () => end('Signal handled: Terminated.\nExiting normally\n'));
}

function viewOf(front: Front, settings: Settings): PlainView {
  return {
    pid: process.pid, libevent: `node ${process.version}`, listens: front.addresses.join(','),
    socketPath: front.socketPath, address: `tcp:${front.addresses[0] ?? '0.0.0.0'}:${settings.port}`,
  };
}

/** Listens on every address of -l, or on a socket in the file system; ends the process where one cannot be had. */
async function listen(server: MemcachedServer, front: Front): Promise<TcpDoor[]> {
  const { settings } = server;
  const places = front.socketPath !== '' ? [{ host: '', port: 0, path: front.socketPath }]
    : (front.addresses.length > 0 ? front.addresses : ANYWHERE).map((given) => placeOf(given, settings.port));
  const doors: TcpDoor[] = [];
  for (const place of places) {
    const door = doorTo(server, { ...place, backlog: front.backlog });
    try {
      await door.listen();
    } catch (problem) {
      if (front.addresses.length === 0 && place.host === '::' && errorCode(problem) !== 'EADDRINUSE') continue;
      const why = errorCode(problem) === 'EADDRINUSE' ? 'Address already in use' : 'Invalid argument';
      const where = front.socketPath !== '' ? `UNIX socket: ${front.socketPath}`
        : `one of interface(s) ${front.addresses.join(',') || '0.0.0.0'}`;
      process.stderr.write(`failed to listen on ${where}: ${why}\n`);
      process.exit(CANNOT_LISTEN);
    }
    doors.push(door);
  }
  if (front.socketPath !== '') chmodSync(front.socketPath, front.socketMask);
  return doors;
}

/** `host`, `host:port` or `[address]:port`, as -l takes them. */
function placeOf(given: string, port: number): { host: string; port: number } {
  const bracketed = /^\[(.*)\](?::(\d+))?$/.exec(given) ?? /^([^:]*):(\d+)$/.exec(given);
  return bracketed === null ? { host: given, port }
    : { host: bracketed[1]!, port: bracketed[2] === undefined ? port : Number(bracketed[2]) };
}

/** -S without -Y reads what the variable MEMCACHED_SASL_PWDB names, as memcached does that was built to. */
function usersOf({ authFile, sasl }: Settings): Users | undefined {
  if (authFile !== '') return readUsers(authFile);
  if (!sasl) return undefined;
  const path = process.env.MEMCACHED_SASL_PWDB;
  if (path !== undefined && path !== '') return readUsers(path);
  process.stderr.write('Error initializing sasl.\nIts users stand in the file of -Y or of MEMCACHED_SASL_PWDB.\n');
  process.exit(USAGE_ERROR);
}

function readUsers(path: string): Users {
  let users: Users | undefined;
  try {
    users = usersFrom(readFileSync(path, 'latin1'));
  } catch (problem) {
    const missing = errorCode(problem) === 'ENOENT' ? 'No such file or directory' : 'Permission denied';
    process.stderr.write(`Could not open authfile [${path}] for reading, error ${missing}: ${missing}\n`);
    process.exit(1);
  }
  if (users !== undefined) return users;
  process.stderr.write(`Authfile [${path}] has a malformed entry. Should be 'user:password'`);
  process.exit(1);
}

function printClasses({ items }: MemcachedServer): void {
  items.slabs.classes.forEach(({ size, perPage }, number) => {
    if (number === 0) return;
    const columns = [String(number).padStart(3), String(size).padStart(9), String(perPage).padStart(7)];
    process.stderr.write(`slab class ${columns[0]}: chunk size ${columns[1]} perslab ${columns[2]}\n`);
  });
}

function leave(stream: NodeJS.WriteStream, text: string, code: number): void {
  stream.write(text);
  process.exitCode = code;
}

function fail(problem: unknown): void {
  process.stderr.write(`engine: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}\n`);
  process.exit(1);
}

if (isMainThread) main().catch(fail);
else serveInThread(workerData as ThreadOrder, (message) => parentPort!.postMessage(message)).catch(fail);
