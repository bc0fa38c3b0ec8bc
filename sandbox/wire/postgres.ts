/* PostgreSQL's messages, protocol 3.0, as far as its simple query protocol goes: a byte that names the message, four
 * bytes of length, a body. Both sides use this file: the practice database and psql.
 *
 * Texts are byte strings. The one message of our own is a ParameterStatus named QUERY_TIME, with the milliseconds that
 * a query took by the lab's clock. */

export type Field = { name: string; /** 0 is none we know. */ oid: number };
export type ServerMessage = { type: string; body: string };
/** S severity, C code, M message, D detail, H hint, P position (from 1, in characters). */
export type Notice = Partial<Record<'S' | 'C' | 'M' | 'D' | 'H' | 'P', string>>;

export const QUERY_TIME = 'hitrate.query_time';
const PROTOCOL = 196_608;
const SSL_REQUEST = 80_877_103;
/** A message longer than this is no message. */
const MESSAGE_MAX = 16 * 1024 * 1024;

export function int32(value: number): string {
  return String.fromCharCode((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}
export function int16(value: number): string { return String.fromCharCode((value >>> 8) & 255, value & 255); }
export function readInt32(text: string, at: number): number {
  return (text.charCodeAt(at) << 24) | (text.charCodeAt(at + 1) << 16)
    | (text.charCodeAt(at + 2) << 8) | text.charCodeAt(at + 3);
}
function readInt16(text: string, at: number): number { return (text.charCodeAt(at) << 8) | text.charCodeAt(at + 1); }

export function message(type: string, body = ''): string { return type + int32(body.length + 4) + body; }

export function startup(settings: Readonly<Record<string, string>>): string {
  const words = Object.entries(settings).map(([name, value]) => `${name}\0${value}\0`).join('');
  return int32(words.length + 9) + int32(PROTOCOL) + words + '\0';
}
export const query = (sql: string): string => message('Q', `${sql}\0`);
export const terminate = (): string => message('X');

export const authenticated = (): string => message('R', int32(0));
export const parameter = (name: string, value: string): string => message('S', `${name}\0${value}\0`);
/** `I` outside of a transaction, `T` in one, `E` in one that has failed. */
export const ready = (status: 'I' | 'T' | 'E'): string => message('Z', status);
export const complete = (tag: string): string => message('C', `${tag}\0`);
export const emptyQuery = (): string => message('I');

export function rowDescription(fields: readonly Field[]): string {
  const each = fields.map(({ name, oid }) =>
    `${name}\0${int32(0)}${int16(0)}${int32(oid)}${int16(-1)}${int32(-1)}${int16(0)}`);
  return message('T', int16(fields.length) + each.join(''));
}
export function dataRow(cells: readonly (string | null)[]): string {
  const each = cells.map((cell) => (cell === null ? int32(-1) : int32(cell.length) + cell));
  return message('D', int16(cells.length) + each.join(''));
}
/** `type` is E for an error, N for a notice. */
export function notice(type: 'E' | 'N', fields: Notice): string {
  const severity = fields.S ?? 'ERROR';
  const words = Object.entries({ S: severity, V: severity, ...fields }).map(([name, value]) => `${name}${value}\0`);
  return message(type, `${words.join('')}\0`);
}

export function readNotice(body: string): Notice {
  const fields: Record<string, string> = {};
  for (const word of body.split('\0')) if (word !== '') fields[word[0]!] = word.slice(1);
  return fields;
}
export function readFields(body: string): Field[] {
  const fields: Field[] = [];
  for (let at = 2, left = readInt16(body, 0); left > 0; left--) {
    const end = body.indexOf('\0', at);
    fields.push({ name: body.slice(at, end), oid: readInt32(body, end + 7) });
    at = end + 19;
  }
  return fields;
}
export function readRow(body: string): (string | null)[] {
  const cells: (string | null)[] = [];
  for (let at = 2, left = readInt16(body, 0); left > 0; left--) {
    const length = readInt32(body, at);
    cells.push(length < 0 ? null : body.slice(at + 4, at + 4 + length));
    at += 4 + Math.max(0, length);
  }
  return cells;
}
export function readParameter(body: string): [name: string, value: string] {
  const [name = '', value = ''] = body.split('\0');
  return [name, value];
}

/** Bytes in, whole messages out. A client's first message has no type: it comes as `startup` or `ssl`. */
export class MessageReader {
  private kept = '';
  broken = false;

  constructor(private begun: boolean) {}

  feed(text: string): ServerMessage[] {
    this.kept += text;
    const out: ServerMessage[] = [];
    let at = 0;
    while (!this.broken) {
      const head = this.begun ? 1 : 0;
      if (this.kept.length - at < head + 4) break;
      const length = readInt32(this.kept, at + head);
      if (length < 4 || length > MESSAGE_MAX) this.broken = true;
      if (this.broken || this.kept.length - at < head + length) break;
      out.push(this.one(this.kept.slice(at, at + head + length)));
      at += head + length;
    }
    this.kept = this.broken ? '' : this.kept.slice(at);
    return out;
  }

  private one(whole: string): ServerMessage {
    if (this.begun) return { type: whole[0]!, body: whole.slice(5) };
    const code = readInt32(whole, 4);
    if (code === SSL_REQUEST) return { type: 'ssl', body: '' };
    this.begun = true;
    this.broken = code !== PROTOCOL;
    return { type: this.broken ? 'unknown' : 'startup', body: whole.slice(8) };
  }
}
