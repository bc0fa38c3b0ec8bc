import { beforeEach, describe, expect, it } from 'vitest';
import { SeededDice } from '#base/dice';
import { fromLatin1, latin1 } from '#base/bytes';
import type { Exercise } from '#lab/check';
import { LAB_LIMITS } from '#lab/limits';
import { World } from '#lab/world';
import type { ServerFrame } from '#wire/frames';
import { standingWall } from './stage-wall';

const exercises: Record<string, Exercise> = {
  first: {
    id: 'first', title: 'First', setup: ['SET greeting hello', 'SET old 1 EX 100', '$ lab skip 40s'],
    tasks: [{
      id: 'set-a', text: 'Set a.', checks: [{ exists: 'a' }, { used: 'SET', with: ['a'] }], hints: [{ text: 'SET a' }],
      solution: ['SET a 1'], alternatives: [], wrong: [],
    }],
  },
  second: { id: 'second', title: 'Second', setup: [], tasks: [] },
};

/** A world with a page: time and turns move when the test says so. */
class Bench {
  wall = standingWall();
  frames: ServerFrame[] = [];
  changes = 0;
  replaced = 0;
  pending = false;
  world: World;

  constructor(saved?: Uint8Array, wall = standingWall(), name = 'ana.strings') {
    this.wall = wall;
    const outside = {
      send: (frame: ServerFrame) => void this.frames.push(frame),
      changed: () => void this.changes++,
      pending: () => void (this.pending = true),
      nodeReplaced: () => void this.replaced++,
    };
    const options = { lab: name, wall: this.wall, dice: new SeededDice(1), outside };
    this.world = saved ? World.restore(saved, options, (id) => exercises[id]) : new World(options);
  }

  /** Lets programs and the network go on until nothing moves. */
  async rest(): Promise<void> {
    for (let quiet = 0; quiet < 20; quiet++) {
      await Promise.resolve();
      if (!this.pending) continue;
      this.pending = false;
      this.world.settle();
      quiet = 0;
    }
  }

  async open(pane = '1', program = 'redis-cli'): Promise<void> {
    this.world.receive({ t: 'open', pane, cols: 80, rows: 24, program });
    await this.rest();
  }

  async type(line: string, pane = '1'): Promise<void> {
    this.world.receive({ t: 'in', pane, data: `${line}\r` });
    await this.rest();
  }

  async pass(ms: number): Promise<void> {
    this.wall.advance(ms);
    this.world.advance();
    await this.rest();
  }

  of<T extends ServerFrame['t']>(t: T): Extract<ServerFrame, { t: T }>[] {
    return this.frames.filter((frame): frame is Extract<ServerFrame, { t: T }> => frame.t === t);
  }

  screen(pane = '1'): string {
    return this.of('out').filter((frame) => frame.pane === pane).map((frame) => frame.data).join('');
  }

  replies(pane = '1'): string[] {
    const entries = this.of('entry').filter((frame) => frame.pane === pane);
    return entries.map(({ command, reply }) => `${command} → ${reply}`);
  }

  /** A command from outside, as through the Connect panel. */
  send(...words: string[]): string {
    let text = '';
    const write = (bytes: Uint8Array): void => void (text += latin1(bytes, 0, bytes.length));
    const sink = { write, close: () => undefined };
    const connection = this.world.connect(sink, {})!;
    const request = fromLatin1(`*${words.length}\r\n${words.map((word) => `$${word.length}\r\n${word}\r\n`).join('')}`);
    connection.receive(request, 0, request.length);
    connection.end();
    return text;
  }
}

let lab: Bench;
beforeEach(async () => {
  lab = new Bench();
  lab.world.attach({});
  await lab.open();
});

describe('a lab', () => {
  it('has redis-cli connected, and prints what redis-cli prints', async () => {
    await lab.type('SET greeting "hello there"');
    await lab.type('GET greeting');
    expect(lab.screen()).toContain('127.0.0.1:6379> ');
    expect(lab.screen()).toContain('"hello there"\r\n');
    expect(lab.replies().slice(-2)).toEqual(['SET greeting "hello there" → OK', 'GET greeting → "hello there"']);
  });

  it('has panes that share the node: SUBSCRIBE in one sees PUBLISH from another', async () => {
    await lab.open('2');
    await lab.type('SUBSCRIBE news', '1');
    await lab.pass(100);
    await lab.type('PUBLISH news "it rains"', '2');
    expect(lab.screen('1')).toContain('"it rains"');
    expect(lab.screen('2')).toContain('(integer) 1');
    expect(lab.of('state').findLast(({ pane }) => pane === '1')!.busy).toBe(true);
    await lab.type('\x03', '1');
    expect(lab.of('state').findLast(({ pane }) => pane === '1')!.busy).toBe(false);
  });

  it('serves the plain form by the same programs', async () => {
    lab.world.receive({ t: 'line', pane: '1', line: 'INCR n', id: 'b7' });
    await lab.rest();
    const entry = { t: 'entry', pane: '1', command: 'INCR n', reply: '(integer) 1', id: 'b7' };
    expect(lab.of('entry').at(-1)).toMatchObject(entry);
  });

  it('moves its clock by lab skip, by the frame, and lets blocked clients go', async () => {
    await lab.type('SET a 1 EX 60');
    await lab.type('lab skip 59s');
    await lab.type('TTL a');
    lab.world.receive({ t: 'skip', ms: 1000 });
    await lab.type('GET a');
    expect(lab.replies().slice(-2)).toEqual(['TTL a → (integer) 1', 'GET a → (nil)']);
    expect(lab.of('clock').map(({ skippedMs }) => skippedMs)).toEqual([59_000, 60_000]);
    await lab.open('2');
    await lab.type('BLPOP list 30', '2');
    lab.world.skip(31_000);
    await lab.rest();
    expect(lab.screen('2')).toContain('(nil)\r\n(31.00s)\r\n');
  });

  it('ends a wait when the wall says so, too', async () => {
    await lab.type('BLPOP list 2');
    await lab.pass(100);
    expect(lab.screen()).not.toContain('(nil)');
    expect(lab.world.dueMs()).toBe(lab.wall.nowMs() + 1900);
    await lab.pass(1900);
    expect(lab.screen()).toContain('(nil)\r\n(2.00s)\r\n');
  });

  it('SHUTDOWN acts inside only: the port refuses, and after a second the node is back with its data', async () => {
    await lab.type('SET a 1');
    await lab.type('SHUTDOWN NOSAVE');
    await lab.pass(1);
    await lab.type('GET a');
    expect(lab.screen()).toContain('Could not connect to Redis at 127.0.0.1:6379: Connection refused');
    expect(lab.world.connect({ write: () => undefined, close: () => undefined }, {})).toBeUndefined();
    await lab.pass(LAB_LIMITS.downMs.value);
    await lab.type('GET a');
    expect(lab.replies().at(-1)).toMatch(/^GET a → "1"/);
  });
});

describe('an exercise', () => {
  it('starts from its set-up, counts only the learner’s commands, and goes on when it is opened again', async () => {
    await lab.type('SET a 1');
    expect(lab.world.open(exercises.first!)).toEqual({ started: true, keys: 2 });
    expect(lab.world.status()).toMatchObject({ exercise: 'first', keys: 2 });
    await lab.type('TTL old');
    expect(lab.replies().at(-1)).toBe('TTL old → (integer) 60');
    expect(lab.world.check('first')!.passed).toBe(false);
    await lab.type('SET a 1');
    expect(lab.world.open(exercises.first!)).toEqual({ started: false, keys: 3 });
    expect(lab.world.check('first')!.passed).toBe(true);
    expect(lab.world.check('second')).toBeUndefined();
    expect(lab.world.hint('first', 'set-a', 1)).toEqual({ text: 'SET a', last: true });
    expect(lab.world.hint('first', 'nothing', 1)).toBeUndefined();
  });

  it('ticks by itself 0.3 s after a command, when something has changed', async () => {
    lab.world.open(exercises.first!);
    await lab.pass(300);
    await lab.type('SET a 1');
    await lab.pass(299);
    expect(lab.of('ticks').map(({ tasks }) => tasks)).toEqual([[{ id: 'set-a', passed: false }]]);
    await lab.pass(1);
    await lab.type('PING');
    await lab.pass(300);
    expect(lab.of('ticks').map(({ tasks }) => tasks[0]!.passed)).toEqual([false, true]);
    await lab.type('DEL a');
    await lab.pass(300);
    expect(lab.of('ticks').map(({ tasks }) => tasks[0]!.passed)).toEqual([false, true, false]);
  });

  it('tells neither ticks nor hints in an exam, and is checked all the same', async () => {
    const exam = new Bench(undefined, standingWall(), 'ana.exam-0-1');
    exam.world.attach({});
    await exam.open();
    exam.world.open(exercises.first!);
    await exam.type('SET a 1');
    await exam.pass(5000);
    expect(exam.of('out').length).toBeGreaterThan(0);
    expect(exam.of('ticks')).toEqual([]);
    expect(exam.world.hint('first', 'set-a', 1)).toBeUndefined();
    expect(exam.world.check('first')!.passed).toBe(true);
  });

  it('is restarted, and the restart can be undone for ten seconds', async () => {
    lab.world.open(exercises.first!);
    await lab.type('SET a mine');
    expect(lab.world.restart(exercises.first!)).toEqual({ undoUntil: lab.wall.nowMs() + 10_000 });
    await lab.type('GET a');
    expect(lab.replies().at(-1)).toBe('GET a → (nil)');
    await lab.pass(10_000);
    expect(lab.world.undo()).toEqual({ restored: true });
    await lab.type('GET a');
    expect(lab.replies().at(-1)).toBe('GET a → "mine"');
    expect(lab.world.check('first')!.passed).toBe(true);
    expect(lab.world.undo()).toEqual({ restored: false });
    expect(lab.replaced).toBe(3);
  });

  it('that is exchanged cuts off whoever is in the middle of something, and nobody else notices', async () => {
    await lab.open('2');
    await lab.type('SUBSCRIBE news', '2');
    await lab.type('SELECT 3');
    lab.world.open(exercises.first!);
    await lab.rest();
    expect(lab.screen('2')).toContain('Server closed the connection');
    await lab.type('SET here 1');
    await lab.type('CLIENT INFO');
    expect(lab.replies().at(-2)).toBe('SET here 1 → OK');
    expect(lab.replies().at(-1)).toContain(' db=3 ');
  });

  it('cannot be undone after that', async () => {
    lab.world.open(exercises.first!);
    lab.world.restart(exercises.first!);
    await lab.pass(10_001);
    expect(lab.world.undo()).toEqual({ restored: false });
  });
});

describe('a lab that was saved', () => {
  it('comes back whole: data, clock, exercise, history, panes', async () => {
    lab.world.open(exercises.first!);
    await lab.type('SET a "\\x00caf\u00e9"');
    lab.world.skip(5000);
    const before = lab.screen();
    const again = new Bench(lab.world.save(), lab.wall);
    again.world.attach({});
    await again.rest();
    const panes = [{ pane: '1', title: expect.any(String) as unknown }];
    expect(again.of('ready')[0]).toMatchObject({ skippedMs: 45_000, panes });
    expect(again.screen().startsWith(before)).toBe(true);
    expect(again.replies().at(-1)).toMatch(/^SET a .* → OK$/);
    expect(again.world.check('first')!.passed).toBe(true);
    await again.type('TTL old');
    expect(again.replies().at(-1)).toBe('TTL old → (integer) 55');
  });

  it('gives a page that comes back what it has not seen, and nothing twice', async () => {
    const seen = lab.of('out').at(-1)!.seq;
    const saved = lab.world.save();
    await lab.type('PING');
    const last = lab.of('out').at(-1)!.seq;
    lab.world.detach();
    await lab.type('ECHO while-away');
    lab.frames = [];
    lab.world.attach({ 1: last });
    await lab.rest();
    expect(lab.screen()).toContain('while-away');
    expect(lab.screen()).not.toContain('PONG');
    const again = new Bench(saved, lab.wall);
    again.world.attach({ 1: seen });
    await again.rest();
    expect(again.of('out').every(({ seq }) => seq > last)).toBe(true);
    expect(again.screen()).toContain('127.0.0.1:6379> ');
  });

  it('is refused as a whole when it is another lab’s or broken', () => {
    const bytes = lab.world.save();
    const options = { lab: 'bob.strings', wall: lab.wall, dice: new SeededDice(1), outside: {} as never };
    expect(() => World.restore(bytes, options, () => undefined)).toThrow('it is the lab ana.strings');
    expect(() => new Bench(bytes.slice(0, -1))).toThrow('checksum');
  });
});

describe('limits of a lab', () => {
  it('are answered in the engine’s own shape, and change nothing', async () => {
    expect(lab.send('SET', 'a', 'x'.repeat(1024 * 1024 + 1))).toMatch(/^-/);
    expect(lab.send('SETRANGE', 'a', '536870911', 'x')).toMatch(/^-/);
    expect(lab.send('GET', 'a')).toBe('$-1\r\n');
    expect(lab.send('SET', 'a', 'x'.repeat(1024 * 1024))).toBe('+OK\r\n');
  });

  it('a flood of output reaches the page cut, and the terminal goes on', async () => {
    for (let i = 0; i < 400; i++) lab.send('RPUSH', 'l', 'x'.repeat(1000));
    await lab.type('LRANGE l 0 -1');
    for (let acked = 0; acked < 40; acked++) {
      lab.world.receive({ t: 'ack', pane: '1', seq: lab.of('out').at(-1)!.seq });
      await lab.rest();
    }
    expect(lab.screen().length).toBeLessThan(300 * 1024);
    await lab.type('PING');
    lab.world.receive({ t: 'ack', pane: '1', seq: lab.of('out').at(-1)!.seq });
    await lab.rest();
    expect(lab.screen()).toContain('PONG');
  });
});
