/* The two sides of a comparison as processes: redis-server and our engine, on loopback, pinned to one core where the
 * machine has two, so that the load generator has the other. Stopped by their own pid. */
import { spawn, type ChildProcess, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';

export type Side = 'redis' | 'ours';
export type Server = { side: Side; port: number; pid: number; stop(): Promise<void> };

const SERVER_CORE = '0';
export const CLIENT_CORE = '1';
const pinned = os.cpus().length > 1 && has('taskset');

export function has(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The words that run a program on one core, or just the program where cores cannot be chosen. */
export function onCore(core: string, words: readonly string[]): string[] {
  return pinned ? ['taskset', '-c', core, ...words] : [...words];
}

export async function startServer(side: Side): Promise<Server> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hitrate-bench-'));
  const words = side === 'redis'
    ? ['redis-server', '--port', String(port), '--save', '', '--dir', folder, '--bind', '127.0.0.1']
    : [process.execPath, 'sandbox/gateway/engine.mjs', 'redis', '--port', String(port)];
  const [program, ...args] = onCore(SERVER_CORE, words);
  const child = spawn(program!, args, { stdio: 'ignore' });
  await untilOpen(port, child);
  return {
    side, port, pid: child.pid!,
    async stop() {
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

export async function untilOpen(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (child.exitCode !== null) throw new Error(`the server on port ${port} ended with ${child.exitCode}`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
      socket.once('error', () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`no server came up on port ${port}`);
}

/** Nanoseconds a process has been running on a core, all threads: what preemption by others does not touch. */
export function cpuNs(pid: number): number {
  let total = 0;
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    total += Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]);
  }
  return total;
}

/** Bytes that only this process holds, plus its share of what it shares. */
export function memoryBytes(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024;
}
