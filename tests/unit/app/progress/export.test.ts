/* What the export says of an exam that is running, and of one that is over. */
import { describe, expect, it } from 'vitest';
import { sittingOut } from '#app/_features/progress/export';
import { after, END, formOf, single, START } from '../exam/fixtures';

const form = formOf(single('secret-one'), single('secret-two'));
const acts = [
  { id: 'a', kind: 'answer', itemId: 'secret-two', value: '{"chosen":["a"]}', at: after(10) },
  { id: 'b', kind: 'place', itemId: 'review', value: null, at: after(20) },
];
const row = { id: 's', seed: 'dice', form: JSON.stringify(form), startedAt: START, endsAt: END, acts };

describe('the export of a sitting', () => {
  it('names no question while it runs, only places', () => {
    const out = sittingOut(row, after(60));
    expect(out).toMatchObject({ acts: [{ item: 2, value: { chosen: ['a'] } }, { item: 0, value: null }] });
    expect(Object.keys(out)).not.toContain('seed');
    expect(Object.keys(out)).not.toContain('form');
    expect(JSON.stringify(out)).not.toMatch(/secret|dice/);
  });

  it('holds everything once it is over', () => {
    const out = sittingOut(row, new Date(END.getTime() + 3_600_000));
    expect(out).toMatchObject({ seed: 'dice', form, acts: [{ itemId: 'secret-two' }, { itemId: 'review' }] });
  });
});
