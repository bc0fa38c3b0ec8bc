import { describe, expect, it } from 'vitest';
import { Outbox, type Outside, type PageAct, type Sent } from '#app/_features/exam/outbox';

/** A server that keeps each act once and may be away; timers ring when the test says so. */
class Bench {
  kept: PageAct[] = [];
  rows: string[] = [];
  requests: string[][] = [];
  timers: { ms: number; ring: () => void }[] = [];
  mode: 'up' | 'down' | 'lost' | 'late' | 'full' | 'refusing' = 'up';
  told: number[] = [];
  box: Outbox;

  constructor(known = 0) {
    const outside: Outside = {
      send: async (acts) => this.serve(acts),
      keep: (acts) => { this.kept = [...acts]; },
      timer: (ms, ring) => {
        const timer = { ms, ring };
        this.timers.push(timer);
        return () => { this.timers = this.timers.filter((each) => each !== timer); };
      },
    };
    this.box = new Outbox(outside, known, (nowMs) => this.told.push(nowMs));
  }

  private serve(acts: PageAct[]): Sent {
    this.requests.push(acts.map(({ id }) => id));
    if (this.mode === 'down') return { ok: false, why: 'The site does not answer.', retry: true };
    if (this.mode === 'refusing') return { ok: false, why: 'Not from here.', retry: false };
    if (this.mode === 'late') return this.saved('late');
    if (this.mode === 'full' && !acts.some(({ kind }) => kind === 'submit')) {
      return { ok: true, saved: { outcome: 'refused', why: 'Full.', over: false, count: 0, now: 1000 } };
    }
    for (const { id } of acts) if (!this.rows.includes(id)) this.rows.push(id);
    // Written, but the reply never came back.
    return this.mode === 'lost' ? { ok: false, why: 'The site does not answer.', retry: true } : this.saved('saved');
  }

  private saved(outcome: 'saved' | 'late'): Sent {
    return { ok: true, saved: { outcome, over: outcome === 'late', count: this.rows.length, now: 1000 } };
  }

  async rest(): Promise<void> {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  }

  async ring(): Promise<void> {
    this.timers.splice(0).forEach(({ ring }) => ring());
    await this.rest();
  }
}

const flag = (id: string): PageAct => ({ id, kind: 'flag', item: 1, value: true });

describe('the outbox of an exam', () => {
  it('sends in order, one request at a time, and keeps nothing when all is saved', async () => {
    const bench = new Bench();
    ['a', 'b', 'c'].forEach((id) => bench.box.add(flag(id)));
    expect(bench.requests).toEqual([['a']]);
    await bench.rest();
    expect(bench.requests).toEqual([['a'], ['b', 'c']]);
    expect(bench.rows).toEqual(['a', 'b', 'c']);
    expect(bench.kept).toEqual([]);
    expect(bench.box.view).toMatchObject({ state: 'saved', savedMs: 1000, waiting: 0, foreign: false, over: false });
  });

  it('says that it is not saved, tries again with growing pauses, and loses nothing', async () => {
    const bench = new Bench();
    bench.mode = 'down';
    bench.box.add(flag('a'));
    await bench.rest();
    bench.box.add(flag('b'));
    await bench.rest();
    expect(bench.box.view).toMatchObject({ state: 'retrying', why: 'The site does not answer.', waiting: 2 });
    expect(bench.kept.map(({ id }) => id)).toEqual(['a', 'b']);
    const pauses: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      pauses.push(...bench.timers.map(({ ms }) => ms));
      await bench.ring();
    }
    expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
    expect(bench.timers).toHaveLength(1);
    bench.mode = 'up';
    await bench.ring();
    expect(bench.rows).toEqual(['a', 'b']);
    expect(bench.box.view).toMatchObject({ state: 'saved', waiting: 0 });
  });

  it('adds nothing twice when a reply is lost, and does not take its own act for another tab’s', async () => {
    const bench = new Bench();
    bench.mode = 'lost';
    bench.box.add(flag('a'));
    await bench.rest();
    bench.mode = 'up';
    await bench.ring();
    expect(bench.rows).toEqual(['a']);
    expect(bench.box.view.foreign).toBe(false);
  });

  it('notices that another page has written', async () => {
    const bench = new Bench();
    bench.box.add(flag('a'));
    await bench.rest();
    bench.rows.push('of another tab');
    bench.box.tryNow();
    await bench.rest();
    expect(bench.box.view.foreign).toBe(true);
  });

  it('stops in words when the exam was over before', async () => {
    const bench = new Bench();
    bench.mode = 'late';
    bench.box.add(flag('a'));
    await bench.rest();
    expect(bench.box.view).toMatchObject({ state: 'refused', over: true, waiting: 0 });
    expect(bench.box.view.why).toContain('over before this reached the server');
    bench.box.add(flag('b'));
    await bench.rest();
    expect(bench.requests).toEqual([['a']]);
  });

  it('does not try again what is refused for good', async () => {
    const bench = new Bench();
    bench.mode = 'refusing';
    bench.box.add(flag('a'));
    await bench.rest();
    expect(bench.box.view).toMatchObject({ state: 'refused', why: 'Not from here.' });
    expect(bench.timers).toEqual([]);
  });

  it('passes the server’s clock on at every reply', async () => {
    const bench = new Bench();
    await bench.box.flush(true);
    expect(bench.told).toEqual([1000]);
    expect(bench.box.view.state).toBe('idle');
  });

  it('says why acts were not kept, drops them, and can still hand in', async () => {
    const bench = new Bench();
    bench.mode = 'full';
    bench.box.add(flag('a'));
    await bench.rest();
    expect(bench.box.view).toMatchObject({ state: 'refused', why: 'Full.', waiting: 0, over: false });
    bench.box.add({ id: 'b', kind: 'submit', item: 0 });
    await bench.rest();
    expect(bench.rows).toEqual(['b']);
  });
});
