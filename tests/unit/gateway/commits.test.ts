/* What a page is told is in the journal before it is told; a host that dies without a word comes back with it. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JournalFiles } from '#gateway/lab-journal';
import { LabHost } from '#gateway/lab-host';
import type { FromWorker } from '#gateway/protocol';
import { Pulse } from '#gateway/pulse';
import { WORKER_LIMITS } from '#lab/limits';

const lab = 'ana.strings';
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
let folder = '';

/** A host on a real folder of journals, and on files that are the test's. */
class Bench {
  readonly files = new Map<string, Uint8Array>();
  readonly said: FromWorker[] = [];
  /** What happened, in its order: a record, an answer to a command. */
  readonly order: string[] = [];
  saves = 0;
  appendFails = false;
  saving: Promise<void> = Promise.resolve();
  host = this.start();

  start(): LabHost {
    const files = new JournalFiles(folder);
    const append: JournalFiles['append'] = (id, generation, record) => {
      if (this.appendFails) throw new Error('the disk is full');
      files.append(id, generation, record);
      this.order.push('record');
    };
    return new LabHost({
      post: (message) => {
        this.said.push(message);
        const answered = message.t === 'frame' && message.frame.t === 'entry' && message.frame.id !== undefined;
        if (answered) this.order.push('answer');
      },
      store: {
        load: async (id) => this.files.get(id),
        save: async (id, bytes) => {
          await this.saving;
          this.saves++;
          this.files.set(id, bytes.slice());
        },
        putAside: async (id) => (this.files.delete(id) ? `${id}.broken` : undefined),
        remove: async (id) => this.files.delete(id),
      },
      journal: { append, read: (id) => files.read(id), dropBefore: (id, before) => files.dropBefore(id, before) },
      wall: { nowMs: () => Date.now(), nowUs: () => Date.now() * 1000 },
      pulse: new Pulse(), exerciseOf: () => undefined, questionOf: () => undefined, seed: () => 1, connectPort: 0,
      residentBytes: 64 * 1024 * 1024,
    });
  }

  /** The process is gone; another one begins on the same files. */
  async crash(): Promise<void> {
    this.host = this.start();
    this.said.length = 0;
    this.host.receive({ t: 'attach', lab, session: 1, seen: {}, fresh: false });
    await pass(20);
  }

  async begin(): Promise<void> {
    this.host.receive({ t: 'attach', lab, session: 1, seen: {}, fresh: false });
    this.host.receive({
      t: 'frame', lab, session: 1, frame: { t: 'open', pane: '1', cols: 80, rows: 24, program: 'redis-cli' },
    });
    await pass(1000);
  }

  async type(line: string): Promise<string | undefined> {
    this.host.receive({ t: 'frame', lab, session: 1, frame: { t: 'line', pane: '1', line, id: line } });
    await pass(20);
    const entries = this.said.flatMap((message) => (
      message.t === 'frame' && message.frame.t === 'entry' && message.frame.id === line ? [message.frame.reply] : []));
    return entries.at(-1);
  }
}

let bench: Bench;
beforeEach(() => {
  vi.useFakeTimers();
  folder = mkdtempSync(path.join(tmpdir(), 'hitrate-journal-'));
  bench = new Bench();
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

describe('a lab with a journal', () => {
  it('says nothing before the change behind it is written', async () => {
    await bench.begin();
    bench.order.length = 0;
    for (let i = 0; i < 20; i++) expect(await bench.type(`INCR n${i}`)).toBe('(integer) 1');
    expect(bench.order.filter((each) => each === 'answer').length).toBe(20);
    let records = 0;
    let answers = 0;
    for (const each of bench.order) {
      if (each === 'record') records++;
      else expect(++answers).toBeLessThanOrEqual(records);
    }
  });

  it('comes back with everything it has answered, from before its first save on', async () => {
    bench.saving = new Promise(() => undefined);
    await bench.begin();
    for (let i = 1; i <= 30; i++) expect(await bench.type(`RPUSH list ${i}`)).toBe(`(integer) ${i}`);
    expect(bench.files.size).toBe(0);
    bench.saving = Promise.resolve();
    await bench.crash();
    expect(await bench.type('LLEN list')).toBe('(integer) 30');
    expect(await bench.type('RPUSH list again')).toBe('(integer) 31');
    await bench.crash();
    expect(await bench.type('LLEN list')).toBe('(integer) 31');
  });

  it('is saved whole seldom, and a journal that a save has made useless is let go', async () => {
    await bench.begin();
    const before = bench.saves;
    for (let i = 0; i < 100; i++) {
      await bench.type(`INCR n${i}`);
      await pass(80);
    }
    expect(bench.saves - before).toBeLessThanOrEqual(1);
    await pass(WORKER_LIMITS.journaledSaveDelayMs.value + 100);
    expect(bench.saves - before).toBeLessThanOrEqual(2);
    expect(readdirSync(folder)).toEqual([]);
    await bench.crash();
    expect(await bench.type('GET n99')).toBe('"1"');
  });

  it('loses nothing when it dies in the middle of a whole save', async () => {
    await bench.begin();
    await bench.type('SET a before');
    bench.saving = new Promise(() => undefined);
    await pass(WORKER_LIMITS.journaledSaveDelayMs.value + 100);
    expect(await bench.type('SET b during')).toBe('OK');
    expect(readdirSync(folder).length).toBe(2);
    bench.saving = Promise.resolve();
    await bench.crash();
    expect(await bench.type('MGET a b')).toBe('1) "before"\n2) "during"');
    await pass(WORKER_LIMITS.journaledSaveDelayMs.value + 100);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('goes on without one when it cannot be written, saved as often as before, and has one again after', async () => {
    await bench.begin();
    const before = bench.saves;
    bench.appendFails = true;
    expect(await bench.type('SET a 1')).toBe('OK');
    expect(await bench.type('SET b 2')).toBe('OK');
    expect(bench.said.filter(({ t }) => t === 'log').length).toBe(1);
    await pass(WORKER_LIMITS.saveDelayMs.value + 100);
    expect(bench.saves).toBe(before + 1);
    bench.appendFails = false;
    expect(await bench.type('SET c 3')).toBe('OK');
    await bench.crash();
    expect(await bench.type('MGET a b c')).toBe('1) "1"\n2) "2"\n3) "3"');
  });
});
