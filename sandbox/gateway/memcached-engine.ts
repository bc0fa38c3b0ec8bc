/* The engine alone where memcached stands: its command line with its checks and messages, its sockets, its ways to
 * end. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { settingsFrom, type Front } from '#memcached/options';
import type { MemcachedServer } from '#memcached/server';
import type { Settings } from '#memcached/settings';
import { usersFrom, type Users } from '#memcached/users';
import { VERSION } from '#memcached/version';
import { LICENSE, USAGE } from './memcached-usage';
import { errorCode } from './engine/system-error';
import { listen } from './memcached-doors';
import {
  becomeDaemon, becomeUser, GRACEFUL, isDaemonChild, removePidFile, tellParent, watchSignals, writePidFile,
} from './memcached-process';
import {
  firstServer, keepTime, serveInThread, startThreads, tellStderr, type PlainView, type ThreadOrder,
} from './memcached-threads';
import { wallClock } from './wall-clock';

const startedIn = process.cwd();
const USAGE_ERROR = 64;

async function main(): Promise<void> {
  const order = settingsFrom(process.argv.slice(2));
  if ('refused' in order) return leave(process.stderr, order.refused, order.code);
  const { settings, front } = order;
  for (const warning of front.warnings) process.stderr.write(`${warning}\n`);
  if (front.print === 'version') return leave(process.stdout, `memcached ${VERSION}\n`, 0);
  if (front.print === 'help') return leave(process.stdout, USAGE, 0);
  if (front.print === 'license') return leave(process.stdout, LICENSE, 0);
  becomeUser(front.user);
  if (front.daemon && !isDaemonChild()) await becomeDaemon(settings.verbose);
  const users = usersOf(settings);
  if (front.daemon) process.chdir('/');
  const view = viewOf(front, settings);
  const startedMs = wallClock.nowMs();
  const { server, store, announce } = firstServer(settings, view, startedMs);
  server.users = users;
  server.tell = tellStderr;
  if (settings.verbose > 1) printClasses(server);
  const doors = await listen(server, front);
  const end = (said: string): void => {
    process.stderr.write(said !== '' ? said : server.settings.verbose > 0 ? 'Exiting normally\n' : '');
    if (front.pidFile !== '' && front.daemon) removePidFile(front.pidFile);
    process.exit(0);
  };
  const shutdown = (graceful: boolean): void => end(graceful ? GRACEFUL : '');
  server.onShutdown = shutdown;
  const authFile = settings.authFile === '' ? '' : path.resolve(startedIn, settings.authFile);
  watchSignals({ end, reload: () => { if (authFile !== '') reload(server, authFile, announce); } });
  if (store !== undefined) {
    const sockets = doors.map((door) => ({ fd: door.descriptor, path: front.socketPath || undefined }));
    const { buffers } = store;
    await startThreads(
      import.meta.url, { settings: order.settings, users, view, startedMs, buffers, sockets },
      (message) => { if ('shutdown' in message) shutdown(message.shutdown === 'graceful'); }, fail,
    );
  }
  if (front.pidFile !== '') writePidFile(front.pidFile);
  keepTime(server, doors);
  tellParent();
}

/** SIGHUP: whoever is in the file now; a file that is gone or broken leaves the users as they are. */
function reload(server: MemcachedServer, authFile: string, announce: (users: Users) => void): void {
  let users: Users | undefined;
  try {
    users = usersFrom(readFileSync(authFile, 'latin1'));
  } catch {
    return;
  }
  if (users === undefined) return;
  server.users = users;
  announce(users);
}

function viewOf(front: Front, settings: Settings): PlainView {
  return {
    pid: process.pid, libevent: `node ${process.version}`, listens: front.addresses.join(','),
    socketPath: front.socketPath, address: `tcp:${front.addresses[0] ?? '0.0.0.0'}:${settings.port}`,
  };
}

/** -S without -Y reads what the variable MEMCACHED_SASL_PWDB names, as memcached does that was built to. */
function usersOf({ authFile, sasl }: Settings): Users | undefined {
  if (authFile !== '') return readUsers(authFile);
  if (!sasl) return undefined;
  const file = process.env.MEMCACHED_SASL_PWDB;
  if (file !== undefined && file !== '') return readUsers(file);
  process.stderr.write('Error initializing sasl.\nIts users stand in the file of -Y or of MEMCACHED_SASL_PWDB.\n');
  process.exit(USAGE_ERROR);
}

function readUsers(file: string): Users {
  let users: Users | undefined;
  try {
    users = usersFrom(readFileSync(file, 'latin1'));
  } catch (problem) {
    const missing = errorCode(problem) === 'ENOENT' ? 'No such file or directory' : 'Permission denied';
    process.stderr.write(`Could not open authfile [${file}] for reading, error ${missing}: ${missing}\n`);
    process.exit(1);
  }
  if (users !== undefined) return users;
  process.stderr.write(`Authfile [${file}] has a malformed entry. Should be 'user:password'`);
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
