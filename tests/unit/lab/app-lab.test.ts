/* The practice application in a lab: its strategies show what they are known for, through the real node and the real
 * database, on the lab's clock, the same for the same seed. */
import '#gateway/lab-sqlite';
import { describe, expect, it } from 'vitest';
import { SeededDice } from '#base/dice';
import type { AppCounters } from '#application/report';
import { decodeLab } from '#lab/lab-file';
import { replay } from '#lab/lab-journal';
import { Typist } from '#lab/scenario';
import { Stage } from '#lab/stage';
import { World } from '#lab/world';
import type { AppFrame, ServerFrame } from '#wire/frames';
import { standingWall } from './stage-wall';

type Lab = { stage: Stage; type(...lines: string[]): string; counters(): AppCounters };

function newLab(): Lab {
  const stage = new Stage({ wall: standingWall(), dice: new SeededDice(1), as: { database: 'shop' } });
  const typist = new Typist(stage);
  return {
    stage,
    type: (...lines) => typist.run(lines).at(-1)!.reply,
    counters: () => stage.app.counters!,
  };
}

function ran(...lines: string[]): AppCounters {
  const lab = newLab();
  lab.type(...lines);
  return lab.counters();
}

describe('lazy loading', () => {
  it('asks the database less and less, as the cache fills', () => {
    const lab = newLab();
    lab.type('$ app --strategy lazy --writes 0 --rate 50 --for 60s', '$ lab skip 3s');
    const first = lab.counters().hitRate;
    lab.type('$ lab skip 57s');
    expect(lab.counters().hitRate).toBeGreaterThan(Math.max(0.8, first));
    expect(lab.counters().dbQueries).toBeLessThan(400);
    expect(lab.stage.node.databases[0]!.size).toBeGreaterThan(100);
  });

  it('shows old prices after writes, for as long as the TTL lasts', () => {
    const long = ran('$ app --ttl 60 --writes 10% --for 60s', '$ lab skip 60s');
    const short = ran('$ app --ttl 2 --writes 10% --for 60s', '$ lab skip 60s');
    expect(long.stale).toBeGreaterThan(3 * short.stale);
    expect(short.dbQueries).toBeGreaterThan(long.dbQueries);
  });

  it('shows no old prices of its own when a write takes the key away, but those that others wrote', () => {
    const lab = newLab();
    lab.type('$ app --invalidate --writes 10% --for 60s', '$ lab skip 20s');
    expect(lab.counters().stale).toBeLessThan(5);
    const before = lab.counters().stale;
    lab.type('shop=> UPDATE products SET price = 1;', '$ lab skip 20s');
    expect(lab.counters().stale).toBeGreaterThan(before + 100);
  });
});

describe('the other strategies', () => {
  it('without a cache every read is a query, and a high rate drowns the database', () => {
    const calm = ran('$ app --strategy none --rate 50 --for 20s', '$ lab skip 20s');
    expect(calm.dbQueries).toBe(calm.reads + calm.writes);
    expect(calm.dbLoad).toBeGreaterThan(0.15);
    const drowned = ran('$ app --strategy none --rate 200 --query-ms 60 --for 20s', '$ lab skip 20s');
    expect(drowned.dbLoad).toBeGreaterThan(1);
    expect(drowned.meanMs).toBeGreaterThan(1000);
  });

  it('write-through keeps what it wrote fresh', () => {
    const through = ran('$ app --strategy write-through --writes 10% --for 60s', '$ lab skip 60s');
    const lazy = ran('$ app --strategy lazy --writes 10% --for 60s', '$ lab skip 60s');
    expect(through.stale).toBeLessThan(lazy.stale / 20);
  });

  it('write-back answers a write from the cache, pays later, and loses what it owed when the node dies', () => {
    const lab = newLab();
    lab.type('$ app --strategy write-back --writes 30% --flush 10s --for 60s', '$ lab skip 9s');
    expect(lab.counters().owed).toBeGreaterThan(20);
    expect(lab.counters().lost).toBe(0);
    lab.type('$ lab skip 2s');
    expect(lab.counters().owed).toBeLessThan(40);
    lab.type('$ lab skip 7s', '$ lab kill redis', '$ lab start redis', '$ lab skip 5s');
    expect(lab.counters().lost).toBeGreaterThan(10);
  });

  it('goes on at the database while the node is away', () => {
    const lab = newLab();
    lab.type('$ app --writes 0 --for 60s', '$ lab skip 20s', '$ lab kill redis');
    const before = lab.counters();
    lab.type('$ lab skip 10s');
    const after = lab.counters();
    expect(after.cacheErrors).toBeGreaterThan(300);
    expect(after.dbQueries - before.dbQueries).toBe(after.reads - before.reads);
  });
});

describe('a stampede', () => {
  const RUN = '--popularity one --writes 0 --rate 200 --query-ms 500 --ttl 5 --for 30s';

  it('comes when a key that many ask for has ended', () => {
    expect(ran(`$ app ${RUN}`, '$ lab skip 25s').stampede).toBeGreaterThan(50);
  });

  it('is one query with a lock, for which the others wait', () => {
    const locked = ran(`$ app ${RUN} --lock`, '$ lab skip 25s');
    expect(locked.stampede).toBe(1);
    expect(locked.waits).toBeGreaterThan(50);
    expect(locked.dbQueries).toBeLessThan(10);
  });

  it('of many keys that end together is spread by jitter', () => {
    const run = '--writes 0 --rate 200 --popularity uniform --keys 100 --ttl 20 --for 60s';
    const peak = (jitter: string): number => {
      const lab = newLab();
      lab.type(`$ app ${run} --jitter ${jitter}`, '$ lab skip 25s', '$ lab skip 25s', '$ lab skip 25s');
      return Math.max(...lab.stage.app.application!.counters.points.slice(15).map((point) => point.queries));
    };
    expect(peak('0')).toBeGreaterThan(1.5 * peak('0.5'));
  });
});

describe('a run', () => {
  it('is the same for the same seed and another for another', () => {
    const line = '$ app --lock --jitter 0.3 --for 20s';
    expect(ran(line, '$ lab skip 20s')).toEqual(ran(line, '$ lab skip 20s'));
    expect(ran(line, '$ lab skip 20s')).not.toEqual(ran(`${line} --seed 2`, '$ lab skip 20s'));
  });

  it('ends by itself, by stop, and is refused in words where it would be too much', () => {
    const lab = newLab();
    lab.type('$ app --for 5s', '$ lab skip 1m');
    expect(lab.type('$ app stats')).toContain('lazy, ended: 5 s of 5 s');
    expect(lab.type('$ app --rate 200 --for 10m')).toContain('at most 20,000 requests');
    expect(lab.type('$ app --strategy lasy')).toContain('say lazy, write-through');
    lab.type('$ app --for 60s', '$ lab skip 3s');
    expect(lab.type('$ app stop')).toContain('lazy, ended: 3 s of 60 s');
  });

  it('passes at most 3,000 requests with one skip', () => {
    const lab = newLab();
    lab.type('$ app --rate 100 --for 3m');
    expect(lab.type('$ lab skip 2m')).toContain('skipped 30s of 2m, because the app runs');
  });

  it('counts in no check as the learner\'s, and is seen by CLIENT LIST', () => {
    const lab = newLab();
    lab.type('$ app --for 10s', '$ lab skip 10s');
    expect(lab.stage.database.queries).toBe(0);
    expect(lab.type('CLIENT LIST')).toContain('10.0.0.20:42000');
  });
});

describe('one request by hand', () => {
  it('tells the steps of a read and of a write', () => {
    const lab = newLab();
    const steps = /GET product:42 is a miss\n.*\n.*SET product:42 … EX 60\n\{"id":42,/;
    expect(lab.type('$ app read product:42')).toMatch(steps);
    expect(lab.type('$ app read product:42')).toContain('is a hit\n');
    expect(lab.type('$ app write product:42 price 12')).toContain('what it holds is now old');
    expect(lab.type('$ app read product:42')).toContain('it is stale');
    expect(lab.type('$ app read product:999')).toContain('there is no product 999');
  });
});

describe('a run that is saved', () => {
  it('goes on where it was, from a save and from a journal', () => {
    const options = (wall = standingWall()) => ({
      lab: 'ana.patterns', wall, dice: new SeededDice(1), kind: { database: 'shop' as const },
      outside: { send: () => undefined, changed: () => undefined, pending: () => undefined,
        nodeReplaced: () => undefined },
    });
    const world = new World(options());
    world.stage.app.command(['--for', '60s']);
    world.skip(10_000);
    const saved = world.checkpoint(1);
    world.skip(5000);
    const record = world.changes();
    world.skip(45_000);
    const whole = world.stage.app.counters;
    const fromSave = World.of(decodeLab(saved), options(), () => undefined);
    fromSave.skip(50_000);
    expect(fromSave.stage.app.counters).toEqual(whole);
    const fromJournal = World.of(replay('ana.patterns', decodeLab(saved), [record])!, options(), () => undefined);
    expect(fromJournal.stage.app.counters!.seconds).toBe(15);
    fromJournal.skip(45_000);
    expect(fromJournal.stage.app.counters).toEqual(whole);
  });
});

describe('the page of a lab', () => {
  it('is told four times a second at most, and only the points that it does not have', () => {
    const frames: ServerFrame[] = [];
    const wall = standingWall();
    const world = new World({
      lab: 'ana.patterns', wall, dice: new SeededDice(1), kind: { database: 'shop' },
      outside: {
        send: (frame) => void frames.push(frame), changed: () => undefined, pending: () => undefined,
        nodeReplaced: () => undefined,
      },
    });
    world.attach({});
    world.stage.app.command(['--for', '60s']);
    for (let ms = 0; ms < 10_000; ms += 20) {
      wall.advance(20);
      world.advance();
    }
    const told = frames.filter((frame): frame is AppFrame => frame.t === 'app' && !('gone' in frame));
    expect(told.length).toBeGreaterThan(15);
    expect(told.length).toBeLessThanOrEqual(41);
    const points = told.flatMap((frame) => frame.points);
    expect(points.length).toBeGreaterThanOrEqual(9);
    expect(points.map(([second]) => second)).toEqual(points.map((_, at) => at + 1));
    frames.length = 0;
    world.attach({});
    expect(frames.find((frame) => frame.t === 'app')).toMatchObject({ from: 0, running: true });
  });
});
