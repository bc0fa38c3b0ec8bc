/* An error or a warning of the server as psql prints it, with the line it is about and a mark below the place. */
import type { Notice } from '#wire/postgres';
import { cellWidth, toCells } from '#shell/tty/width';
import { utf8ToLatin1 } from '#base/bytes';
import { decode } from './cells';

const SHOWN = 60;
const RIGHT_CUT = 10;

export function faultText(fault: Notice, sql: string): string {
  let text = `${fault.S ?? 'ERROR'}:  ${fault.M ?? ''}\n`;
  if (fault.P !== undefined) text += place(decode(sql), Number(fault.P) - 1);
  if (fault.D !== undefined) text += `DETAIL:  ${fault.D}\n`;
  if (fault.H !== undefined) text += `HINT:  ${fault.H}\n`;
  return text;
}

/** A long line is cut so that the place stays in sight, as libpq cuts it. */
function place(sql: string, at: number): string {
  const before = sql.slice(0, at);
  const number = before.split('\n').length;
  const start = before.lastIndexOf('\n') + 1;
  const next = sql.indexOf('\n', at);
  const line = sql.slice(start, next < 0 ? sql.length : next).replaceAll('\t', ' ');
  const cells = toCells(line);
  const mark = toCells(line.slice(0, at - start)).length;
  let from = 0;
  let to = cells.length;
  if (to > SHOWN) {
    if (SHOWN >= mark + RIGHT_CUT) to = SHOWN;
    else {
      to = Math.min(to, mark + RIGHT_CUT);
      from = Math.max(0, to - SHOWN);
    }
  }
  const head = `LINE ${number}: ${from > 0 ? '...' : ''}`;
  const shown = cells.slice(from, to).join('');
  const width = cells.slice(from, mark).reduce((sum, cell) => sum + cellWidth(cell), 0);
  const tail = to < cells.length ? '...' : '';
  return utf8ToLatin1(`${head}${shown}${tail}\n${' '.repeat(head.length + width)}^\n`);
}
