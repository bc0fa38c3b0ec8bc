/* How many columns a character takes, as the browser's terminal counts them.
 *
 * * xterm.js without an addon uses the Unicode 6 table: East Asian wide ranges take two columns, marks and joiners
 * none, everything else (emoji too) one. The cursor is only right if both sides count alike, so newer tables are
 * no better. */

const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], [0x2329, 0x232a], [0x2e80, 0x303e], [0x3040, 0xa4cf], [0xac00, 0xd7a3], [0xf900, 0xfaff],
  [0xfe30, 0xfe6f], [0xff00, 0xff60], [0xffe0, 0xffe6], [0x20000, 0x2fffd], [0x30000, 0x3fffd],
];
const NO_WIDTH = /^[\p{Mn}\p{Me}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]$/u;

export function charWidth(char: string): number {
  const code = char.codePointAt(0)!;
  if (code < 0x300) return code < 0x20 || (code >= 0x7f && code < 0xa0) ? 0 : 1;
  if (NO_WIDTH.test(char)) return 0;
  for (const [from, to] of WIDE) if (code >= from && code <= to) return 2;
  return 1;
}

/** A text as cells: each a character with the marks that follow it, which the cursor treats as one. */
export function toCells(text: string): string[] {
  const cells: string[] = [];
  for (const char of text) {
    if (cells.length > 0 && charWidth(char) === 0) cells[cells.length - 1] += char;
    else cells.push(char);
  }
  return cells;
}

export function cellWidth(cell: string): number {
  return charWidth(String.fromCodePoint(cell.codePointAt(0)!));
}

export type Place = { row: number; col: number };

/** Where the cursor stands after these cells. `col` may be `cols`: then a wrap is pending. */
export function placeAfter(cells: readonly string[], cols: number, from: Place, count = cells.length): Place {
  let { row, col } = from;
  for (let i = 0; i < count; i++) {
    const width = Math.min(cellWidth(cells[i]!), cols);
    if (col + width > cols) {
      row++;
      col = 0;
    }
    col += width;
  }
  return { row, col };
}
