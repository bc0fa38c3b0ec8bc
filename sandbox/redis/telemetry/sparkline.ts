/* A graph made of characters (sparkline.c): four rows of three heights each, and under each column its label from top
 * to bottom. At most 80 columns stand beside each other. */

const HEIGHTS = '_o#';
const ROWS = 4;
export const COLUMNS = 80;

export type Column = { value: number; label: string };

export function sparkline(columns: readonly Column[]): string {
  const values = columns.map((column) => column.value);
  const least = Math.min(...values);
  const range = Math.max(...values) - least || 1;
  const parts: string[] = [];
  for (let at = 0; at < columns.length; at += COLUMNS) {
    parts.push(block(columns.slice(at, at + COLUMNS), least, range));
  }
  return parts.join('\n');
}

function block(columns: readonly Column[], least: number, range: number): string {
  const steps = HEIGHTS.length * ROWS;
  const lines: string[] = [];
  for (let row = 0; row < ROWS; row++) {
    lines.push(columns.map(({ value }) => {
      const step = Math.min(steps - 1, Math.trunc((value - least) * steps / range));
      const height = step - (ROWS - row - 1) * HEIGHTS.length;
      return height < 0 ? ' ' : HEIGHTS[height] ?? '|';
    }).join(''));
  }
  lines.push(' '.repeat(columns.length));
  const labelRows = Math.max(...columns.map(({ label }) => label.length));
  for (let i = 0; i < labelRows; i++) lines.push(columns.map(({ label }) => label[i] ?? ' ').join(''));
  return lines.map((line) => `${line}\n`).join('');
}
