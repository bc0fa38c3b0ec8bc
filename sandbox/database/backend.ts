/* One connection of the database, in PostgreSQL's simple query protocol: bytes in, answers out, each with the time
 * that it takes by the lab's clock. The extended protocol (prepared statements of drivers) is refused in words. */
import {
  authenticated, complete, dataRow, emptyQuery, message, MessageReader, notice, type Notice, parameter, QUERY_TIME,
    ready,
  rowDescription, type ServerMessage,
} from '#wire/postgres';
import type { FaultWords } from './fault';
import type { Part, Session } from './session';

export type Answer = { bytes: string; costMs: number; /** The connection ends after it. */ last: boolean };

const SETTINGS: readonly (readonly [string, string])[] = [
  ['server_version', '15.0'], ['server_encoding', 'UTF8'], ['client_encoding', 'UTF8'], ['DateStyle', 'ISO, MDY'],
  ['TimeZone', 'Etc/UTC'], ['integer_datetimes', 'on'], ['standard_conforming_strings', 'on'],
];

export class Backend {
  private readonly reader = new MessageReader(false);
  private skipping = false;
  private over = false;

  /** Without a session there are too many clients already. */
  constructor(
    private session: Session | undefined, private readonly database: string, private readonly tooMany: string,
  ) {}

  /** Is the client between two queries, outside of a transaction? */
  get idle(): boolean { return !this.over && this.session?.status === 'I'; }

  /** It goes on with another database of the same name. */
  move(session: Session): void { this.session = session; }

  receive(bytes: string): Answer[] {
    const answers: Answer[] = [];
    for (const each of this.reader.feed(bytes)) {
      if (this.over) break;
      const answer = this.answer(each);
      if (answer === undefined) continue;
      this.over = answer.last;
      answers.push(answer);
    }
    if (this.reader.broken && !this.over) {
      this.over = true;
      answers.push(fatal('08P01', 'invalid message: this port speaks PostgreSQL\'s protocol, as psql does'));
    }
    return answers;
  }

  private answer({ type, body }: ServerMessage): Answer | undefined {
    if (type === 'ssl') return { bytes: 'N', costMs: 0, last: false };
    if (type === 'startup') return this.greet(body);
    if (type === 'X' || type === 'unknown') return { bytes: '', costMs: 0, last: true };
    if (type === 'Q') return this.query(body.slice(0, -1));
    if (type === 'S') {
      this.skipping = false;
      return { bytes: ready(this.session!.status), costMs: 0, last: false };
    }
    if (this.skipping) return undefined;
    this.skipping = true;
    const words = { C: '0A000', M: 'only simple queries are there: this is a practice database' };
    return { bytes: notice('E', words), costMs: 0, last: false };
  }

  private greet(body: string): Answer {
    const words = body.split('\0');
    const asked = words[words.indexOf('database') + 1] ?? words[words.indexOf('user') + 1];
    if (this.session === undefined) return fatal('53300', `sorry, too many clients already. ${this.tooMany}`);
    if (words.includes('database') && asked !== this.database) {
      return fatal('3D000', `database "${asked}" does not exist`);
    }
    const settings = SETTINGS.map(([name, value]) => parameter(name, value)).join('');
    const key = message('K', '\0\0\0\x01\0\0\0\x01');
    return { bytes: `${authenticated()}${settings}${key}${ready('I')}`, costMs: 0, last: false };
  }

  private query(sql: string): Answer {
    const { parts, status, costMs } = this.session!.query(sql);
    const bytes = parts.length === 0 ? emptyQuery() : parts.map(partBytes).join('');
    return { bytes: bytes + parameter(QUERY_TIME, String(costMs)) + ready(status), costMs, last: false };
  }
}

/** Its time is put in anew when the query had to wait: see `withTime`. */
export function withTime(bytes: string, ms: number): string {
  const at = bytes.lastIndexOf(QUERY_TIME);
  if (at < 0) return bytes;
  const end = bytes.indexOf('\0', at + QUERY_TIME.length + 1);
  return bytes.slice(0, at - 5) + parameter(QUERY_TIME, String(ms)) + bytes.slice(end + 1);
}

function partBytes({ columns, rows = [], tag, warning, fault, statement }: Part): string {
  let out = '';
  if (warning !== undefined) out += notice('N', { S: 'WARNING', ...wordsOf(warning, statement) });
  if (columns !== undefined) out += rowDescription(columns) + rows.map((row) => dataRow(row)).join('');
  if (fault !== undefined) out += notice('E', wordsOf(fault, statement));
  return tag === undefined ? out : out + complete(tag);
}

function wordsOf({ code, message: said, detail, hint, offset }: FaultWords, statement: string): Notice {
  const words: Notice = { C: code, M: said };
  if (detail !== undefined) words.D = detail;
  if (hint !== undefined) words.H = hint;
  if (offset !== undefined) words.P = String(charsBefore(statement, offset) + 1);
  return words;
}

/** Positions count characters, offsets bytes of UTF-8. */
function charsBefore(statement: string, offset: number): number {
  return statement.slice(0, offset).replace(/[\x80-\xbf]/g, '').length;
}

function fatal(code: string, said: string): Answer {
  return { bytes: notice('E', { S: 'FATAL', C: code, M: said }), costMs: 0, last: true };
}
