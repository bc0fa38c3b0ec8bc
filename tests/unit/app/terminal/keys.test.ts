/* Copy, paste and leaving as people expect them, key by key. */
import { describe, expect, it } from 'vitest';
import { decideKey, staysArmed, type KeyContext, type KeyPress } from '#app/_features/terminal/keys';

const press = (text: string): KeyPress => {
  const parts = text.split('+');
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  return { key: parts.at(-1) ?? '', ctrl: has('Ctrl'), shift: has('Shift'), alt: has('Alt'), meta: has('Meta') };
};
const context = (change: Partial<KeyContext> = {}): KeyContext =>
  ({ hasSelection: false, escapeArmed: false, mac: false, ...change });

describe('a key in the terminal', () => {
  it.each([
    ['Ctrl+c', {}, 'program'],
    ['Ctrl+c', { hasSelection: true }, 'copy'],
    ['Ctrl+Shift+C', {}, 'copy'],
    ['Ctrl+Shift+C', { hasSelection: true }, 'copy'],
    ['Meta+c', { mac: true, hasSelection: true }, 'copy'],
    ['Ctrl+Insert', { hasSelection: true }, 'copy'],
    ['Ctrl+v', {}, 'browser-paste'],
    ['Ctrl+v', { mac: true }, 'read-clipboard'],
    ['Ctrl+Shift+V', {}, 'browser-paste'],
    ['Meta+v', { mac: true }, 'browser-paste'],
    ['Shift+Insert', {}, 'browser-paste'],
    ['Insert', {}, 'program'],
    ['Tab', {}, 'program'],
    ['Escape', {}, 'arm'],
    ['Tab', { escapeArmed: true }, 'leave'],
    ['Shift+Tab', { escapeArmed: true }, 'leave'],
    ['Ctrl+Tab', {}, 'browser'],
    ['Ctrl+Shift+F', {}, 'search'],
    ['Ctrl+f', {}, 'program'],
    ['Ctrl+l', {}, 'program'],
    ['Ctrl+r', {}, 'program'],
    ['Ctrl+Alt+c', { hasSelection: true }, 'program'],
    ['Meta+k', { mac: true }, 'browser'],
    ['c', { hasSelection: true }, 'program'],
    ['v', {}, 'program'],
    ['ArrowUp', {}, 'program'],
  ] as const)('%s with %o is for: %s', (keys, change, decision) => {
    expect(decideKey(press(keys), context(change))).toBe(decision);
  });

  it('keeps Esc armed while a modifier goes down, and only then', () => {
    expect(['Shift', 'Control', 'a', 'Tab'].map(staysArmed)).toEqual([true, true, false, false]);
  });
});
