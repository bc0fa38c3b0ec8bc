/* What a page gets again when it comes back: entries of the transcript once each, and the lines for ↑. */
import { describe, expect, it } from 'vitest';
import { SeededDice } from '#base/dice';
import { World } from '#lab/world';
import type { ServerFrame } from '#wire/frames';
import { standingWall } from './stage-wall';

class Bench {
  readonly frames: ServerFrame[] = [];
  pending = false;
  readonly world: World;

  constructor(saved?: Uint8Array, readonly wall = standingWall()) {
    const outside = {
      send: (frame: ServerFrame) => void this.frames.push(frame),
      changed: () => undefined,
      pending: () => void (this.pending = true),
      nodeReplaced: () => undefined,
    };
    const options = { lab: 'ana.strings', wall, dice: new SeededDice(1), outside };
    this.world = saved ? World.restore(saved, options, () => undefined) : new World(options);
  }

  async rest(): Promise<void> {
    for (let quiet = 0; quiet < 20; quiet++) {
      await Promise.resolve();
      if (!this.pending) continue;
      this.pending = false;
      this.world.settle();
      quiet = 0;
    }
  }

  async type(text: string): Promise<void> {
    this.world.receive({ t: 'in', pane: '1', data: text });
    await this.rest();
  }

  entries() {
    return this.frames.flatMap((frame) => (frame.t === 'entry' ? [frame] : []));
  }

  drawn(): number {
    return this.frames.reduce((last, frame) => (frame.t === 'out' ? frame.seq : last), 0);
  }

  text(): string {
    return this.frames.map((frame) => (frame.t === 'out' ? frame.data : '')).join('');
  }
}

async function started(saved?: Uint8Array, wall = standingWall()): Promise<Bench> {
  const bench = new Bench(saved, wall);
  bench.world.attach({});
  bench.world.receive({ t: 'open', pane: '1', cols: 80, rows: 24, program: 'redis-cli' });
  await bench.rest();
  return bench;
}

describe('the entries of a pane', () => {
  it('are numbered upwards, also over a restore and with the clock standing still', async () => {
    const bench = await started();
    for (const line of ['SET a 1', 'GET a', 'DEL a']) await bench.type(`${line}\r`);
    const back = await started(bench.world.save(), bench.wall);
    await back.type('PING\r');
    const numbers = [...bench.entries(), ...back.entries().slice(-1)].map(({ seq }) => seq!);
    expect(numbers).toHaveLength(4);
    expect(numbers).toEqual([...new Set(numbers)].sort((left, right) => left - right));
  });

  it('that ended while no page was there come when it is back, under numbers it does not know', async () => {
    const bench = await started();
    await bench.type('SET a 1\r');
    const seen = bench.drawn();
    bench.world.detach();
    await bench.type('GET a\r');
    bench.frames.length = 0;
    bench.world.attach({ 1: seen });
    const commands = bench.entries().map(({ command }) => command);
    expect(commands.filter((command) => command === 'GET a')).toHaveLength(1);
  });

  it('that a page must have, because it drew what came after them, are not sent again', async () => {
    const bench = await started();
    for (const line of ['SET a 1', 'GET a']) await bench.type(`${line}\r`);
    const [first] = bench.entries();
    bench.frames.length = 0;
    bench.world.attach({ 1: bench.world.save().length && Number.MAX_SAFE_INTEGER });
    expect(bench.entries()).toHaveLength(2);
    await bench.type('PING\r');
    const seen = bench.drawn();
    bench.frames.length = 0;
    bench.world.attach({ 1: seen });
    expect(bench.entries().map(({ seq }) => seq)).not.toContain(first!.seq);
  });
});

describe('the lines typed at a prompt', () => {
  it('are there for ↑ after the lab was saved and restored, and after redis-cli was left', async () => {
    const bench = await started();
    for (const line of ['SET a 1', 'GET a', 'quit', 'redis-cli']) await bench.type(`${line}\r`);
    bench.frames.length = 0;
    await bench.type('\x1b[A\x1b[A\r');
    expect(bench.entries().at(-1)?.command).toBe('GET a');
    const back = await started(bench.world.save());
    await back.type('\x1b[A\x1b[A\x1b[A\x1b[A\r');
    expect(back.entries().at(-1)?.command).toBe('SET a 1');
  });

  it('never hold a password', async () => {
    const bench = await started();
    await bench.type('AUTH hunter2\r');
    expect(bench.world.save().length).toBeGreaterThan(0);
    const back = await started(bench.world.save());
    back.frames.length = 0;
    await back.type('\x1b[A');
    expect(back.text()).not.toContain('hunter2');
  });
});
