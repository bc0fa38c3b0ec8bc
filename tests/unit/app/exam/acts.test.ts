/* Acts that are not taken, and why; how much one may say. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actsInput, recordActs } from '#app/_features/exam/record';
import { ACTS_MAX, refusalOf } from '#app/_features/exam/sitting/act-rules';
import { formOf, single } from './fixtures';

const uuid = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const flag = (at: number, item = 1) => ({ id: uuid(at), kind: 'flag' as const, item, value: true });
const roomFor = { items: 2, count: 0 };

describe('acts of a sitting', () => {
  it('are refused on a question that the form does not have', () => {
    expect(refusalOf([flag(1), flag(2, 3)], roomFor, false)).toMatch(/no such question/);
    expect(refusalOf([flag(1, 0)], roomFor, false)).toMatch(/no such question/);
    expect(refusalOf([flag(1), flag(2, 2), { kind: 'place', item: 0 }], roomFor, false)).toBeUndefined();
  });

  it('are refused when there are too many, but handing in is not', () => {
    const full = { items: 2, count: ACTS_MAX };
    expect(refusalOf([flag(1)], { items: 2, count: ACTS_MAX - 1 }, false)).toBeUndefined();
    expect(refusalOf([flag(1)], full, false)).toMatch(/5,000 steps/);
    expect(refusalOf([{ kind: 'submit', item: 0 }], full, false)).toBeUndefined();
  });

  it('say no more than 2,000 characters and 20 entries, however deep', () => {
    const many = Array.from({ length: 90 }, () => 'x'.repeat(9000));
    const value = { lines: many, deep: [[[['x']]]] };
    const { acts } = actsInput.parse({ sitting: uuid(0), acts: [{ ...flag(1), value }, { ...flag(2), value: many }] });
    const cut = Array.from({ length: 20 }, () => 'x'.repeat(2000));
    expect(acts.map((act) => act.value)).toEqual([{ lines: cut, deep: [[null]] }, cut]);
  });
});

describe('recording acts', () => {
  const kept = globalThis as { hitrateDb?: unknown };
  let stored: { id: string; sittingId: string }[] = [];
  beforeEach(() => {
    const form = JSON.stringify(formOf(single('one'), single('two')));
    const startedAt = new Date();
    const endsAt = new Date(startedAt.getTime() + 600_000);
    stored = [{ id: uuid(7), sittingId: uuid(99) }];
    kept.hitrateDb = {
      sitting: { findFirst: async () => ({ id: uuid(0), exam: 'mock', form, startedAt, endsAt, acts: [] }) },
      sittingAct: {
        findFirst: async ({ where }: { where: { id: { in: string[] }; sittingId: { not: string } } }) =>
          stored.find(({ id, sittingId }) => where.id.in.includes(id) && sittingId !== where.sittingId.not) ?? null,
        upsert: ({ create }: { create: { id: string; sittingId: string } }) => stored.push(create),
      },
      $transaction: async () => [],
    };
  });
  afterEach(() => {
    delete kept.hitrateDb;
  });

  it('does not say saved of an act whose id is another sitting’s', async () => {
    const saved = await recordActs('me', { sitting: uuid(0), acts: [flag(6), flag(7)] });
    expect(saved).toMatchObject({ outcome: 'refused', over: false, count: 0 });
    expect(saved.why).toMatch(/another exam/);
    expect(stored).toHaveLength(1);
  });

  it('does not say saved of an act on no question, and keeps one on a question', async () => {
    const record = (item: number) => recordActs('me', { sitting: uuid(0), acts: [flag(1, item)] });
    expect(await record(9)).toMatchObject({ outcome: 'refused', count: 0 });
    expect(await record(2)).toMatchObject({ outcome: 'saved', count: 1 });
    expect(stored).toHaveLength(2);
  });
});
