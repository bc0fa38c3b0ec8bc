// The two servers a Memcached table is played on: the real one over a socket, and ours in this process.
import net from 'node:net';
import { MemcachedServer } from '#memcached/server';
import { settingsFrom } from '#memcached/options';
import { startRealMemcached } from '#support/real-memcached';
import type { McClient, McServer } from './memcached-play';

export async function realMc(options: string[]): Promise<McServer> {
  const real = await startRealMemcached(options);
  return {
    connect: () => socketClient(real.port),
    skip: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    stop: () => real.stop(),
  };
}

function socketClient(port: number): Promise<McClient> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let closed = false;
    let wake = () => {};
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.setNoDelay(true);
      resolve({
        write: (bytes) => void socket.write(bytes),
        take: () => ({ bytes: Buffer.concat(parts.splice(0)), closed }),
        more: (ms) => new Promise((done) => {
          const timer = setTimeout(done, Math.max(ms, 1));
          wake = () => {
            clearTimeout(timer);
            done();
          };
          if (parts.length > 0 || closed) wake();
        }),
        close: () => socket.destroy(),
      });
    });
    socket.on('data', (bytes) => {
      parts.push(bytes);
      wake();
    });
    socket.on('close', () => {
      closed = true;
      wake();
    });
    socket.on('error', reject);
  });
}

/** Time stands still but for `skip`; it begins at a whole second, as the real server's own clock does. */
export function ourMc(options: string[], startMs = Math.floor(Date.now() / 1000) * 1000): McServer {
  let ms = startMs;
  const read = settingsFrom(options);
  if ('refused' in read) throw new Error(read.refused);
  const server = new MemcachedServer({ clock: { nowMs: () => ms, nowUs: () => ms * 1000 }, settings: read.settings });
  return {
    connect: async () => {
      const parts: Buffer[] = [];
      let closed = false;
      const connection = server.connect({
        write: (bytes) => void parts.push(Buffer.from(bytes)),
        close: () => { closed = true; },
      });
      return {
        write: (bytes) => connection.receive(bytes, 0, bytes.length),
        take: () => ({ bytes: Buffer.concat(parts.splice(0)), closed }),
        more: async () => {},
        close: () => connection.end(),
      };
    },
    skip: async (skipMs) => {
      ms += skipMs;
      server.tick();
    },
    stop: async () => {},
  };
}
