// Our engine as a process where memcached stands: started by its path with its command line, gone afterwards.
import { spawn, type ChildProcess } from 'node:child_process';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { freePort } from './real-redis';

const SERVER = fileURLToPath(new URL('../../sandbox/gateway/memcached-server.mjs', import.meta.url));
const PATIENCE_MS = 20_000;
const TRY_MS = 20;

export type OurMemcached = {
  port: number;
  child: ChildProcess;
  /** What it wrote to stderr so far. */
  said(): string;
  ended: Promise<number | null>;
  stop(): Promise<void>;
};

/** On a free port of the loopback. `path`: it listens on a socket in the file system instead. */
export async function startOurMemcached(words: readonly string[] = [], given: { path?: string } = {}):
  Promise<OurMemcached> {
  const port = given.path === undefined ? await freePort() : 0;
  const place = given.path === undefined ? ['-l', '127.0.0.1', '-p', String(port)] : ['-s', given.path];
  const child = spawn(process.execPath, [SERVER, ...place, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stderr!.on('data', (bytes: Buffer) => { text += bytes.toString(); });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  await untilOpen(given.path === undefined ? { port, host: '127.0.0.1' } : { path: given.path }, child);
  return {
    port, child, ended, said: () => text,
    async stop() {
      process.removeListener('exit', kill);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function untilOpen(place: net.NetConnectOpts, child: ChildProcess): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = net.connect(place, () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => { setTimeout(resolve, TRY_MS); });
  }
  throw new Error('no server came up');
}

/** Sends bytes on a connection of its own and gives back what comes until the server closes it or `end` has come. */
export function talk(place: net.NetConnectOpts, bytes: Uint8Array | string, end = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = net.connect(place, () => void socket.write(bytes));
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error(`no "${end}" in "${text}"`)));
    socket.on('data', (more) => {
      text += more.toString('latin1');
      if (end !== '' && text.endsWith(end)) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}
