// A script that runs for long in a lab, on a worker thread of the house: its own lab is answered BUSY and may end it,
// other labs of the same thread go on as ever, and what the page was told is in the journal.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { LabFrame } from '#gateway/protocol';
import { WorkerPool } from '#gateway/workers';
import { SCRIPT_LIMITS } from '#lab/limits';
import type { ServerFrame } from '#wire/frames';
import { makeBuild, remove } from './gateway-bench';

type Entry = { session: number; line: string; reply: string; atMs: number };
const BUSY = '(error) BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.';
const KILLED = /^\(error\) ERR Error running script.*|^\(error\) ERR .*Script killed by user with SCRIPT KILL\.\.\./;
const LOOP = 'EVAL "while true do end" 0';

let folder = '';

/** Pages of labs, all on one worker. */
class Pages {
  readonly entries: Entry[] = [];
  readonly log: string[] = [];
  readonly folder = mkdtempSync(path.join(tmpdir(), 'hitrate-busy-'));
  private readonly ready = new Set<number>();
  private readonly waiting = new Set<() => void>();
  readonly pool = new WorkerPool({ labsDir: this.folder, connectPort: 0, workers: 1, workerFile: workerFile() }, {
    message: ({ session, frame }) => this.took(session, frame),
    restarted: (_slot, guilty, why) => void this.log.push(`restarted ${guilty}: ${why}`),
    log: (text) => void this.log.push(text),
  });

  private took(session: number, frame: ServerFrame): void {
    if (frame.t === 'ready') this.ready.add(session);
    /* A command that takes more than 0.1 s is told at once, and its reply as an item without a command. */
    const open = this.entries.findLast((each) => each.session === session && each.reply === '');
    if (frame.t === 'entry' && frame.id === undefined && open) open.reply = frame.reply;
    else if (frame.t === 'entry') {
      this.entries.push({ session, line: frame.id ?? '', reply: frame.reply, atMs: performance.now() });
    }
    for (const wake of [...this.waiting]) wake();
  }
  until(true_: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!true_()) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }
  async open(lab: string, session: number, panes = 1): Promise<void> {
    this.pool.attach(lab, session, {});
    for (let pane = 1; pane <= panes; pane++) {
      this.send(lab, session, { t: 'open', pane: String(pane), cols: 80, rows: 24, program: 'redis-cli' });
    }
    await this.until(() => this.ready.has(session));
    /* A line that is typed before the program has shown its prompt is the shell's. */
    for (let i = 0; await this.ask(lab, session, 'PING', `up-${i}`, String(panes)) !== 'PONG'; i++);
  }
  send(lab: string, session: number, frame: LabFrame): void {
    this.pool.send(lab, { t: 'frame', lab, session, frame });
  }
  type(lab: string, session: number, line: string, id = line, pane = '1'): void {
    this.send(lab, session, { t: 'line', pane, line, id });
  }
  find(session: number, id: string): Entry | undefined {
    return this.entries.find((each) => each.session === session && each.line === id);
  }
  async reply(session: number, id: string): Promise<string> {
    await this.until(() => (this.find(session, id)?.reply ?? '') !== '');
    return this.find(session, id)!.reply;
  }
  async ask(lab: string, session: number, line: string, id = line, pane = '1'): Promise<string> {
    this.type(lab, session, line, id, pane);
    return this.reply(session, id);
  }
  async close(): Promise<void> {
    await this.pool.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function workerFile(): URL { return pathToFileURL(path.join(folder, 'worker.mjs')); }

let pages: Pages;
beforeAll(async () => {
  folder = await makeBuild({ worker: 'sandbox/gateway/worker.ts' });
  process.env.HITRATE_BUILD_DIR = folder;
});
afterAll(() => remove(folder));
beforeEach(() => { pages = new Pages(); });
afterEach(() => pages.close());

/** Asks in the second pane until the script counts as busy. */
async function untilBusy(lab: string, session: number): Promise<void> {
  for (let i = 0; ; i++) if (await pages.ask(lab, session, 'GET a', `busy-${i}`, '2') === BUSY) return;
}

it('answers BUSY to the others of its lab, SCRIPT KILL ends it, and another lab types on meanwhile', async () => {
  await pages.open('ana.one', 1, 2);
  await pages.open('bob.two', 2);
  expect(await pages.ask('ana.one', 1, 'SET a 1')).toBe('OK');
  pages.type('ana.one', 1, LOOP);
  for (let i = 0; i < 20; i++) expect(await pages.ask('bob.two', 2, 'INCR n', `n${i}`)).toBe(`(integer) ${i + 1}`);
  await untilBusy('ana.one', 1);
  expect(await pages.ask('bob.two', 2, 'EVAL "return {1, 2}" 0')).toBe('1) (integer) 1\n2) (integer) 2');
  expect(await pages.ask('ana.one', 1, 'PING', 'ping', '2')).toBe(BUSY);
  expect(await pages.ask('ana.one', 1, 'FUNCTION KILL', 'fkill', '2')).toBe(BUSY);
  expect(pages.find(1, LOOP)?.reply ?? '').toBe('');
  expect(await pages.ask('ana.one', 1, 'SCRIPT KILL', 'kill', '2')).toBe('OK');
  expect(await pages.reply(1, LOOP)).toMatch(KILLED);
  expect(await pages.ask('ana.one', 1, 'GET a', 'after', '2')).toBe('"1"');
  expect(pages.log).toEqual([]);
}, 30_000);

it('cannot be killed once it has written, and ends by itself', async () => {
  await pages.open('ana.one', 1, 2);
  pages.type('ana.one', 1, 'EVAL "redis.call(\'SET\', \'a\', 1) while true do end" 0', 'loop');
  await untilBusy('ana.one', 1);
  expect(await pages.ask('ana.one', 1, 'SCRIPT KILL', 'kill', '2')).toMatch(/UNKILLABLE/);
  expect(await pages.reply(1, 'loop')).toContain(`${SCRIPT_LIMITS.scriptMs.value} ms and was ended`);
  expect(await pages.ask('ana.one', 1, 'GET a', 'after', '2')).toBe('"1"');
  expect(pages.log).toEqual([]);
}, 30_000);

it('gives a script of a second lab a short time within the first', async () => {
  await pages.open('ana.one', 1, 2);
  await pages.open('bob.two', 2);
  pages.type('ana.one', 1, LOOP);
  await untilBusy('ana.one', 1);
  expect(await pages.ask('bob.two', 2, LOOP)).toContain(SCRIPT_LIMITS.nestedScriptMs.sentence);
  expect(await pages.ask('ana.one', 1, 'SCRIPT KILL', 'kill', '2')).toBe('OK');
  expect(await pages.reply(1, LOOP)).toMatch(KILLED);
  expect(pages.log).toEqual([]);
}, 30_000);

it('ends when its lab is asked for another exercise, and when the node is shut down', async () => {
  await pages.open('ana.one', 1, 2);
  pages.type('ana.one', 1, LOOP, 'first');
  await untilBusy('ana.one', 1);
  expect(await pages.pool.ask('ana.one', { verb: 'skip', ms: 1000 })).toMatchObject({ ok: true });
  expect(await pages.reply(1, 'first')).toMatch(/asked for something else/);
  pages.type('ana.one', 1, LOOP, 'second');
  for (let i = 0; ; i++) if (await pages.ask('ana.one', 1, 'GET a', `again-${i}`, '2') === BUSY) break;
  pages.type('ana.one', 1, 'SHUTDOWN NOSAVE', 'shutdown', '2');
  expect(await pages.reply(1, 'second')).toMatch(/closed the connection|not connected/i);
  expect(pages.log).toEqual([]);
}, 30_000);
