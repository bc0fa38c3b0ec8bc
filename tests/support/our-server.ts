// Our engine as a process, started as anybody starts a redis-server: by its path, with its words. Waits for the line in
// its log that tools wait for. Gone with its folder afterwards.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './real-redis';

export const SERVER = fileURLToPath(new URL('../../sandbox/gateway/redis-server.mjs', import.meta.url));
const PATIENCE_MS = 20_000;

export type OurServer = {
  port: number;
  folder: string;
  child: ChildProcess;
  /** What it has logged so far. */
  log(): string;
  /** Resolves when the log has this. */
  says(text: string): Promise<void>;
  ended: Promise<number | null>;
  stop(): Promise<void>;
};

/** A server on a free port of the loopback. `port: 0` leaves the port to the words. */
export async function startOurs(words: readonly string[] = [], given: { port?: number } = {}): Promise<OurServer> {
  const port = given.port ?? await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'hitrate-engine-'));
  const own = port === 0 ? [] : ['--port', String(port), '--bind', '127.0.0.1'];
  const server = watch(spawn(SERVER, [...own, '--save', '', '--dir', folder, ...words]), port, folder);
  await server.says('ready to accept connections');
  return server;
}

function watch(child: ChildProcess, port: number, folder: string): OurServer {
  let text = '';
  const waiting = new Set<() => void>();
  const hear = (bytes: Buffer): void => {
    text += bytes.toString();
    for (const look of [...waiting]) look();
  };
  child.stdout!.on('data', hear);
  child.stderr!.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const says = (wanted: string): Promise<void> => new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`${why}: no "${wanted}" in\n${text}`));
    const timer = setTimeout(() => fail('waited too long'), PATIENCE_MS);
    const look = (): void => {
      if (!text.toLowerCase().includes(wanted.toLowerCase())) return;
      clearTimeout(timer);
      waiting.delete(look);
      resolve();
    };
    waiting.add(look);
    void ended.then(() => fail('it ended'));
    look();
  });
  return {
    port, folder, child, log: () => text, says, ended,
    async stop() {
      process.removeListener('exit', kill);
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs a program to its end: what it printed and how it ended. Asynchronous, so that this process may serve it. */
export function run(program: string, words: readonly string[], stdin = '', options: { cwd?: string } = {}):
  Promise<{ out: string; error: string; code: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { ...options, timeout: 60_000 });
    const [out, error]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (bytes: Buffer) => void out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => void error.push(bytes));
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString(), code });
    });
  });
}
