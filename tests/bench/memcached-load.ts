/* Load on a Memcached server: batches made before, whose answers have a known length, over several connections of this
 * process; and what they cost the server. */
import { spawn } from 'node:child_process';
import { Client } from './client';
import { cpuNs, freePort, memoryBytes, onCore, untilOpen } from './servers';

export type McSide = 'memcached' | 'ours';
export type McServer = { side: McSide; pid: number; port: number; stop(): Promise<void> };
export type McReading = { rps: number; cpuNs: number };
/** A request and how many bytes its answer has. */
export type Piece = { text: string; answers: number };
export type McCell = {
  name: string; pipelines: readonly number[]; requests: number; valueBytes: number;
  /** The `at`-th request; keys are those that `keyOf` makes. */
  piece(at: number, value: string): Piece;
};

export const KEYS = 10_000;
const CONNECTIONS = 20;
const VARIANTS = 40;
const SERVER_CORE = '0';
const FILL = 500;

export const keyOf = (at: number): string => `key:${String(at % KEYS).padStart(8, '0')}`;

/** On one core where it has one thread; on all of them where it has more. */
export async function startMc(side: McSide, threads: number, megabytes = 1024): Promise<McServer> {
  const port = await freePort();
  const place = ['-l', '127.0.0.1', '-p', String(port), '-U', '0', '-m', String(megabytes), '-t', String(threads)];
  const user = side === 'memcached' && process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const words = side === 'memcached' ? ['memcached', ...user, ...place]
    : [process.execPath, 'sandbox/gateway/memcached-server.mjs', ...place];
  const [program, ...args] = threads === 1 ? onCore(SERVER_CORE, words) : words;
  const child = spawn(program!, args, { stdio: 'ignore' });
  await untilOpen(port, child);
  return {
    side, port, pid: child.pid!,
    async stop() {
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** Every key with a value of so many bytes. */
export async function fillMc({ port }: McServer, keys: number, value: string, key = keyOf): Promise<void> {
  const client = await Client.open(port);
  for (let at = 0; at < keys; at += FILL) {
    const sets = Array.from({ length: Math.min(FILL, keys - at) }, (_, i) =>
      `set ${key(at + i)} 0 0 ${value.length}\r\n${value}\r\n`);
    await client.exchange(Buffer.from(sets.join('')), sets.length * 'STORED\r\n'.length);
  }
  client.close();
}

export async function measureMc(server: McServer, cell: McCell, pipeline: number, scale: number): Promise<McReading> {
  const value = 'x'.repeat(cell.valueBytes);
  await fillMc(server, KEYS, value);
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => Client.open(server.port)));
  const batches = Array.from({ length: VARIANTS }, (_, variant) => batchOf(cell, pipeline, variant, value));
  const rounds = Math.max(4, Math.ceil(cell.requests * scale * (pipeline === 1 ? 0.25 : 1) / pipeline / CONNECTIONS));
  const [before, started] = [cpuNs(server.pid), process.hrtime.bigint()];
  await Promise.all(clients.map(async (client, i) => {
    for (let round = 0; round < rounds; round++) {
      const { bytes, answers } = batches[(round + i * 7) % VARIANTS]!;
      await client.exchange(bytes, answers);
    }
  }));
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const used = cpuNs(server.pid) - before;
  for (const client of clients) client.close();
  const requests = rounds * pipeline * CONNECTIONS;
  return { rps: requests / seconds, cpuNs: used / requests };
}

function batchOf(cell: McCell, pipeline: number, variant: number, value: string): { bytes: Buffer; answers: number } {
  const pieces = Array.from({ length: pipeline }, (_, i) => cell.piece((variant * 7919 + i * 104_729) >>> 0, value));
  return {
    bytes: Buffer.from(pieces.map(({ text }) => text).join('')),
    answers: pieces.reduce((sum, { answers }) => sum + answers, 0),
  };
}

/** Bytes of the process's pages that a million small items add. */
export async function millionItems(side: McSide): Promise<{ bytes: number; seconds: number }> {
  const server = await startMc(side, 1, 512);
  await fillMc(server, 1000, 'x'.repeat(32));
  const before = memoryBytes(server.pid);
  const started = performance.now();
  await fillMc(server, 1_000_000, 'x'.repeat(32), (at) => `item:${String(at).padStart(8, '0')}`);
  const seconds = (performance.now() - started) / 1000;
  const bytes = memoryBytes(server.pid) - before;
  await server.stop();
  return { bytes, seconds };
}
