/* Load on a server and what it cost: requests a second, and CPU time of the server a request, which is the judge on
 * a machine that is shared. */
import { spawn } from 'node:child_process';
import type { Cell, Fill } from './cells';
import { Client, encodeWords } from './client';
import { CLIENT_CORE, cpuNs, onCore, type Server } from './servers';

export type Reading = { rps: number; cpuNsPerRequest: number };
const KEYS = 100_000;
const CLIENTS = 50;

/** Empties the server, fills what the cell needs and measures it once. */
export async function measure(server: Server, cell: Cell, pipeline: number, scale: number): Promise<Reading> {
  const client = await Client.open(server.port);
  await client.ask(['FLUSHALL']);
  for (const fill of cell.before ?? []) await fillWith(server, client, fill);
  const listeners: Client[] = [];
  for (let i = 0; i < (cell.subscribers ?? 0); i++) {
    const listener = await Client.open(server.port);
    await listener.ask(['SUBSCRIBE', 'news']);
    listener.ignore();
    listeners.push(listener);
  }
  const requests = Math.max(CLIENTS, Math.round(cell.requests * scale * (pipeline === 1 ? 0.25 : 1)));
  const before = cpuNs(server.pid);
  const rps = cell.sequence === undefined
    ? await benchmark(server.port, cell.words, requests, pipeline)
    : await repeat(server.port, cell.sequence, requests, pipeline);
  const used = cpuNs(server.pid) - before;
  for (const each of [client, ...listeners]) each.close();
  return { rps, cpuNsPerRequest: used / requests };
}

/** The refusal a server answers to the cell's command, when it does not know it yet. */
export async function missingIn(server: Server, cell: Cell): Promise<string | undefined> {
  const client = await Client.open(server.port);
  const answer = await client.ask(cell.words);
  client.close();
  return /^-ERR unknown (sub)?command/.test(answer) ? answer.trim() : undefined;
}

async function fillWith(server: Server, client: Client, { words, times }: Fill): Promise<void> {
  if (times > 1) await benchmark(server.port, words, times, 16);
  else {
    const answer = await client.ask(words);
    if (answer.startsWith('-')) throw new Error(`${words[0]} was refused: ${answer}`);
  }
}

/** Requests a second, as redis-benchmark counts them. */
export async function benchmark(
  port: number, words: readonly string[], requests: number, pipeline: number,
): Promise<number> {
  const output = await run(onCore(CLIENT_CORE, [
    'redis-benchmark', '-h', '127.0.0.1', '-p', String(port), '-P', String(pipeline), '-n', String(requests),
    '-r', String(KEYS), '-c', String(CLIENTS), '--csv', ...words,
  ]));
  const rps = Number(output.trim().split('\n').at(-1)!.split('","').at(-7));
  if (!Number.isFinite(rps)) throw new Error(`redis-benchmark said: ${output.slice(0, 300)}`);
  return rps;
}

/** The same requests again and again over ten connections; a "request" is the whole sequence. */
async function repeat(
  port: number, sequence: readonly (readonly string[])[], requests: number, pipeline: number,
): Promise<number> {
  const clients = await Promise.all(Array.from({ length: 10 }, () => Client.open(port)));
  const one = Buffer.concat(sequence.map((words) => encodeWords(words)));
  const replyBytes = await clients[0]!.answerBytes(one);
  const batch = Buffer.concat(Array.from({ length: pipeline }, () => one));
  const rounds = Math.ceil(requests / pipeline / clients.length);
  const started = process.hrtime.bigint();
  await Promise.all(clients.map(async (client) => {
    for (let i = 0; i < rounds; i++) await client.exchange(batch, replyBytes * pipeline);
  }));
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  for (const client of clients) client.close();
  return rounds * pipeline * clients.length / seconds;
}

export function run([program, ...args]: string[], input?: () => Iterable<string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program!, args, { stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${program} ended with ${code}: ${output.slice(-300)}`));
    });
    if (input !== undefined) void writeAll(child.stdin!, input());
  });
}

async function writeAll(stream: NodeJS.WritableStream, chunks: Iterable<string>): Promise<void> {
  for (const chunk of chunks) {
    if (!stream.write(chunk, 'latin1')) await new Promise((resolve) => stream.once('drain', resolve));
  }
  stream.end();
}
