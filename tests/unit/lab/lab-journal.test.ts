/* A lab's journal: at every record the replay is the lab as it was, to the byte, and bytes that are torn, damaged or of
 * another lab's state end it there. */
import { describe, expect, it } from 'vitest';
import { SeededDice } from '#base/dice';
import { decodeLab } from '#lab/lab-file';
import { replay } from '#lab/lab-journal';
import { World } from '#lab/world';
import { standingWall } from './stage-wall';

class Bench {
  readonly wall = standingWall();
  pending = false;
  readonly world: World;
  /** The node's own bytes after each record. */
  readonly states: Uint8Array[] = [];

  constructor() {
    const outside = {
      send: () => undefined, changed: () => undefined, pending: () => void (this.pending = true),
      nodeReplaced: () => undefined,
    };
    this.world = new World({ lab: 'ana.strings', wall: this.wall, dice: new SeededDice(1), outside });
  }

  async run(line: string): Promise<void> {
    this.world.receive({ t: 'line', pane: '1', line, id: line });
    for (let quiet = 0; quiet < 20; quiet++) {
      await Promise.resolve();
      if (!this.pending) continue;
      this.pending = false;
      this.world.settle();
      quiet = 0;
    }
  }

  async open(): Promise<void> {
    this.world.receive({ t: 'open', pane: '1', cols: 90, rows: 30, program: 'redis-cli' });
    await this.run('PING');
  }

  record(): Uint8Array {
    const record = this.world.changes();
    this.states.push(this.world.stage.node.snapshot());
    return record;
  }
}

const join = (records: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(records));
const dice = new SeededDice(11);
const COMMANDS: readonly ((i: number) => string)[] = [
  (i) => `SET key:${dice.below(40)} value-${i}`, (i) => `RPUSH list ${i} ${'x'.repeat(dice.below(200))}`,
  () => `DEL key:${dice.below(40)}`, (i) => `HSET table field:${dice.below(60)} ${i}`,
  (i) => `ZADD board ${i} member:${dice.below(300)}`, () => 'LPOP list', () => `GET key:${dice.below(40)}`,
  (i) => `CONFIG SET slowlog-max-len ${100 + i}`, () => `EXPIRE key:${dice.below(40)} 100`,
  (i) => `SET large ${'y'.repeat(i * 20)}`, (i) => (i % 50 === 49 ? 'FLUSHALL' : 'INCR n'),
];

async function played(commands: number): Promise<{ bench: Bench; records: Uint8Array[] }> {
  const bench = new Bench();
  await bench.open();
  const records = [bench.record()];
  for (let i = 0; i < commands; i++) {
    await bench.run(COMMANDS[dice.below(COMMANDS.length)]!(i));
    records.push(bench.record());
  }
  return { bench, records };
}

describe('a journal', () => {
  it('alone makes the lab again, as it was after any record', async () => {
    const { bench, records } = await played(200);
    for (let i = 0; i < records.length; i += 7) {
      const file = replay('ana.strings', undefined, [join(records.slice(0, i + 1))])!;
      expect(file.node).toEqual(bench.states[i]);
      expect(file.notes.panes).toMatchObject([{ pane: '1', cols: 90, rows: 30, program: 'redis-cli' }]);
    }
    const { notes } = replay('ana.strings', undefined, [join(records)])!;
    expect(notes.history).toEqual(decodeLab(bench.world.save()).notes.history);
  });

  it('goes on from a whole save, also when that was begun and never finished', async () => {
    const { bench, records } = await played(30);
    const base = decodeLab(bench.world.checkpoint(1));
    const second: Uint8Array[] = [];
    for (let i = 0; i < 30; i++) {
      await bench.run(`RPUSH later ${i}`);
      second.push(bench.record());
    }
    const now = bench.states.at(-1);
    expect(replay('ana.strings', base, [join(second)])!.node).toEqual(now);
    expect(replay('ana.strings', base, [join(records), join(second)])!.node).toEqual(now);
    expect(replay('ana.strings', undefined, [join(records), join(second)])!.node).toEqual(now);
    expect(replay('ana.strings', base, [join(second)])!.notes.generation).toBe(1);
  });

  it('is small where little changed', async () => {
    const bench = new Bench();
    await bench.open();
    for (let i = 0; i < 300; i++) await bench.run(`SET key:${i} ${'v'.repeat(200)}`);
    bench.world.checkpoint(1);
    await bench.run('INCR n');
    expect(bench.world.changes().length).toBeLessThan(1500);
  });

  it('ends before a record that is cut or damaged', async () => {
    const { bench, records } = await played(40);
    const whole = join(records);
    const last = records.at(-1)!.length;
    for (const cut of [1, last >> 1, last - 1]) {
      const file = replay('ana.strings', undefined, [whole.subarray(0, whole.length - cut)])!;
      expect(file.node).toEqual(bench.states.at(-2));
    }
    const before = join(records.slice(0, 20)).length;
    for (let at = before; at < before + records[20]!.length; at += 5) {
      const damaged = whole.slice();
      damaged[at] = damaged[at]! ^ 0x10;
      expect(replay('ana.strings', undefined, [damaged])!.node).toEqual(bench.states[19]);
    }
  });

  it('of another state changes nothing', async () => {
    const one = await played(10);
    const other = await played(10);
    const base = decodeLab(one.bench.world.save());
    expect(replay('ana.strings', base, [join(other.records)])!.node).toEqual(base.node);
    expect(replay('ana.strings', undefined, [join(other.records.slice(3))])).toBeUndefined();
  });

  it('holds what restart and skip have changed', async () => {
    const { bench } = await played(5);
    bench.world.checkpoint(1);
    const base = decodeLab(bench.world.save());
    bench.world.restart({ id: 'first', title: 'First', setup: ['SET greeting hello'], tasks: [] });
    bench.world.skip(60_000);
    const file = replay('ana.strings', base, [bench.world.changes()])!;
    expect(file.node).toEqual(bench.world.stage.node.snapshot());
    expect(file.notes).toMatchObject({ exercise: 'first', skippedMs: 60_000, history: { commands: [], names: [] } });
  });
});
