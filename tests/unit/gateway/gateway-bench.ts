/* A whole gateway for tests: its own data folder, a small course, real worker threads, pages that speak frames. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import WebSocket from 'ws';
import { newNonce, signTicket } from '#gateway/tickets';
import { Gateway } from '#gateway/server';
import type { Exercise } from '#lab/check';
import type { ClientFrame, ServerFrame } from '#wire/frames';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const SECRET = 'a-secret-of-at-least-thirty-two-characters';
export const ORIGIN = 'http://localhost:3000';
const PATIENCE_MS = 20_000;

const exercise: Exercise = {
  id: 'first', title: 'First', setup: ['SET greeting hello'],
  tasks: [{
    id: 'set-a', text: 'Set a.', checks: [{ exists: 'a', say: 'There is no a.' }, { run: 'GET a', equals: '"1"' }],
    hints: [{ text: 'look at SET' }, { text: 'SET a 1' }], solution: ['SET a 1'], alternatives: [], wrong: [],
  }],
};
const question = {
  id: 'q-incr', type: 'command', hash: 'h', sources: [], why: {}, wrong: [], setup: ['SET n 41'], model: ['INCR n'],
  checks: [{ run: 'GET n', equals: '"42"', say: 'n is {{actual}}.' }],
};

/** Files that a process of ours needs: the course's private half, and the bundles. */
export async function makeBuild(entries: Record<string, string>): Promise<string> {
  mkdirSync(path.join(ROOT, '.build'), { recursive: true });
  const folder = mkdtempSync(path.join(ROOT, '.build', 'test-gateway-'));
  mkdirSync(path.join(folder, 'content'));
  const course = { builtFrom: 'test', exercises: { first: exercise }, questions: { 'q-incr': question } };
  writeFileSync(path.join(folder, 'content', 'private.json'), JSON.stringify(course));
  const shown = { builtFrom: 'test', courses: [], lessons: [] };
  writeFileSync(path.join(folder, 'content', 'public.json'), JSON.stringify(shown));
  await build({
    absWorkingDir: ROOT, entryPoints: entries, outdir: folder, outExtension: { '.js': '.mjs' }, bundle: true,
    platform: 'node', target: 'node20', format: 'esm', packages: 'external', logLevel: 'silent',
  });
  return folder;
}

export function makeDataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hitrate-data-'));
  mkdirSync(path.join(folder, 'labs'));
  return folder;
}

export function remove(...folders: string[]): void {
  for (const folder of folders) if (folder !== '') rmSync(folder, { recursive: true, force: true });
}

export async function startGateway(buildDir: string, dataDir: string, worker = 'worker.mjs', workers = 2) {
  process.env.HITRATE_BUILD_DIR = buildDir;
  const logs: string[] = [];
  const gateway = new Gateway({
    env: {
      port: 0, dataDir, labsDir: path.join(dataDir, 'labs'), secret: SECRET, origins: [ORIGIN], connectPort: 0, workers,
    },
    log: (text) => void logs.push(text),
    workerFile: pathToFileURL(path.join(buildDir, worker)),
  });
  return { gateway, logs, port: await gateway.listen() };
}

export function ticket(user: string, lesson = 'strings'): string {
  const claims = { user, lab: user === 'site' ? '' : `${user}.${lesson}`, lesson: user === 'site' ? '' : lesson };
  return signTicket(SECRET, { ...claims, exp: Date.now() + 60_000, nonce: newNonce() });
}

export async function control(port: number, verb: string, body: object): Promise<{ status: number; body: never }> {
  const response = await fetch(`http://127.0.0.1:${port}/control/${verb}`, {
    method: 'POST', body: JSON.stringify(body), headers: { authorization: `Bearer ${ticket('site')}` },
  });
  return { status: response.status, body: (await response.json()) as never };
}

/** A page with one terminal, which draws each output once. */
export class Page {
  readonly frames: ServerFrame[] = [];
  screen = '';
  seen: Record<string, number> = {};
  closed = false;
  private readonly socket: WebSocket;
  private wake: () => void = () => undefined;

  constructor(port: number, origin: string | undefined = ORIGIN) {
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, { ...(origin === undefined ? {} : { origin }) });
    this.socket.on('message', (data: Buffer) => this.take(JSON.parse(data.toString()) as ServerFrame));
    this.socket.on('close', () => this.end());
    this.socket.on('error', () => this.end());
  }

  static async open(port: number, user: string, seen: Record<string, number> = {}, lesson = 'strings'): Promise<Page> {
    const page = new Page(port);
    await page.opened();
    page.seen = { ...seen };
    page.send({ t: 'hello', ticket: ticket(user, lesson), seen });
    await page.until(() => page.frames.length > 0 || page.closed);
    return page;
  }

  opened(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.on('open', () => resolve());
      this.socket.on('error', reject);
    });
  }

  send(frame: ClientFrame): void { this.socket.send(JSON.stringify(frame)); }
  sendRaw(data: string | Buffer): void { this.socket.send(data); }
  drop(): void { this.socket.terminate(); }
  leave(): void { this.socket.close(); }

  async terminal(pane = '1'): Promise<void> {
    this.send({ t: 'open', pane, cols: 80, rows: 24, program: 'redis-cli' });
    await this.until(() => this.screen.includes('127.0.0.1:6379> '));
  }

  /** Types a line and waits for its reply. */
  async type(line: string, pane = '1'): Promise<string> {
    const id = `t${this.frames.length}`;
    this.send({ t: 'line', pane, line, id });
    const entry = await this.frame('entry', (frame) => frame.id === id);
    return entry.reply.replace(/\n$/, '');
  }

  async frame<T extends ServerFrame['t']>(
    t: T, fits: (frame: Extract<ServerFrame, { t: T }>) => boolean = () => true,
  ): Promise<Extract<ServerFrame, { t: T }>> {
    const find = () => this.frames.find((frame) => frame.t === t && fits(frame as Extract<ServerFrame, { t: T }>));
    await this.until(() => find() !== undefined);
    return find() as Extract<ServerFrame, { t: T }>;
  }

  kinds(): string[] {
    return this.frames.map((frame) => (frame.t === 'bye' ? `bye ${frame.code}` : frame.t));
  }

  async until(done: () => boolean): Promise<void> {
    const timer = setTimeout(() => this.wake(), PATIENCE_MS);
    const endMs = Date.now() + PATIENCE_MS;
    while (!done()) {
      const got = JSON.stringify(this.frames).slice(-2000);
      if (Date.now() >= endMs) throw new Error(`waited in vain; the page has ${got}`);
      await new Promise<void>((resolve) => void (this.wake = resolve));
    }
    clearTimeout(timer);
  }

  private take(frame: ServerFrame): void {
    this.frames.push(frame);
    if (frame.t === 'out') {
      if (frame.seq <= (this.seen[frame.pane] ?? 0)) throw new Error(`output ${frame.seq} came twice`);
      this.seen[frame.pane] = frame.seq;
      this.screen += frame.data;
    }
    this.wake();
  }

  private end(): void {
    this.closed = true;
    this.wake();
  }
}
