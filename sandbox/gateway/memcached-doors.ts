/* Where memcached listens: the addresses of -l, every address of both families without it, or a socket in the file
 * system; with the real server's words where that cannot be had. */

import { chmodSync, existsSync, lstatSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Front } from '#memcached/options';
import type { MemcachedServer } from '#memcached/server';
import { errorCode, errorSentence } from './engine/system-error';
import { doorTo } from './memcached-threads';
import type { TcpDoor } from './tcp';

/** Where it listens without -l, the second of which a machine may lack. */
const ANYWHERE = ['0.0.0.0', '::'];
const CANNOT_LISTEN = 71;
/** What the system takes as the path of a socket; what is longer is cut, as there. */
const PATH_BYTES = 107;
const PORTS = 65536;
const TAKEN = 'Address already in use';
/** Node calls a folder that is missing one that may not be entered. */
const NOWHERE = 'No such file or directory';
const INVALID = 'Invalid argument';

type Place = { host: string; port: number; path?: string };

/** Ends the process where it can listen nowhere. */
export async function listen(server: MemcachedServer, front: Front): Promise<TcpDoor[]> {
  const doors = front.socketPath !== '' ? [await listenOnFile(server, front)] : await listenOnAddresses(server, front);
  for (const door of doors) server.listens(door.descriptor);
  return doors;
}

async function listenOnFile(server: MemcachedServer, front: Front): Promise<TcpDoor> {
  const path = front.socketPath.slice(0, PATH_BYTES);
  if (lstatSync(path, { throwIfNoEntry: false })?.isSocket()) rmSync(path);
  const door = doorTo(server, { host: '', port: 0, path, backlog: front.backlog });
  try {
    await door.listen();
  } catch (problem) {
    process.stderr.write(`bind(): ${existsSync(dirname(path)) ? errorSentence(problem) : NOWHERE}\n`);
    fail(`UNIX socket: ${front.socketPath}`, INVALID);
  }
  chmodSync(path, front.socketMask);
  return door;
}

/** Without -l one of the two families is enough; each address of -l must be had. */
async function listenOnAddresses(server: MemcachedServer, front: Front): Promise<TcpDoor[]> {
  const { port } = server.settings;
  const chosen = front.addresses.length > 0;
  const where = chosen ? `one of interface(s) ${front.addresses.join(',')}` : `TCP port ${port}`;
  if (port < -1) {
    process.stderr.write('getaddrinfo(): Servname not supported for ai_socktype\n');
    fail(where, 'Success');
  }
  const doors: TcpDoor[] = [];
  let why = '';
  for (const given of chosen ? front.addresses : ANYWHERE) {
    const place = placeOf(given, Math.max(port, 0), where);
    const door = doorTo(server, { ...place, backlog: front.backlog });
    try {
      await door.listen();
      doors.push(door);
    } catch (problem) {
      why = complain(problem, chosen);
      if (chosen) fail(where, why);
    }
  }
  if (doors.length === 0) fail(where, why);
  return doors;
}

/** Says what the system said, and answers what the last sentence ends with. */
function complain(problem: unknown, chosen: boolean): string {
  const code = errorCode(problem);
  if (code === 'EADDRINUSE') return TAKEN;
  const call = code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'getaddrinfo' : 'bind';
  if (chosen) process.stderr.write(`${call}(): ${errorSentence(problem)}\n`);
  return INVALID;
}

function fail(where: string, why: string): never {
  process.stderr.write(`failed to listen on ${where}: ${why}\n`);
  process.exit(CANNOT_LISTEN);
}

/** `host`, `host:port` or `[address]:port`, as -l takes them; a port beyond the last wraps round. */
function placeOf(given: string, port: number, where: string): Place {
  if (given.startsWith('[') && !given.includes(']')) {
    process.stderr.write(`Invalid IPV6 address: "${given}"`);
    fail(where, 'Success');
  }
  const bracketed = /^\[(.*)\](?::(\d+))?$/.exec(given) ?? /^([^:]*):(\d+)$/.exec(given);
  return bracketed === null ? { host: given, port }
    : { host: bracketed[1]!, port: bracketed[2] === undefined ? port : Number(bracketed[2]) % PORTS };
}
