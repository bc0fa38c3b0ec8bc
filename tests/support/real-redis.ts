// The real thing: Debian's redis-server on a random port of the loopback, with a fixed configuration and an empty
// folder of its own under the system's temporary folder. Stopped by its process id; gone with the folder afterwards.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import net from 'node:net';
import { SocketTarget } from './resp-client';

/** What this machine has: the version, or why there is none. `HITRATE_REAL_REDIS=no` plays a machine without. */
export function realRedisVersion(): { version: string; path: string } | { missing: string } {
  if (process.env.HITRATE_REAL_REDIS === 'no') return { missing: 'HITRATE_REAL_REDIS=no' };
  const program = process.env.HITRATE_REDIS_SERVER ?? 'redis-server';
  const said = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (said.error || said.status !== 0)
    return { missing: `no ${program} on this machine (Debian: apt-get install redis-server)` };
  const version = /v=(\d+\.\d+\.\d+)/.exec(said.stdout)?.[1] ?? 'unknown';
  if (!version.startsWith('7.0.')) return { missing: `${program} is ${version}; the truth here is 7.0` };
  return { version, path: program };
}

export const hasRealRedis = (): boolean => 'version' in realRedisVersion();

const settings = [
  '--save',
  '',
  '--appendonly',
  'no',
  '--enable-debug-command',
  'yes',
  '--bind',
  '127.0.0.1',
  '--protected-mode',
  'no',
  '--databases',
  '16',
  '--loglevel',
  'warning',
  '--hz',
  '10',
  '--timeout',
  '0',
];

/** Starts one and waits until it answers. Throws where there is none: ask `hasRealRedis()` first. */
export async function startRealRedis(extra: string[] = []): Promise<SocketTarget> {
  const found = realRedisVersion();
  if ('missing' in found) throw new Error(`no real redis-server: ${found.missing}`);
  for (let attempt = 0; attempt < 5; attempt++) {
    const target = await tryStart(found.path, await freePort(), extra);
    if (target) return target;
  }
  throw new Error('redis-server did not start on five different ports');
}

async function tryStart(program: string, port: number, extra: string[]): Promise<SocketTarget | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hitrate-redis-'));
  const child = spawn(program, ['--port', String(port), '--dir', folder, ...settings, ...extra], { stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.removeListener('exit', kill);
    child.kill('SIGKILL');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    if (await answers(port)) return new SocketTarget('redis-server', port, stop);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await stop();
  return undefined;
}

async function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (bytes) => {
      resolve(bytes.toString() === '+PONG\r\n');
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
  });
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
