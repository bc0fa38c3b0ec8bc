// The real memcached of Debian on a random port of the loopback, stopped by its process id.
import { spawn, spawnSync } from 'node:child_process';
import net from 'node:net';
import { freePort } from './real-redis';

const TRUTH = '1.6.18';

/** `HITRATE_REAL_MEMCACHED=no` plays a machine without. */
export function realMemcachedVersion(): { version: string } | { missing: string } {
  if (process.env.HITRATE_REAL_MEMCACHED === 'no') return { missing: 'HITRATE_REAL_MEMCACHED=no' };
  const said = spawnSync('memcached', ['-V'], { encoding: 'utf8' });
  if (said.error || said.status !== 0) {
    return { missing: 'no memcached on this machine (Debian: apt-get install memcached)' };
  }
  const version = said.stdout.trim().split(' ').at(-1) ?? '';
  return version === TRUTH ? { version } : { missing: `memcached is ${version}; the truth here is ${TRUTH}` };
}
export const hasRealMemcached = (): boolean => 'version' in realMemcachedVersion();

export type RealMemcached = { port: number; stop(): Promise<void> };

/** With the options of its command line; it drops root's rights where it has them. */
export async function startRealMemcached(options: readonly string[] = []): Promise<RealMemcached> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await freePort();
    const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
    const child = spawn('memcached', ['-l', '127.0.0.1', '-p', String(port), '-U', '0', ...user, ...options], {
      stdio: 'ignore',
    });
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const kill = () => void child.kill('SIGKILL');
    process.once('exit', kill);
    const stop = async () => {
      process.removeListener('exit', kill);
      child.kill('SIGKILL');
      await gone;
    };
    for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
      if (await answers(port)) return { port, stop };
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await stop();
  }
  throw new Error('memcached did not start on five different ports');
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
