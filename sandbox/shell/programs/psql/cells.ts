/* Cells of a table as psql lays them out: lines of text and how wide they are on a screen. Byte strings in and out. */
import { cellWidth, toCells } from '#shell/tty/width';

export type Cell = { lines: string[]; widths: number[] };

/** UTF-8 bytes, one char each, as text; what is broken stays as it is. */
export function decode(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  try {
    return decodeURIComponent(bytes.replace(/[%\x80-\xff]/g, (char) => `%${char.charCodeAt(0).toString(16)}`));
  } catch {
    return bytes;
  }
}

export function widthOf(bytes: string): number {
  if (!/[\x80-\xff]/.test(bytes)) return bytes.length;
  return toCells(decode(bytes)).reduce((sum, cell) => sum + cellWidth(cell), 0);
}

/** Control bytes are shown as psql shows them; a tab goes to the next column of eight. */
export function cellOf(bytes: string): Cell {
  const lines = bytes.split('\n').map(shown);
  return { lines, widths: lines.map(widthOf) };
}

function shown(line: string): string {
  if (!/[\x00-\x1f\x7f]/.test(line)) return line;
  let out = '';
  for (const char of line) {
    if (char === '\t') out += ' '.repeat(8 - (widthOf(out) % 8));
    else if (char === '\r') out += '\\r';
    else if (char < ' ' || char === '\x7f') out += escaped(char.charCodeAt(0));
    else out += char;
  }
  return out;
}

function escaped(code: number): string { return `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`; }

export const widest = ({ widths }: Cell): number => Math.max(...widths);
export const pad = (text: string, width: number, to: number): string => text + ' '.repeat(Math.max(0, to - width));
