/* The practice database in a learner's world: psql reaches it over the lab's network, an answer comes when its time has
 * come, and what was written is saved, undone, forked for checks and put on by the journal with the rest of the lab. */
import '#gateway/lab-sqlite';
import { describe, expect, it } from 'vitest';
import { SeededDice } from '#base/dice';
import type { Exercise } from '#lab/check';
import { decodeLab, type LabFile } from '#lab/lab-file';
import { replay } from '#lab/lab-journal';
import { evaluateScenario } from '#lab/scenario';
import { World } from '#lab/world';
import type { ServerFrame } from '#wire/frames';
import { standingWall } from './stage-wall';

const PRICE = 'SELECT price FROM products WHERE id = 7;';

class Bench {
  readonly wall = standingWall();
  readonly frames: ServerFrame[] = [];
  pending = false;
  world: World;

  constructor(file?: LabFile) {
    const outside = {
      send: (frame: ServerFrame) => void this.frames.push(frame), changed: () => undefined,
      pending: () => void (this.pending = true), nodeReplaced: () => undefined,
    };
    const options = {
      lab: 'ana.patterns', wall: this.wall, dice: new SeededDice(1), outside, kind: { database: 'shop' as const },
    };
    this.world = file === undefined ? new World(options) : World.of(file, options, () => EXERCISE);
    this.world.attach({});
  }

  async rest(): Promise<void> {
    for (let quiet = 0; quiet < 60; quiet++) {
      await Promise.resolve();
      if (!this.pending) continue;
      this.pending = false;
      this.world.settle();
      quiet = 0;
    }
  }

  async open(program = 'psql'): Promise<void> {
    this.world.receive({ t: 'open', pane: '1', cols: 90, rows: 30, program });
    await this.pass(40);
  }

  async pass(ms: number): Promise<void> {
    await this.rest();
    for (let left = ms; left > 0; left -= 20) {
      this.wall.advance(20);
      this.world.advance();
      await this.rest();
    }
  }

  async run(line: string, ms = 100): Promise<string> {
    this.frames.length = 0;
    this.world.receive({ t: 'line', pane: '1', line, id: line });
    await this.pass(ms);
    const entries = this.frames.filter((frame) => frame.t === 'entry');
    return entries.map((frame) => frame.reply).join('\n').trimEnd();
  }
}

const EXERCISE: Exercise = {
  id: 'cheaper',
  title: 'Cheaper',
  database: 'shop',
  setup: ['shop=> UPDATE products SET price = 80 WHERE id = 7;'],
  tasks: [{
    id: 'cheaper', text: 'Make product 7 cost 70.',
    checks: [{ row: 'SELECT price FROM products WHERE id = 7', equals: ['70'], say: 'It costs {{actual}}.' },
      { queries: [1, 2] }],
    hints: [], solution: ['shop=> UPDATE products SET price = 70', 'shop-> WHERE id = 7;'], alternatives: [], wrong: [],
  }],
};

describe('psql in a lab', () => {
  it('prints what was asked when its time has come, and how long that took', async () => {
    const bench = new Bench();
    await bench.open();
    expect(await bench.run('\\timing')).toBe('Timing is on.');
    expect(await bench.run(PRICE)).toMatch(/^ price \n-------\n +\d+\n\(1 row\)\n\nTime: 1\.\d{3} ms$/);
    const slow = 'SELECT p.category, sum(o.quantity) FROM orders o JOIN products p ON p.id = o.product_id GROUP BY 1;';
    expect(await bench.run(slow, 20)).toBe('');
    expect(await bench.run('', 300)).toMatch(/\(6 rows\)\n\nTime: \d{2,3}\.\d{3} ms$/);
  });

  it('waits for a query no longer than the skipped clock says', async () => {
    const bench = new Bench();
    await bench.open();
    void bench.run('SELECT count(*) FROM orders a, players b WHERE a.quantity > b.id;', 0);
    await bench.rest();
    bench.frames.length = 0;
    bench.world.receive({ t: 'skip', ms: 60_000 });
    await bench.pass(20);
    expect(bench.frames.some((frame) => frame.t === 'out' && frame.data.includes('(1 row)'))).toBe(true);
  });

  it('is refused where a lab has no database', async () => {
    const bench = new Bench();
    bench.world.open({ id: 'plain', title: 'Plain', setup: [], tasks: [] });
    await bench.open('');
    expect(await bench.run('psql')).toMatch(/failed: Connection refused|could not translate host name/);
  });

  it('goes on at its prompt when an exercise changes the database under it', async () => {
    const bench = new Bench();
    await bench.open();
    bench.world.open(EXERCISE);
    expect(await bench.run('\\t')).toBe('Tuples only is on.');
    expect(await bench.run(PRICE)).toBe('    80');
    await bench.run('BEGIN;');
    bench.world.restart(EXERCISE);
    await bench.run('SELECT 1;');
    expect(await bench.run(PRICE)).toBe('    80');
  });

  it('shows tables and columns in the form of psql', async () => {
    const bench = new Bench();
    await bench.open();
    expect(await bench.run('\\dt')).toContain(' public | products | table | hitrate');
    const key = '    "orders_player_id_fkey" FOREIGN KEY (player_id) REFERENCES players(id)';
    expect(await bench.run('\\d orders')).toContain(key);
  });

  it('keeps a transaction from others until it is committed, and nobody waits for it', async () => {
    const bench = new Bench();
    await bench.open();
    await bench.run('BEGIN;');
    await bench.run('UPDATE products SET price = 1 WHERE id = 7;');
    expect(bench.world.stage.database.look('SELECT price FROM products WHERE id = 7')!.rows).not.toEqual([['1']]);
    const other = bench.world.stage.database.database!.open()!;
    expect(other.query('UPDATE products SET price = 2 WHERE id = 8').parts[0]!.tag).toBe('UPDATE 1');
    expect(await bench.run('COMMIT;')).toBe('COMMIT');
    expect(bench.world.stage.database.look('SELECT price FROM products WHERE id IN (7, 8)')!.rows).toEqual([['1'],
      ['2']]);
  });
});

describe('the database of a lab', () => {
  it('comes back from a save, and from a journal that goes on from it', async () => {
    const bench = new Bench();
    await bench.open();
    await bench.run('UPDATE products SET price = 11 WHERE id = 7;');
    const saved = bench.world.checkpoint(1);
    const after: Uint8Array[] = [];
    await bench.run('UPDATE products SET price = 12 WHERE id = 7;');
    after.push(bench.world.changes());
    await bench.run('INSERT INTO players (name, country) VALUES (\'zed\', \'DE\');');
    after.push(bench.world.changes());
    expect(after.every((record) => record.length < 6000)).toBe(true);
    const again = new Bench(decodeLab(saved));
    expect(again.world.stage.database.look(PRICE)!.rows).toEqual([['11']]);
    const replayed = replay('ana.patterns', decodeLab(saved), after);
    const last = new Bench(replayed);
    expect(last.world.stage.database.look(PRICE)!.rows).toEqual([['12']]);
    expect(last.world.stage.database.look('SELECT count(*) FROM players WHERE name = \'zed\'')!.rows).toEqual([['1']]);
  });

  it('comes back from a journal alone, before there was a whole save', async () => {
    const bench = new Bench();
    const records = [bench.world.changes()];
    await bench.open();
    await bench.run('UPDATE products SET price = 13 WHERE id = 7;');
    records.push(bench.world.changes());
    const last = new Bench(replay('ana.patterns', undefined, records));
    expect(last.world.stage.database.look(PRICE)!.rows).toEqual([['13']]);
  });

  it('takes no room in a save while nobody has written to it', async () => {
    const bench = new Bench();
    await bench.open();
    await bench.run(PRICE);
    expect(decodeLab(bench.world.save()).database).toBeUndefined();
    expect(decodeLab(bench.world.save()).notes.database).toEqual({ plan: 'shop', queries: 1 });
  });

  it('is checked without a trace, set up by an exercise, and brought back by undo', async () => {
    const bench = new Bench();
    await bench.open();
    bench.world.open(EXERCISE);
    await bench.run('', 40);
    expect(bench.world.check('cheaper')!.tasks[0]!.assertions[0]).toMatchObject({ state: 'failed',
      say: 'It costs 80.' });
    expect(bench.world.stage.database.queries).toBe(0);
    const other = bench.world.stage.database.dial()!;
    other.end();
    bench.world.stage.database.database!.open()!.query('UPDATE products SET price = 70 WHERE id = 7');
    expect(bench.world.check('cheaper')!.passed).toBe(true);
    bench.world.restart(EXERCISE);
    expect(bench.world.check('cheaper')!.passed).toBe(false);
    expect(bench.world.undo()).toEqual({ restored: true });
    expect(bench.world.check('cheaper')!.passed).toBe(true);
  });

  it('is given back when the lab sleeps, and made anew when it is asked again', () => {
    const bench = new Bench();
    bench.world.stage.database.look(PRICE);
    expect(bench.world.residentBytes).toBeGreaterThan(100_000);
    bench.world.close();
    expect(bench.world.stage.database.residentBytes).toBe(0);
  });
});

describe('a scenario', () => {
  it('types statements over several lines at psql, and moves the clock by what they cost', () => {
    const lines = [...EXERCISE.tasks[0]!.solution, '$ psql -Atc "SELECT price FROM products WHERE id = 7"'];
    const { verdict, steps } = evaluateScenario(EXERCISE, lines, standingWall(), new SeededDice(1));
    expect(verdict.passed).toBe(true);
    expect(steps.map(({ reply }) => reply)).toEqual(['', 'UPDATE 1', '70']);
  });
});
