/* psql's three forms of a table: aligned (border 1), expanded (\x) and unaligned (-A). */
import { type Cell, cellOf, pad, widest } from './cells';

export type Table = {
  title?: string;
  headers: readonly string[];
  /** True for a column that stands at the right. */
  right: readonly boolean[];
  rows: readonly (readonly (string | null)[])[];
  /** In place of `(3 rows)`. */
  footers?: readonly string[];
};
export type Style = {
  expanded: boolean; aligned: boolean; tuplesOnly: boolean; separator: string; null: string;
};

export const PLAIN: Style = { expanded: false, aligned: true, tuplesOnly: false, separator: '|', null: '' };

export function printTable(table: Table, style: Style): string {
  if (!style.aligned) return style.expanded ? unalignedExpanded(table, style) : unaligned(table, style);
  return style.expanded && table.footers === undefined ? expanded(table, style) : aligned(table, style);
}

export const rowCount = (rows: number): string => `(${rows} row${rows === 1 ? '' : 's'})`;

function aligned(table: Table, style: Style): string {
  const { headers, right, rows, title } = table;
  const heads = headers.map(cellOf);
  const cells = rows.map((row) => row.map((text) => cellOf(text ?? style.null)));
  const wide = heads.map((head, at) => Math.max(widest(head), ...cells.map((row) => widest(row[at]!))));
  let out = '';
  if (!style.tuplesOnly) {
    const whole = wide.reduce((sum, width) => sum + width + 3, -1);
    if (title !== undefined) out += `${' '.repeat(Math.max(0, Math.floor((whole - title.length) / 2)))}${title}\n`;
    out += headLines(heads, wide);
    out += `${wide.map((width) => '-'.repeat(width + 2)).join('+')}\n`;
  }
  for (const row of cells) out += rowLines(row, wide, right);
  if (!style.tuplesOnly) for (const footer of table.footers ?? [rowCount(rows.length)]) out += `${footer}\n`;
  return `${out}\n`;
}

function headLines(heads: readonly Cell[], wide: readonly number[]): string {
  const height = Math.max(1, ...heads.map(({ lines }) => lines.length));
  let out = '';
  for (let line = 0; line < height; line++) {
    const parts = heads.map((head, at) => {
      const space = wide[at]! - (head.widths[line] ?? 0);
      const text = ' '.repeat(Math.floor(space / 2)) + (head.lines[line] ?? '') + ' '.repeat(Math.ceil(space / 2));
      return ` ${text}${line < head.lines.length - 1 ? '+' : ' '}`;
    });
    out += `${parts.join('|')}\n`;
  }
  return out;
}

function rowLines(row: readonly Cell[], wide: readonly number[], right: readonly boolean[]): string {
  const height = Math.max(1, ...row.map(({ lines }) => lines.length));
  let out = '';
  for (let line = 0; line < height; line++) {
    const parts = row.map((cell, at) => {
      const text = cell.lines[line] ?? '';
      const width = cell.widths[line] ?? 0;
      const more = line < cell.lines.length - 1;
      const last = at === row.length - 1;
      const space = ' '.repeat(wide[at]! - width);
      const gone = line >= cell.lines.length;
      const laid = last && !more && (gone || right[at] !== true) ? text : right[at] === true ? space + text : text
        + space;
      return ` ${laid}${more ? '+' : last ? '' : ' '}`;
    });
    out += `${parts.join('|')}\n`;
  }
  return out;
}

function expanded({ headers, rows }: Table, style: Style): string {
  if (rows.length === 0) return style.tuplesOnly ? '\n' : '(0 rows)\n\n';
  const heads = headers.map(cellOf);
  const headWide = Math.max(0, ...heads.map(widest));
  const cells = rows.map((row) => row.map((text) => cellOf(text ?? style.null)));
  const dataWide = Math.max(0, ...cells.flat().map(widest));
  let out = '';
  cells.forEach((row, number) => {
    if (!style.tuplesOnly) out += recordLine(number + 1, headWide, dataWide);
    else if (number > 0) out += `${'-'.repeat(headWide + 1)}+${'-'.repeat(dataWide + 1)}\n`;
    row.forEach((cell, at) => { out += fieldLines(heads[at]!, cell, headWide, dataWide); });
  });
  return `${out}\n`;
}

/** `-[ RECORD 1 ]-+---`: the rule, with the record's number written over its left part. */
function recordLine(number: number, headWide: number, dataWide: number): string {
  const label = `-[ RECORD ${number} ]`;
  const rule = `${'-'.repeat(headWide + 1)}+${'-'.repeat(dataWide + 1)}`;
  return `${label}${rule.slice(label.length)}\n`;
}

function fieldLines(head: Cell, cell: Cell, headWide: number, dataWide: number): string {
  const height = Math.max(head.lines.length, cell.lines.length);
  let out = '';
  for (let line = 0; line < height; line++) {
    const name = pad(head.lines[line] ?? '', head.widths[line] ?? 0, headWide);
    const mark = line < head.lines.length - 1 ? '+' : ' ';
    const more = line < cell.lines.length - 1;
    const text = cell.lines[line] ?? '';
    const value = more ? `${pad(text, cell.widths[line] ?? 0, dataWide)}+` : text;
    out += `${name}${mark}|${line < cell.lines.length ? ` ${value}` : ''}\n`;
  }
  return out;
}

function unaligned({ title, headers, rows, footers }: Table, style: Style): string {
  const lines = rows.map((row) => row.map((text) => text ?? style.null).join(style.separator));
  if (style.tuplesOnly) return lines.map((line) => `${line}\n`).join('');
  const above = title === undefined ? [] : [title];
  const all = [...above, headers.join(style.separator), ...lines, ...footers ?? [rowCount(rows.length)]];
  return `${all.join('\n')}\n`;
}

function unalignedExpanded({ headers, rows }: Table, style: Style): string {
  const records = rows.map((row) =>
    row.map((text, at) => `${headers[at]!}${style.separator}${text ?? style.null}\n`).join(''));
  return records.join('\n');
}
