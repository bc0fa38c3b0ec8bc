/* Load on a server and what it cost: requests a second as redis-benchmark counts them, and CPU time of the server a
 * request, which is the judge on a machine that is shared. */
import { spawn } from 'node:child_process';
import { CLIENT_CORE, cpuNs, onCore, type Server } from './servers';

export type Cell = { test: string; pipeline: number; valueBytes: number; requests: number; keys: number };
export type Reading = { rps: number; cpuNsPerRequest: number };

/** redis-benchmark's words for a test; MIXED is 10 % SET and 90 % GET as one pipeline of its own. */
function words(cell: Cell, port: number): string[] {
  const base = [
    'redis-benchmark', '-h', '127.0.0.1', '-p', String(port), '-P', String(cell.pipeline), '-n', String(cell.requests),
    '-d', String(cell.valueBytes), '-r', String(cell.keys), '-c', '50', '--csv',
  ];
  const value = 'x'.repeat(cell.valueBytes);
  switch (cell.test) {
    case 'ZADD': return [...base, 'ZADD', 'board', '__rand_int__', 'player:__rand_int__'];
    case 'HSET': return [...base, 'HSET', 'table', 'field:__rand_int__', value];
    default: return [...base, '-t', cell.test.toLowerCase()];
  }
}

export async function measure(server: Server, cell: Cell): Promise<Reading> {
  if (cell.test === 'MIXED') return measureMixed(server, cell);
  // The one list would grow over all rounds, past what a node may hold.
  if (cell.test === 'LPUSH') await run(['redis-cli', '-p', String(server.port), 'FLUSHALL']);
  const before = cpuNs(server.pid);
  const output = await run(onCore(CLIENT_CORE, words(cell, server.port)));
  const used = cpuNs(server.pid) - before;
  const line = output.trim().split('\n').at(-1)!;
  const rps = Number(line.split('","')[1]);
  if (!Number.isFinite(rps)) throw new Error(`redis-benchmark said: ${output}`);
  return { rps, cpuNsPerRequest: used / cell.requests };
}

/** One GET in ten is a SET: two runs side by side, nine to one, of the same keys. */
async function measureMixed(server: Server, cell: Cell): Promise<Reading> {
  const sets = Math.round(cell.requests / 10);
  const started = process.hrtime.bigint();
  const before = cpuNs(server.pid);
  await Promise.all([
    run(onCore(CLIENT_CORE, words({ ...cell, test: 'SET', requests: sets }, server.port))),
    run(onCore(CLIENT_CORE, words({ ...cell, test: 'GET', requests: cell.requests - sets }, server.port))),
  ]);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  return { rps: cell.requests / seconds, cpuNsPerRequest: (cpuNs(server.pid) - before) / cell.requests };
}

function run([program, ...args]: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(output) : reject(new Error(`${program} ended with ${code}`))));
  });
}
