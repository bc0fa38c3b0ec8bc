/* psql's mind, without a connection: lines go in, text comes out, and what must be asked of the server is yielded. So
 * the program can wait for an answer and a scenario, which cannot, can ask at once. */
import type { Field, Notice } from '#wire/postgres';
import { type Open, splitStatements, stripHead } from '#wire/sql-text';
import { runBackslash } from './backslash';
import { faultText } from './fault';
import { HELP } from './help';
import { PLAIN, printTable, type Style } from './table';

export type Result = { fields?: Field[]; rows: (string | null)[][]; tag?: string; fault?: Notice; warnings: Notice[] };
export type Answer = { results: Result[]; ms: number; status: string } | { lost: string };
/** One text for the server. */
export type Ask = string;
export type Talk = Generator<Ask, Next, Answer>;
export type Next = 'go-on' | 'quit' | 'lost';

const NUMERIC = new Set([20, 21, 23, 26, 700, 701, 1700]);
const SECOND_MS = 1000;

export type Sink = { out(text: string): void; error(text: string): void };

export class Conversation {
  style: Style = { ...PLAIN };
  timing = false;
  quiet = false;
  /** `I`, `T` or `E`, as the server last said. */
  status = 'I';
  /** What was typed since the last semicolon. */
  buffer = '';
  /** The last text that was sent. */
  last = '';
  failed = false;
  /** At a prompt it says a little more. */
  interactive = false;
  private open: Open = '';

  constructor(readonly sink: Sink, readonly database: string,
    readonly where: { host: string; port: number; user: string }) {}

  get prompt(): string {
    const inside = this.status === 'T' ? '*' : this.status === 'E' ? '!' : '';
    const mark = this.buffer === '' ? '=' : this.open === '' ? '-' : this.open === '/*' ? '*' : this.open;
    return `${this.database}${mark}${inside}> `;
  }

  /** Ctrl-C at the prompt, and \r. */
  reset(): void {
    this.buffer = '';
    this.open = '';
  }

  /** One line as typed. */
  *line(text: string): Talk {
    if (this.buffer === '') {
      const word = text.trim().replace(/;$/, '').toLowerCase();
      if (word === 'help') {
        this.sink.out(HELP);
        return 'go-on';
      }
      if (word === 'quit' || word === 'exit') return 'quit';
    }
    let rest = text;
    for (;;) {
      const slash = backslashAt(this.buffer, rest);
      const piece = slash < 0 ? rest : rest.slice(0, slash);
      const next = slash >= 0 && piece.trim() === '' ? 'go-on' : yield* this.typed(piece);
      if (next !== 'go-on' || slash < 0) return next;
      const done = yield* runBackslash(this, rest.slice(slash));
      if (done.next !== 'go-on') return done.next;
      rest = done.rest;
      if (rest.trim() === '') return 'go-on';
    }
  }

  /** What is left at the end of a pipe, or all of -c. */
  *whole(sql: string): Talk {
    this.reset();
    if (stripHead(sql) === '') return 'go-on';
    return yield* this.send(sql);
  }

  *typed(piece: string): Talk {
    const text = this.buffer === '' ? piece : `${this.buffer}\n${piece}`;
    const { statements, rest, open } = splitStatements(text);
    this.buffer = stripHead(rest) === '' && open === '' ? '' : rest.replace(/^\s+/, '');
    this.open = this.buffer === '' ? '' : open;
    for (const statement of statements) {
      if (stripHead(statement) === '') continue;
      const next = yield* this.send(`${stripHead(statement)};`);
      if (next !== 'go-on') return next;
    }
    return 'go-on';
  }

  /** Sends a text, prints what comes; with \gx once in the other form. */
  *send(sql: string, style = this.style): Talk {
    this.last = sql;
    const answer = yield sql;
    if ('lost' in answer) {
      this.failed = true;
      this.sink.error(answer.lost);
      return 'lost';
    }
    this.status = answer.status;
    this.failed = false;
    for (const result of answer.results) this.show(result, sql, style);
    if (this.timing) this.sink.out(timeText(answer.ms));
    return 'go-on';
  }

  private show({ fields, rows, tag, fault, warnings }: Result, sql: string, style: Style): void {
    for (const warning of warnings) this.sink.error(faultText(warning, sql));
    if (fields !== undefined) {
      const headers = fields.map(({ name }) => name);
      const right = fields.map(({ oid }) => NUMERIC.has(oid));
      this.sink.out(printTable({ headers, right, rows }, style));
    }
    if (tag !== undefined && !this.quiet && (fields === undefined || /^(?:INSERT|UPDATE|DELETE)\b/.test(tag))) {
      this.sink.out(`${tag}\n`);
    }
    if (fault === undefined) return;
    this.failed = true;
    this.sink.error(faultText(fault, sql));
  }
}

/** Where a backslash command begins in this line; −1 when none does. */
function backslashAt(before: string, line: string): number {
  for (let at = line.indexOf('\\'); at >= 0; at = line.indexOf('\\', at + 1)) {
    const { open } = splitStatements(`${before}\n${line.slice(0, at)}`);
    if ((open === '' || open === '(') && !/--[^\n]*$/.test(line.slice(0, at))) return at;
  }
  return -1;
}

export function timeText(ms: number): string {
  const plain = `Time: ${ms.toFixed(3)} ms`;
  if (ms < SECOND_MS) return `${plain}\n`;
  const seconds = ms / SECOND_MS;
  const minutes = Math.floor(seconds / 60);
  const left = (seconds - minutes * 60).toFixed(3).padStart(6, '0');
  return `${plain} (${String(minutes).padStart(2, '0')}:${left})\n`;
}
