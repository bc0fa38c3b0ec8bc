/* Which keys open the search, and how arrows move through what it found. */
import { expect, it } from 'vitest';
import { movedTo, opensSearch } from '#app/_features/search/search-keys';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {}) =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

it('opens with Ctrl+K and ⌘K, and leaves Ctrl+K to the terminal', () => {
  expect(opensSearch(press('k', { ctrlKey: true }), false)).toBe(true);
  expect(opensSearch(press('K', { metaKey: true }), false)).toBe(true);
  expect(opensSearch(press('k', { metaKey: true }), true)).toBe(true);
  expect(opensSearch(press('k', { ctrlKey: true }), true)).toBe(false);
  expect(opensSearch(press('k'), false)).toBe(false);
  expect(opensSearch(press('k', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
  expect(opensSearch(press('k', { ctrlKey: true, metaKey: true }), false)).toBe(false);
});

it('goes from the field down through the list and back to the field', () => {
  const down: (number | undefined)[] = [];
  for (let at = -1, step = 0; step < 4; step++) down.push(at = movedTo('ArrowDown', at, 3)!);
  expect(down).toEqual([0, 1, 2, -1]);
  expect([movedTo('ArrowUp', -1, 3), movedTo('ArrowUp', 0, 3)]).toEqual([2, -1]);
  expect([movedTo('ArrowDown', -1, 0), movedTo('a', 0, 3)]).toEqual([undefined, undefined]);
});
