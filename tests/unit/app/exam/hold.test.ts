/* While an exam runs, nothing outside its room answers, explains or finds what it asks. The database is a small one of
 * arrays: only what these doors read. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bankQuestions, exercise, lessons } from '#content';
import { openProof } from '#app/_features/bank/actions';
import { QUESTION_HELD, TASK_HELD } from '#app/_features/exam/hold-rules';
import { heldBackOf } from '#app/_features/exam/hold';
import { hint, solution } from '#app/_features/exercise/actions';
import { recordAnswer } from '#app/_features/quiz/record';
import { search } from '#app/_features/search/read';
import { formOf, lab, single } from './fixtures';

vi.mock('#app/_server/guard', () => ({
  withLearner: (_: unknown, act: (learner: string, input: unknown) => unknown) => (input: unknown) => act('me', input),
}));
vi.mock('#app/_server/session', () => ({ learnerId: async () => 'me' }));

const question = bankQuestions().find(({ proof }) => proof)!;
const task = exercise(lessons().flatMap(({ exercises }) => exercises)[0]!)!;
const form = JSON.stringify(formOf(single(question.id), { ...lab, id: task.id }));
const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
const sitting = (acts: object[] = []) =>
  ({ id: 's', exam: 'mock', seed: 'x', form, startedAt: inMinutes(-1), endsAt: inMinutes(30), acts });
const submitted = { id: 'a', kind: 'submit', itemId: '', value: null, at: inMinutes(-0.5) };

let sittings: object[] = [];
const kept = globalThis as { hitrateDb?: unknown };
beforeEach(() => {
  kept.hitrateDb = {
    sitting: { findMany: async () => sittings },
    attempt: {
      findMany: async () => [{ itemId: question.id }], count: async () => 1,
      findUnique: async () => null,
    },
    event: { findMany: async () => [], create: async () => ({}) },
  };
});
afterEach(() => {
  delete kept.hitrateDb;
});

const ask = question.stem.text.split(/\s+/).slice(0, 6).join(' ');
const isFound = async (): Promise<boolean> => (await search(ask)).some(({ id }) => id === `question ${question.id}`);
const asked = { exercise: task.id, task: task.tasks[0]!.id };

describe('an exam that is running', () => {
  beforeEach(() => {
    sittings = [sitting()];
  });

  it('holds back its questions and its tasks', async () => {
    expect([...await heldBackOf('me')]).toEqual([question.id, task.id]);
  });

  it('lets nobody answer its questions elsewhere, or open their proofs', async () => {
    const input = { question: question.id, attempt: 'x', fields: [] };
    expect(await recordAnswer('me', input)).toEqual({ recorded: false, incomplete: QUESTION_HELD });
    await expect(openProof({ question: question.id, anew: false })).rejects.toThrow(QUESTION_HELD);
  });

  it('keeps its questions out of search', async () => {
    expect(await isFound()).toBe(false);
  });

  it('refuses hints and solutions of its tasks', async () => {
    await expect(hint({ ...asked, level: 1 })).rejects.toThrow(TASK_HELD);
    await expect(solution(asked)).rejects.toThrow(TASK_HELD);
  });
});

describe('an exam that is over', () => {
  beforeEach(() => {
    sittings = [sitting([submitted])];
  });

  it('holds nothing back', async () => {
    expect((await heldBackOf('me')).size).toBe(0);
    expect(await isFound()).toBe(true);
    const input = { question: question.id, attempt: 'x', fields: [] as [string, string][] };
    expect(await recordAnswer('me', input)).not.toEqual({ recorded: false, incomplete: QUESTION_HELD });
    const { lines } = await solution(asked) as unknown as { lines: string[] };
    expect(lines.length).toBeGreaterThan(0);
  });
});
