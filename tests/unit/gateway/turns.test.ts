import { describe, expect, it } from 'vitest';
import { SeededDice } from '#base/dice';
import { DueQueue } from '#gateway/due-queue';
import { Pulse, PulseWatch } from '#gateway/pulse';
import { TurnQueue } from '#gateway/turns';

/** Time that moves only when a job says so, and a loop that is turned by hand. */
class Bench {
  nowMs = 0;
  readonly done: string[] = [];
  private readonly waiting: (() => void)[] = [];
  readonly queue = new TurnQueue<string>(() => this.nowMs, (round) => void this.waiting.push(round));

  push(lab: string, name: string, tookMs = 0): void {
    this.queue.push(lab, (job) => job(), () => {
      this.done.push(name);
      this.nowMs += tookMs;
    });
  }
  round(): void { this.waiting.shift()?.(); }
  rounds(): number { return this.waiting.length; }
}

const bench = (): Bench => new Bench();

describe('turns', () => {
  it('a lab with much to do lets the others have theirs after 2 ms', () => {
    const labs = bench();
    for (let i = 0; i < 5; i++) labs.push('busy', `busy ${i}`, 2);
    labs.push('quiet', 'quiet');
    labs.round();
    expect(labs.done.slice(0, 2)).toEqual(['busy 0', 'quiet']);
  });

  it('one piece that is long holds the others once, not twice', () => {
    const labs = bench();
    labs.push('slow', 'slow 0', 500);
    labs.push('slow', 'slow 1', 500);
    labs.push('quick', 'quick 0');
    labs.push('quick', 'quick 1');
    labs.round();
    labs.round();
    labs.round();
    expect(labs.done).toEqual(['slow 0', 'quick 0', 'quick 1', 'slow 1']);
  });

  it('a round ends after 5 ms, so that sockets are read, and goes on in the next', () => {
    const labs = bench();
    for (let i = 0; i < 9; i++) labs.push(`lab ${i}`, String(i), 2);
    labs.round();
    expect(labs.done).toEqual(['0', '1', '2']);
    expect(labs.rounds()).toBe(1);
    labs.round();
    labs.round();
    expect(labs.done.length).toBe(9);
    expect(labs.rounds()).toBe(0);
  });

  it('work of one lab is done in its order, also what is asked for meanwhile', () => {
    const labs = bench();
    labs.queue.push('a', (job) => job(), () => {
      labs.done.push('first');
      labs.push('a', 'third');
    });
    labs.push('a', 'second');
    while (labs.rounds() > 0) labs.round();
    expect(labs.done).toEqual(['first', 'second', 'third']);
  });

  it('a lab that is forgotten in its own turn does nothing more', () => {
    const labs = bench();
    labs.queue.push('a', (job) => job(), () => labs.queue.forget('a'));
    labs.push('a', 'never');
    while (labs.rounds() > 0) labs.round();
    expect(labs.done).toEqual([]);
    expect(labs.queue.waiting('a')).toBe(0);
  });
});

describe('the queue of what is due', () => {
  it('gives the earliest first, and each item at its last moment only', () => {
    const queue = new DueQueue<string>();
    queue.set('a', 30);
    queue.set('b', 10);
    queue.set('a', 5);
    queue.set('c', 7);
    queue.set('c', undefined);
    expect(queue.nextMs()).toBe(5);
    expect([queue.take(20), queue.take(20), queue.take(20)]).toEqual(['a', 'b', undefined]);
    expect(queue.nextMs()).toBeUndefined();
  });

  it('is in order over 20,000 random changes', () => {
    const dice = new SeededDice(11);
    const queue = new DueQueue<number>();
    const naive = new Map<number, number>();
    for (let i = 0; i < 20_000; i++) {
      const item = dice.below(200);
      if (dice.below(4) === 0) {
        const nowMs = dice.below(1000);
        const taken = queue.take(nowMs);
        const least = Math.min(...naive.values());
        if (taken === undefined) expect(least > nowMs).toBe(true);
        else expect(naive.get(taken)).toBe(least);
        if (taken !== undefined) naive.delete(taken);
      } else {
        const due = dice.below(5) === 0 ? undefined : dice.below(1000);
        queue.set(item, due);
        if (due === undefined) naive.delete(item);
        else naive.set(item, due);
      }
    }
  });
});

describe('the pulse of a worker', () => {
  it('stands still for a lab that spins, and not for one that waits or works on', () => {
    const pulse = new Pulse();
    const watch = new PulseWatch(new Pulse(pulse.memory));
    expect([watch.look(), watch.look()]).toEqual([0, 0]);
    const outer = pulse.enter(7);
    expect([watch.look(), watch.look(), watch.look()]).toEqual([0, 1, 2]);
    expect(pulse.lab).toBe(7);
    pulse.leave(pulse.enter(7));
    expect(watch.look()).toBe(0);
    pulse.leave(outer);
    expect([watch.look(), watch.look()]).toEqual([0, 0]);
  });
});
