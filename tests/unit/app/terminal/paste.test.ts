/* Pasted text: nothing that a terminal would obey gets through, nothing is lost silently. */
import { describe, expect, it } from 'vitest';
import { cleanPaste, inPieces, preparePaste } from '#app/_features/terminal/paste';

const lines = (count: number): string => Array.from({ length: count }, (_, at) => `SET k${at} v`).join('\n');

describe('cleaning a paste', () => {
  it.each([
    ['SET a 1', 'SET a 1'],
    ['a\r\nb\rc\n', 'a\nb\nc\n'],
    ['a\tb', 'a\tb'],
    ['\u001b[201~FLUSHALL\u0003', '[201~FLUSHALL'],
    ['a\u0008\u007fb\u0000', 'ab'],
    ['\u009b31mred\u0085', '31mred'],
    ['naïve 🎉 日本', 'naïve 🎉 日本'],
  ])('%j becomes %j', (raw, clean) => {
    expect(cleanPaste(raw)).toBe(clean);
  });
});

describe('preparing a paste', () => {
  it.each([
    { count: 1, kind: 'paste' }, { count: 5, kind: 'paste' }, { count: 6, kind: 'ask' },
  ])('$count lines: $kind', ({ count, kind }) => {
    expect(preparePaste(`${lines(count)}\n\n`).kind).toBe(kind);
  });

  it('pastes nothing when nothing is left', () => {
    expect(preparePaste('\u001b\u0003')).toEqual({ kind: 'empty' });
  });

  it.each([
    ['x'.repeat(64 * 1024), 'paste'], ['x'.repeat(64 * 1024 + 1), 'too-long'], ['é'.repeat(32 * 1024 + 1), 'too-long'],
    ['🎉'.repeat(16 * 1024), 'paste'],
  ])('counts bytes, not characters (%#)', (raw, kind) => {
    expect(preparePaste(raw).kind).toBe(kind);
  });

  it('says how much it was and that nothing was pasted', () => {
    const prepared = preparePaste('x'.repeat(81 * 1024));
    expect(prepared.kind === 'too-long' && prepared.message).toMatch(/81 KB.*64 KB.*Nothing was pasted/);
  });
});

describe('cutting a paste into frames', () => {
  it('loses nothing and never cuts a surrogate pair', () => {
    const text = `a${'🎉'.repeat(50)}`;
    const pieces = inPieces(text, 8);
    expect(pieces.join('')).toBe(text);
    expect(pieces.every((piece) => piece.length <= 8 && !/[\ud800-\udbff]$/.test(piece))).toBe(true);
  });
});
