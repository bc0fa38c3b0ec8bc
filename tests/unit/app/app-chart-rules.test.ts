/* What the page keeps and says of the practice application. */
import { describe, expect, it } from 'vitest';
import { columnsOf, factsOf, rowsOf, stateText, strategyOf } from '#app/_features/app-chart/rules';
import { emptyLabView, foldFrame } from '#app/_features/terminal/lab-view';
import { decodeServerFrame } from '#app/_features/terminal/server-frame';
import type { AppFrame, AppPoint } from '#wire/frames';

const points: AppPoint[] = [[1, null, 0.1, 4, 20.3, 21], [2, 0.5, 0.25, 10, 10, 40.25], [3, 0.9, 1.2, 70, 120, 900]];
const frame: AppFrame = {
  t: 'app', run: 1, plan: 'lazy: 50 requests a second', running: true, forSeconds: 60, from: 0, points,
  counters: { seconds: 3.02, hitRate: 0.876, stale: 4, dbLoad: 0.95, dbQueriesPerSecond: 28, meanMs: 50.1, p99Ms: 900,
    stampede: 9 },
};

describe('frames of the application', () => {
  it('add their points to those that are known, from the number that they name', () => {
    const first = foldFrame(emptyLabView, { ...frame, points: points.slice(0, 2) }, 0);
    const next = foldFrame(first, { ...frame, from: 2, points: points.slice(2) }, 0);
    expect(next.app!.points).toEqual(points);
    const again = foldFrame(next, { ...frame, from: 1, points: points.slice(1) }, 0);
    expect(again.app!.points).toEqual(points);
  });

  it('of another run begin afresh, and go with a lab that has none', () => {
    const known = foldFrame(emptyLabView, frame, 0);
    expect(foldFrame(known, { ...frame, run: 2, points: [] }, 0).app!.points).toEqual([]);
    expect(foldFrame(known, { t: 'app', gone: true }, 0).app).toBeUndefined();
  });

  it('are dropped when they are not whole', () => {
    expect(decodeServerFrame(JSON.stringify(frame))).toEqual(frame);
    expect(decodeServerFrame(JSON.stringify({ t: 'app', gone: true }))).toEqual({ t: 'app', gone: true });
    for (const broken of [{ run: 'x' }, { counters: { hits: 'many' } }, { points: [[1, 2]] }, { points: 'none' }]) {
      expect(decodeServerFrame(JSON.stringify({ ...frame, ...broken }))).toBeUndefined();
    }
  });
});

describe('the panel', () => {
  it('says how far the run is and what is wrong with it', () => {
    expect(strategyOf(frame)).toBe('lazy');
    expect(stateText(frame)).toBe('running, 3 s of 60 s');
    expect(stateText({ ...frame, running: false })).toBe('ended after 3 s');
    const facts = new Map(factsOf(frame).map((fact) => [fact.name, fact]));
    expect(facts.get('Hit rate')).toEqual({ name: 'Hit rate', value: '88%' });
    expect(facts.get('Database load')).toMatchObject({ value: '95%', bad: true });
    expect(facts.get('Same query at once')).toMatchObject({ value: '9', bad: true });
    expect(facts.get('Latency')!.value).toBe('50.1 ms, p99 900 ms');
    expect(facts.has('Writes owed')).toBe(false);
  });

  it('gives the drawing percents and milliseconds, and the table the newest first', () => {
    expect(columnsOf(points)).toEqual([[1, 2, 3], [null, 50, 90], [10, 25, 120], [20.3, 10, 120], [21, 40.25, 900]]);
    expect(rowsOf(points, 2)).toEqual([
      { second: 3, cells: ['90%', '120%', '70', '120 ms', '900 ms'] },
      { second: 2, cells: ['50%', '25%', '10', '10.0 ms', '40.3 ms'] },
    ]);
    expect(rowsOf(points)[2]!.cells[0]).toBe('no reads');
  });
});
