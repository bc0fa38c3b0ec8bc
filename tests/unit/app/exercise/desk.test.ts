/* The desk: which exercise is open, when it is checked, what stays. The server's acts are handed in. */
import { describe, expect, it } from 'vitest';
import { Desk, UNDO_MS, type Acts } from '#app/_features/exercise/desk';
import type { ExerciseRecord } from '#app/_features/exercise/rules';
import type { Verdict } from '#lab/check';

const record = (change: Partial<ExerciseRecord> = {}): ExerciseRecord =>
  ({ exercise: 'e1', solved: false, attempts: 0, tasksSolved: [], hints: {}, solutions: [], ...change });
const verdictOf = (passed: boolean): Verdict =>
  ({ exercise: 'e1', passed, tasks: [{ id: 'a', passed: true, assertions: [] }, { id: 'b', passed, assertions: [] }] });

function desk(change: Partial<Acts> = {}, open?: string, records = [record()]) {
  const calls: string[] = [];
  const state = { open, passes: true };
  const ok = <T>(value: T) => Promise.resolve({ ok: true as const, value });
  const acts: Acts = {
    readDesk: ({ withLab }) => ok({ open: withLab ? state.open : undefined, records }),
    openExercise: ({ exercise }) => { calls.push(`open ${exercise}`); return ok({ started: true, keys: 0 }); },
    checkExercise: ({ exercise, pressed }) => {
      calls.push(`check ${exercise}${pressed ? ' pressed' : ''}`);
      return ok({ verdict: verdictOf(state.passes), solved: state.passes });
    },
    hint: ({ level }) => ok({ words: { html: `<b>${level}</b>`, text: String(level) }, last: level === 2 }),
    solution: () => ok({ lines: ['SET a 1'] }),
    restartExercise: ({ exercise, first }) => {
      calls.push(`restart ${exercise}${first ? ' first' : ''}`);
      return ok({ undoUntil: 0 });
    },
    undoRestart: () => { calls.push('undo'); return ok({ restored: true }); },
    beginLesson: ({ lesson }) => { calls.push(`begin ${lesson}`); return ok(undefined); },
    ...change,
  };
  const timers: { ms: number; ring: () => void }[] = [];
  const made = new Desk('lesson', new Map([['e1', ['a', 'b']], ['e2', ['a']]]), acts, {
    newId: () => 'id', timer: (ms, ring) => { timers.push({ ms, ring }); return () => undefined; },
  });
  return { desk: made, calls, timers, state };
}
const turns = async (): Promise<void> => { for (let turn = 0; turn < 20; turn += 1) await Promise.resolve(); };

describe('a lab that came alive', () => {
  it('opens the first exercise when none is open', async () => {
    const { desk: made, calls } = desk();
    await made.labIsLive();
    expect([calls, made.snapshot().open]).toEqual([['open e1'], 'e1']);
  });

  it('opens no first exercise that has a node of another kind', async () => {
    const { desk: made, calls } = desk();
    await made.labIsLive(false);
    expect([calls, made.snapshot().open]).toEqual([[], undefined]);
  });

  it('goes on with the one that is open', async () => {
    const { desk: made, calls } = desk({}, 'e2');
    await made.labIsLive();
    expect([calls, made.snapshot().open]).toEqual([[], 'e2']);
  });
});

describe('a lab that was lost while the page was open', () => {
  it('gets the exercise of this page again, not the first', async () => {
    const { desk: made, calls, state } = desk({}, 'e2');
    await made.labIsLive();
    state.open = undefined;
    await made.labIsLive();
    expect(calls).toEqual(['open e2']);
  });

  it('is left alone when the site does not say what is open', async () => {
    const { desk: made, calls } = desk({ readDesk: () => Promise.reject(new TypeError('fetch failed')) });
    await made.labIsLive();
    expect(calls).toEqual([]);
  });
});

describe('ticks', () => {
  it('ask for one Check when all are right, and for another only after they were not', async () => {
    const { desk: made, calls, state } = desk({}, 'e1');
    await made.labIsLive();
    state.passes = false;
    made.ticked('e1', { a: true, b: false });
    made.ticked('e1', { a: true, b: true });
    await turns();
    made.ticked('e1', { a: true, b: true });
    await turns();
    expect(calls).toEqual(['check e1']);
    expect(made.of('e1').verdict).toBeUndefined();
    state.passes = true;
    made.ticked('e1', { a: false, b: true });
    made.ticked('e1', { a: true, b: true });
    await turns();
    expect(calls).toEqual(['check e1', 'check e1']);
    expect(made.of('e1').solved).toBe(true);
  });

  it('do not check an exercise that is solved already, and never unsolve it', async () => {
    const { desk: made, calls } = desk({}, 'e1', [record({ solved: true })]);
    await made.labIsLive();
    made.ticked('e1', { a: true, b: true });
    made.ticked('e1', { a: false, b: false });
    await turns();
    expect([calls, made.of('e1').solved]).toEqual([[], true]);
  });

  it('of an exercise of another page are no business of this one', () => {
    const { desk: made } = desk();
    made.ticked('elsewhere', { a: true });
    expect(made.snapshot()).toEqual({ open: undefined, exercises: {} });
  });
});

describe('Check', () => {
  it('pressed shows the verdict whatever it is, and keeps the tasks that were right', async () => {
    const { desk: made, state } = desk({}, 'e1');
    state.passes = false;
    await made.check('e1', true);
    expect(made.of('e1')).toMatchObject({ solved: false, attempts: 1, tasksSolved: ['a'], verdict: { passed: false } });
  });

  it('says in its panel what went wrong, and can be pressed again', async () => {
    const { desk: made } = desk({ checkExercise: () => Promise.resolve({ ok: false, error: 'No lab.', retry: true }) });
    await made.check('e1', true);
    expect(made.of('e1')).toMatchObject({ error: 'No lab.', busy: undefined, attempts: 0 });
  });

  it('survives a site that cannot be reached', async () => {
    const { desk: made } = desk({ checkExercise: () => Promise.reject(new TypeError('fetch failed')) });
    await made.check('e1', true);
    expect(made.of('e1').error).toMatch(/could not be reached, so nothing changed/);
  });
});

describe('hints', () => {
  it('come one level at a time until the last', async () => {
    const { desk: made } = desk();
    await made.hint('e1', 'a');
    expect(made.of('e1').noMoreHints).toEqual({ a: false });
    await made.hint('e1', 'a');
    expect(made.of('e1').hints['a']?.map((hint) => hint.text)).toEqual(['1', '2']);
    expect(made.of('e1').noMoreHints).toEqual({ a: true });
  });
});

describe('restart', () => {
  it('offers Undo for ten seconds', async () => {
    const { desk: made, calls, timers } = desk({}, 'e1');
    await made.labIsLive();
    await made.restart('e1');
    expect(made.of('e1').undo).toBe(true);
    expect(timers[0]?.ms).toBeLessThanOrEqual(UNDO_MS);
    timers[0]?.ring();
    expect([made.of('e1').undo, calls]).toEqual([false, ['restart e1']]);
  });

  it('undone takes back what was open before', async () => {
    const { desk: made, calls, state } = desk({}, 'e1');
    await made.labIsLive();
    await made.open('e2');
    expect([made.snapshot().open, made.of('e2').undo]).toEqual(['e2', true]);
    state.open = 'e1';
    await made.undo('e2');
    expect([calls, made.snapshot().open]).toEqual([['restart e2 first', 'undo'], 'e1']);
  });

  it('says so when it was too late to undo', async () => {
    const { desk: made } = desk({ undoRestart: () => Promise.resolve({ ok: true, value: { restored: false } }) }, 'e1');
    await made.restart('e1');
    await made.undo('e1');
    expect(made.of('e1')).toMatchObject({ undo: false, error: expect.stringContaining('too late') as string });
  });
});

describe('a verdict and what came after it', () => {
  const checked = async () => {
    const made = desk({}, 'e1');
    made.state.passes = false;
    await made.desk.labIsLive();
    made.desk.ticked('e1', { a: true, b: false });
    await made.desk.check('e1', true);
    return made;
  };

  it('stays while the ticks say the same', async () => {
    const { desk: made } = await checked();
    made.ticked('e1', { a: true, b: false });
    expect(made.of('e1').outdated).toBe(false);
  });

  it('is outdated by a tick that says something else, even when the tick goes back, until the next Check', async () => {
    const { desk: made } = await checked();
    made.ticked('e1', { a: false, b: false });
    made.ticked('e1', { a: true, b: false });
    expect(made.of('e1').outdated).toBe(true);
    await made.check('e1', true);
    expect(made.of('e1').outdated).toBe(false);
  });

  it('is outdated by a command, but not by one that it offered to look with', async () => {
    const looked: Verdict = { exercise: 'e1', passed: false, tasks: [{ id: 'a', passed: false, assertions: [
      { state: 'failed', claim: 'a expires', command: 'TTL a' },
    ] }] };
    const { desk: made } = desk({
      checkExercise: () => Promise.resolve({ ok: true, value: { verdict: looked, solved: false } }),
    }, 'e1');
    await made.labIsLive();
    await made.check('e1', true);
    made.entered('TTL a');
    expect(made.of('e1').outdated).toBe(false);
    made.entered('SET a 1');
    expect(made.of('e1').outdated).toBe(true);
  });

  it('the first command begins the lesson, once', async () => {
    const { desk: made, calls } = desk({}, 'e1');
    await made.labIsLive();
    made.entered('PING');
    made.entered('PING');
    expect(calls).toEqual(['begin lesson']);
  });
});
