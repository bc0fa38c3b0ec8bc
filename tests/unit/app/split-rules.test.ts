import { describe, expect, it } from 'vitest';
import { splitAfterKey, splitAt } from '#app/_features/lesson/split-rules';

describe('the divider of a lesson', () => {
  it.each([
    ['ArrowLeft', false, 36], ['ArrowRight', false, 40], ['ArrowLeft', true, 28], ['ArrowRight', true, 48],
    ['Home', false, 20], ['End', false, 80], ['Enter', false, 38], ['Tab', false, undefined], ['a', false, undefined],
  ] as const)('goes with %s (shift %s) from 38 to %s', (key, shift, to) => {
    expect(splitAfterKey(key, 38, shift)).toBe(to);
  });

  it('stays between a fifth and four fifths', () => {
    expect(splitAfterKey('ArrowLeft', 21, true)).toBe(20);
    expect(splitAfterKey('ArrowRight', 79, false)).toBe(80);
    expect(splitAt(5, 1000)).toBe(20);
    expect(splitAt(995, 1000)).toBe(80);
    expect(splitAt(333, 1000)).toBe(33.3);
  });
});
