import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LabHost } from '#gateway/lab-host';
import type { FromWorker, LabFrame } from '#gateway/protocol';
import { Pulse } from '#gateway/pulse';
import { decodeLab } from '#lab/lab-file';
import { WORKER_LIMITS } from '#lab/limits';
import type { ServerFrame } from '#wire/frames';

const lab = 'ana.strings';

/** A host whose time and files are the test's. */
class Bench {
  readonly files = new Map<string, Uint8Array>();
  readonly aside: string[] = [];
  readonly said: FromWorker[] = [];
  readonly saves: number[] = [];
  saveFails = false;
  residentBytes = 64 * 1024 * 1024;
  host = this.start();

  start(): LabHost {
    return new LabHost({
      post: (message) => void this.said.push(message),
      store: {
        load: async (id) => this.files.get(id),
        save: async (id, bytes) => {
          if (this.saveFails) throw new Error('the disk is full');
          this.saves.push(Date.now());
          this.files.set(id, bytes.slice());
        },
        putAside: async (id) => {
          if (!this.files.delete(id)) return undefined;
          this.aside.push(id);
          return `${id}.broken`;
        },
        remove: async (id) => this.files.delete(id),
      },
      wall: { nowMs: () => Date.now(), nowUs: () => Date.now() * 1000 },
      pulse: new Pulse(), exerciseOf: () => undefined, questionOf: () => undefined, seed: () => 1, connectPort: 0,
      residentBytes: this.residentBytes,
    });
  }

  attach(session: number, fresh = false): void {
    this.host.receive({ t: 'attach', lab, session, seen: {}, fresh });
  }
  frame(session: number, frame: LabFrame): void { this.host.receive({ t: 'frame', lab, session, frame }); }
  type(session: number, line: string): void { this.frame(session, { t: 'line', pane: '1', line, id: line }); }
  open(session: number): void {
    this.frame(session, { t: 'open', pane: '1', cols: 80, rows: 24, program: 'redis-cli' });
  }

  frames(): ServerFrame[] { return this.said.flatMap((message) => (message.t === 'frame' ? [message.frame] : [])); }
  kinds(): string[] { return this.said.map(({ t }) => t); }
  reply(line: string): string | undefined {
    const found = this.frames().find((frame) => frame.t === 'entry' && frame.id === line);
    return found?.t === 'entry' ? found.reply : undefined;
  }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
let bench: Bench;
beforeEach(() => {
  vi.useFakeTimers();
  bench = new Bench();
});
afterEach(() => void vi.useRealTimers());

describe('a worker', () => {
  it('keeps what comes for a lab while its file is read, in its order', async () => {
    bench.attach(1);
    bench.open(1);
    bench.type(1, 'SET a 1');
    bench.type(1, 'INCR a');
    expect(bench.frames()).toEqual([]);
    await pass(200);
    expect(bench.frames()[0]!.t).toBe('ready');
    expect([bench.reply('SET a 1'), bench.reply('INCR a')]).toEqual(['OK', '(integer) 2']);
  });

  it('saves a lab 0.2 s after a change, and not again without one', async () => {
    bench.attach(1);
    bench.open(1);
    await pass(1000);
    const before = bench.saves.length;
    bench.type(1, 'SET a 1');
    await pass(150);
    expect(bench.saves.length).toBe(before);
    await pass(200);
    expect(bench.saves.length).toBe(before + 1);
    await pass(60_000);
    expect(bench.saves.length).toBe(before + 1);
    expect(decodeLab(bench.files.get(lab)!).notes.lab).toBe(lab);
  });

  it('saves a lab that keeps changing every two seconds', async () => {
    bench.attach(1);
    bench.open(1);
    await pass(1000);
    const before = bench.saves.length;
    for (let i = 0; i < 100; i++) {
      bench.type(1, `INCR n${i}`);
      await pass(100);
    }
    expect(bench.saves.length - before).toBeGreaterThanOrEqual(4);
    expect(bench.saves.length - before).toBeLessThanOrEqual(6);
  });

  it('tells the page when a save fails, goes on, and tries again', async () => {
    bench.attach(1);
    bench.open(1);
    bench.saveFails = true;
    await pass(1000);
    const notices = bench.frames().filter((frame) => frame.t === 'notice');
    expect(notices.some(({ text }) => text.includes('could not be saved'))).toBe(true);
    bench.type(1, 'SET a 1');
    await pass(200);
    expect(bench.reply('SET a 1')).toBe('OK');
    bench.saveFails = false;
    await pass(30_000);
    expect(bench.files.has(lab)).toBe(true);
  });

  it('puts a lab that nobody looks at to sleep after five minutes, and wakes it as it was', async () => {
    bench.attach(1);
    bench.open(1);
    bench.type(1, 'SET a 1');
    await pass(WORKER_LIMITS.sleepMs.value * 3);
    expect(bench.kinds()).not.toContain('asleep');
    bench.host.receive({ t: 'detach', lab, session: 1 });
    await pass(WORKER_LIMITS.sleepMs.value - 1000);
    expect(bench.kinds()).not.toContain('asleep');
    await pass(10_000);
    expect(bench.kinds()).toContain('asleep');
    bench.attach(2);
    bench.type(2, 'GET a');
    await pass(200);
    expect(bench.reply('GET a')).toBe('"1"');
  });

  it('takes nothing from a page that is not the lab’s any more', async () => {
    bench.attach(1);
    bench.open(1);
    await pass(100);
    bench.attach(2);
    bench.type(1, 'SET a stale');
    bench.host.receive({ t: 'detach', lab, session: 1 });
    bench.type(2, 'EXISTS a');
    await pass(200);
    expect(bench.reply('EXISTS a')).toBe('(integer) 0');
  });

  it('begins a lab afresh when its file is broken, or when it stopped its thread too often', async () => {
    bench.files.set(lab, new Uint8Array(100));
    bench.attach(1);
    await pass(10);
    expect(bench.aside).toEqual([lab]);
    const notices = () => bench.frames().filter((frame) => frame.t === 'notice').map(({ text }) => text);
    expect(notices()).toEqual([expect.stringContaining('could not be read')]);
    bench.open(1);
    await pass(1000);
    bench.host = bench.start();
    bench.attach(2, true);
    await pass(10);
    expect(bench.aside).toEqual([lab, lab]);
    expect(notices().at(-1)).toContain('three times');
  });

  it('saves what is not saved yet when it is stopped', async () => {
    bench.attach(1);
    bench.open(1);
    bench.type(1, 'SET a 1');
    await pass(100);
    bench.host.receive({ t: 'stop' });
    await pass(10);
    expect(bench.said.at(-1)).toEqual({ t: 'stopped', saved: 1, failed: [] });
    expect(bench.files.has(lab)).toBe(true);
  });

  it('refuses more work than it can queue, in a sentence', async () => {
    bench.attach(1);
    bench.open(1);
    await pass(100);
    for (let i = 0; i < WORKER_LIMITS.queuedJobs.value + 10; i++) bench.frame(1, { t: 'ack', pane: '1', seq: 1 });
    const { sentence } = WORKER_LIMITS.queuedJobs;
    expect(bench.frames().filter((frame) => frame.t === 'notice' && frame.text === sentence).length).toBe(9);
    await pass(100);
    bench.type(1, 'PING');
    await pass(200);
    expect(bench.reply('PING')).toBe('PONG');
  });
});

describe('deleting a lab', () => {
  const answers = () => bench.said.filter((message) => message.t === 'answer');
  const ask = (id: number) => bench.host.receive({ t: 'ask', id, lab, question: { verb: 'delete' } });

  it('ends its page with a sentence, and leaves no file and nothing in memory', async () => {
    bench.attach(1);
    bench.open(1);
    bench.type(1, 'SET a 1');
    await pass(1000);
    expect(bench.files.has(lab)).toBe(true);
    ask(7);
    await pass(5000);
    expect(answers()).toEqual([{ t: 'answer', id: 7, answer: { ok: true, value: { deleted: true } } }]);
    expect(bench.frames().at(-1)).toEqual({
      t: 'bye', code: 'lab-error', text: 'This lab was deleted, as you asked.', retry: false,
    });
    expect(bench.files.size).toBe(0);
    expect(bench.kinds()).toContain('asleep');
  });

  it('takes the file of a sleeping lab without waking it, and says when there was none', async () => {
    bench.files.set(lab, new Uint8Array([1]));
    ask(1);
    ask(2);
    await pass(10);
    expect(answers().map((message) => message.t === 'answer' && message.answer)).toEqual([
      { ok: true, value: { deleted: true } }, { ok: true, value: { deleted: false } },
    ]);
    expect(bench.kinds()).not.toContain('awake');
  });
});

describe('the memory of all labs together', () => {
  const attach = (name: string, session: number) =>
    bench.host.receive({ t: 'attach', lab: name, session, seen: {}, fresh: false });
  const byes = () => bench.frames().filter((frame) => frame.t === 'bye');

  it('refuses one lab more with a sentence while every lab has its page', async () => {
    bench.residentBytes = 1;
    bench.host = bench.start();
    attach('ana.strings', 1);
    await pass(1000);
    attach('ben.strings', 2);
    await pass(10);
    expect(byes()).toEqual([{
      t: 'bye', code: 'lab-full',
      text: 'The memory of this sandbox is in use. Try again in a minute; your data is kept.',
      retry: true,
    }]);
    bench.host.receive({ t: 'ask', id: 3, lab: 'ben.strings', question: { verb: 'status' } });
    expect(bench.said.at(-1)).toMatchObject({ t: 'answer', id: 3, answer: { ok: false, status: 503 } });
  });

  it('puts a saved lab that nobody looks at to sleep to make room', async () => {
    bench.residentBytes = 1;
    bench.host = bench.start();
    attach('ana.strings', 1);
    await pass(1000);
    bench.host.receive({ t: 'detach', lab: 'ana.strings', session: 1 });
    await pass(1000);
    attach('ben.strings', 2);
    await pass(10);
    expect(byes()).toEqual([]);
    expect(bench.said).toContainEqual({ t: 'asleep', lab: 'ana.strings' });
  });
});
