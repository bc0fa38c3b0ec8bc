import { describe, expect, it } from 'vitest';
import { scrollTopAfter } from '#app/_features/lesson/reader-keys';
import { splitAfterKey, splitAt } from '#app/_features/lesson/split-rules';

describe('the divider of a lesson', () => {
  it.each([
    ['ArrowLeft', false, 40], ['ArrowRight', false, 44], ['ArrowLeft', true, 32], ['ArrowRight', true, 52],
    ['Home', false, 20], ['End', false, 80], ['Enter', false, 42], ['Tab', false, undefined], ['a', false, undefined],
  ] as const)('goes with %s (shift %s) from 42 to %s', (key, shift, to) => {
    expect(splitAfterKey(key, 42, shift)).toBe(to);
  });

  it('stays between a fifth and four fifths', () => {
    expect(splitAfterKey('ArrowLeft', 21, true)).toBe(20);
    expect(splitAfterKey('ArrowRight', 79, false)).toBe(80);
    expect(splitAt(5, 1000)).toBe(20);
    expect(splitAt(995, 1000)).toBe(80);
    expect(splitAt(333, 1000)).toBe(33.3);
  });
});

describe('the keys of a reader', () => {
  const pane = { scrollTop: 1000, scrollHeight: 3000, clientHeight: 500 };
  it.each([
    [' ', false, 1440], [' ', true, 560], ['PageDown', false, 1440], ['PageUp', false, 560], ['Home', false, 0],
    ['End', false, 2500], ['ArrowDown', false, 1048], ['ArrowUp', false, 952], ['a', false, undefined],
  ])('go with %j (shift %s) from 1000 to %s', (key, shift, to) => {
    expect(scrollTopAfter(key, shift, pane)).toBe(to);
  });

  it('stay within the text', () => {
    expect(scrollTopAfter(' ', false, { ...pane, scrollTop: 2400 })).toBe(2500);
    expect(scrollTopAfter('PageUp', false, { ...pane, scrollTop: 10 })).toBe(0);
    expect(scrollTopAfter('End', false, { scrollTop: 0, scrollHeight: 300, clientHeight: 500 })).toBe(0);
  });
});
