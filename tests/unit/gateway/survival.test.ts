import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { decodeLab } from '#lab/lab-file';
import { control, makeBuild, makeDataDir, ORIGIN, Page, remove, ROOT, SECRET, startGateway } from './gateway-bench';

let buildDir = '';
let dataDir = '';
const children: ChildProcess[] = [];

beforeAll(async () => {
  buildDir = await makeBuild({
    main: 'sandbox/gateway/main.ts', worker: 'sandbox/gateway/worker.ts',
    spinning: 'tests/unit/gateway/spinning-worker.ts',
  });
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  remove(dataDir);
  dataDir = '';
});
afterAll(() => remove(buildDir));

/** The sandbox as a process, as the site starts it. */
async function startProcess(variables: Record<string, string> = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(buildDir, 'main.mjs')], {
    cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH, DATA_DIR: dataDir, SANDBOX_PORT: String(port), HITRATE_SECRET: SECRET,
      PUBLIC_ORIGIN: ORIGIN,
      HITRATE_BUILD_DIR: buildDir, LAB_WORKERS: '2', ...variables,
    },
  });
  children.push(child);
  let errors = '';
  child.stderr!.on('data', (data: Buffer) => void (errors += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const ready = new Promise<boolean>((resolve) => {
    child.stdout!.on('data', (data: Buffer) => data.toString().includes('ready on') && resolve(true));
    void ended.then(() => resolve(false));
  });
  return { child, port, ended, ready: await ready, errors: () => errors };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Polls, because only the file system knows when a save has landed. */
async function until(done: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(done()).toBe(true);
}

describe('a process that is stopped', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s saves every lab, tells its pages and ends with 0', async (signal) => {
    dataDir = makeDataDir();
    const first = await startProcess();
    const page = await Page.open(first.port, 'ana');
    await page.terminal();
    await page.type('SET a kept');
    first.child.kill(signal);
    expect(await page.frame('bye')).toMatchObject({ code: 'stopping', retry: true });
    expect(await first.ended).toBe(0);
    expect(first.errors()).toBe('');
    const second = await startProcess();
    const again = await Page.open(second.port, 'ana', page.seen);
    expect(await again.type('GET a')).toBe('"kept"');
    expect(again.screen).not.toContain('SET a kept');
  });

  it('by the end of its parent’s channel does the same', async () => {
    dataDir = makeDataDir();
    const { child, port, ended } = await startProcess();
    const page = await Page.open(port, 'ana');
    await page.terminal();
    await page.type('SET a kept');
    child.disconnect();
    expect(await ended).toBe(0);
    const file = path.join(dataDir, 'labs', 'ana.strings.lab');
    expect(decodeLab(readFileSync(file)).notes.lab).toBe('ana.strings');
  });
});

describe('a process that is killed', () => {
  it('in the middle of saving comes back with a whole lab, every time', async () => {
    dataDir = makeDataDir();
    const file = path.join(dataDir, 'labs', 'ana.strings.lab');
    let least = 0;
    for (let round = 0; round < 3; round++) {
      const { child, port, ended } = await startProcess();
      const page = await Page.open(port, 'ana');
      if (round === 0) await page.terminal();
      const value = Number(/\d+/.exec(await page.type('INCRBY n 0'))?.[0]);
      expect(value).toBeGreaterThanOrEqual(least);
      if (round === 0) await page.type(`SET ballast ${'x'.repeat(60_000)}`);
      await page.type('INCR n');
      await until(() => readdirSync(path.dirname(file)).includes('ana.strings.lab'));
      const saved = decodeLab(readFileSync(file)).notes.savedMs;
      for (let i = 0; i < 50; i++) await page.type('INCR n');
      least = value + 1;
      await until(() => decodeLab(readFileSync(file)).notes.savedMs > saved);
      void page.type('INCR n').catch(() => undefined);
      child.kill('SIGKILL');
      await ended;
      expect(() => decodeLab(readFileSync(file))).not.toThrow();
    }
  });
});

describe('a process that is killed in the middle of a hundred commands', () => {
  it.each([3, 17, 41, 60, 99])('after the %ith answer has lost nothing that was answered', async (killAt) => {
    dataDir = makeDataDir();
    const first = await startProcess();
    const page = await Page.open(first.port, 'ana');
    await page.terminal();
    let answered = 0;
    for (let i = 1; i <= 100; i++) {
      const reply = page.type(`RPUSH list ${i}`);
      if (i === killAt + 1) {
        first.child.kill('SIGKILL');
        void reply.catch(() => undefined);
        break;
      }
      expect(await reply).toBe(`(integer) ${i}`);
      answered = i;
    }
    await first.ended;
    const second = await startProcess();
    const again = await Page.open(second.port, 'ana', page.seen);
    const length = Number(/\d+/.exec(await again.type('LLEN list'))?.[0]);
    expect(length).toBeGreaterThanOrEqual(answered);
    expect(length).toBeLessThanOrEqual(answered + 1);
    expect(await again.type(`LINDEX list ${answered - 1}`)).toBe(`"${answered}"`);
    expect(await again.type('RPUSH list more')).toBe(`(integer) ${length + 1}`);
  });
});

describe('a process that cannot start', () => {
  it('says in one sentence that its port is taken', async () => {
    dataDir = makeDataDir();
    const first = await startProcess();
    const second = await startProcess({ SANDBOX_PORT: String(first.port) });
    expect(second.ready).toBe(false);
    expect(await second.ended).toBe(1);
    expect(second.errors()).toBe(
      `sandbox: Port ${first.port} of the sandbox is taken: stop what uses it, or set SANDBOX_PORT to another.\n`);
  });

  it.each([
    ['SANDBOX_PORT', 'abc',
      'sandbox: SANDBOX_PORT is "abc": give a whole number from 1 to 65535, or leave SANDBOX_PORT unset.\n'],
    ['PUBLIC_ORIGIN', 'nonsense',
      'sandbox: PUBLIC_ORIGIN must be an address like https://study.example.org, not "nonsense".\n'],
    ['HITRATE_SECRET', 'short', 'sandbox: HITRATE_SECRET has 5 characters: give at least 32, or unset it.\n'],
    ['DATA_DIR', '/proc/nothing/here',
      'sandbox: The data folder /proc/nothing/here/labs cannot be written: make it writable, '
      + 'or set DATA_DIR to another.\n'],
    ['LAB_WORKERS', '0',
      'sandbox: LAB_WORKERS is "0": give a whole number from 1 to 64, or leave LAB_WORKERS unset.\n'],
  ])('says what is wrong with %s=%s', async (name, value, sentence) => {
    dataDir = makeDataDir();
    const { ended, errors } = await startProcess({ [name]: value });
    expect(await ended).toBe(1);
    expect(errors()).toBe(sentence);
  });
});

describe('a worker', () => {
  it('that spins is ended; its labs come back from their last save, and both learners are told', async () => {
    dataDir = makeDataDir();
    const { gateway, logs, port } = await startGateway(buildDir, dataDir, 'spinning.mjs', 1);
    try {
      const guilty = await Page.open(port, 'guilty');
      const quiet = await Page.open(port, 'quiet');
      await guilty.terminal();
      await quiet.terminal();
      await quiet.type('SET a kept');
      await guilty.type('SET b kept');
      const labs = path.join(dataDir, 'labs');
      await until(() => readdirSync(labs).filter((name) => name.endsWith('.lab')).length === 2);
      guilty.send({ t: 'line', pane: '1', line: 'ECHO spin-for-ever', id: 'spin' });
      expect((await guilty.frame('notice')).text).toContain('ran for too long');
      expect((await quiet.frame('notice')).text).toContain('start again');
      await quiet.until(() => quiet.frames.filter(({ t }) => t === 'ready').length === 2);
      expect(await quiet.type('GET a')).toBe('"kept"');
      expect(await guilty.type('GET b')).toBe('"kept"');
      expect(logs.join('\n')).toContain('worker 0 is replaced (guilty.strings)');
      expect(await control(port, 'status', { lab: 'quiet.strings' })).toMatchObject({ status: 200, body: { keys: 1 } });
    } finally {
      await gateway.stop();
    }
  });

  it('ends a lab in which a mistake of ours shows, and no other; it comes back as it was saved', async () => {
    dataDir = makeDataDir();
    const { gateway, logs, port } = await startGateway(buildDir, dataDir, 'spinning.mjs', 1);
    try {
      const broken = await Page.open(port, 'broken');
      const quiet = await Page.open(port, 'quiet');
      await broken.terminal();
      await quiet.terminal();
      await broken.type('SET b kept');
      const file = path.join(dataDir, 'labs', 'broken.strings.lab');
      await until(() => readdirSync(path.dirname(file)).includes('broken.strings.lab'));
      broken.send({ t: 'line', pane: '1', line: 'ECHO break-the-lab', id: 'x' });
      expect(await broken.frame('bye')).toMatchObject({ code: 'lab-error', retry: true });
      expect(await quiet.type('PING')).toBe('PONG');
      const again = await Page.open(port, 'broken', broken.seen);
      expect(await again.type('GET b')).toBe('"kept"');
      expect(logs.join('\n')).toContain('broken on purpose');
      expect(quiet.kinds()).not.toContain('notice');
    } finally {
      await gateway.stop();
    }
  });
});
