// Plays a section of a Memcached table on a server, and says what each client got after each step.
import type { McSection, McStep } from './memcached-table';

export interface McClient {
  write(bytes: Buffer): void;
  /** All that has come since the last call, and whether the server has closed. */
  take(): { bytes: Buffer; closed: boolean };
  /** Resolves when something came, or after so long. */
  more(ms: number): Promise<void>;
  close(): void;
}
export interface McServer {
  connect(): Promise<McClient>;
  /** Lets time pass: ours moves its clock, the real one makes us wait. */
  skip(ms: number): Promise<void>;
  stop(): Promise<void>;
}
export type McObservation = { shown: string; said: string[] };

const NOOP = Buffer.alloc(24);
NOOP[0] = 0x80;
NOOP[1] = 0x0a;
NOOP.writeUInt32BE(0xfeedbeef, 12);
const NOOP_ANSWER = Buffer.from(NOOP);
NOOP_ANSWER[0] = 0x81;
const ENDS = {
  mn: { sent: Buffer.from('mn\r\n'), got: Buffer.from('MN\r\n') },
  noop: { sent: NOOP, got: NOOP_ANSWER },
};
/** An answer that does not come within this has swallowed its end mark. */
const PATIENCE_MS = 400;
/** Raw bytes are answered when nothing more came for this long; nothing at all is waited for longer. */
const SILENCE_MS = 60;
const NOTHING_MS = 400;

export async function playMc(server: McServer, section: McSection): Promise<McObservation[]> {
  const clients = new Map<string, McClient>();
  const seen: McObservation[] = [];
  for (const step of section.steps) {
    const client = clients.get(step.client) ?? await server.connect();
    clients.set(step.client, client);
    if (step.skipMs > 0) await server.skip(step.skipMs);
    if (step.closes) {
      client.close();
      clients.delete(step.client);
    }
    const answer = step.bytes.length > 0 ? await ask(client, step) : '';
    const said = step.bytes.length > 0 ? [answer] : [];
    for (const [name, other] of clients) {
      if (name === step.client) continue;
      const { bytes } = other.take();
      if (bytes.length > 0) said.push(`${name}: ${shownBytes(bytes, step)}`);
    }
    seen.push({ shown: step.shown, said });
  }
  for (const client of clients.values()) client.close();
  return seen;
}

async function ask(client: McClient, step: McStep): Promise<string> {
  client.take();
  const mark = step.end === 'silence' ? undefined : ENDS[step.end];
  client.write(mark ? Buffer.concat([step.bytes, mark.sent]) : step.bytes);
  let got = Buffer.alloc(0);
  let closed = false;
  for (let until = Date.now() + (mark ? PATIENCE_MS : NOTHING_MS); ;) {
    const next = client.take();
    if (!mark && next.bytes.length > 0) until = Date.now() + SILENCE_MS;
    got = Buffer.concat([got, next.bytes]);
    closed ||= next.closed;
    const done = mark !== undefined && got.length >= mark.got.length && got.subarray(-mark.got.length).equals(mark.got);
    if (done) return shownBytes(got.subarray(0, -mark.got.length), step);
    if (closed || Date.now() >= until) break;
    await client.more(until - Date.now());
  }
  return shownBytes(got, step) + (closed ? ' (closed)' : mark ? ' (its end mark was taken for data)' : '');
}

const MOST_SHOWN = 3000;

function shownBytes(bytes: Buffer, step: McStep): string {
  let text = step.end === 'noop' ? packets(bytes) : escaped(bytes.toString('latin1'));
  for (const mask of step.masks) text = text.replace(mask, '*');
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}… ${text.length} in all` : text || '(nothing)';
}

function escaped(text: string): string {
  return text.replace(/[^\x20-\x7e]|\\/g, (char) => {
    const named = { '\r': '\\r', '\n': '\\n', '\\': '\\\\' }[char];
    return named ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
  }).replace(/(.)\1{99,}/g, (run, char: string) => `{${char}*${run.length}}`);
}

function packets(bytes: Buffer): string {
  const out: string[] = [];
  let at = 0;
  while (bytes.length - at >= 24) {
    const key = bytes.readUInt16BE(at + 2);
    const extras = bytes[at + 4];
    const body = bytes.readUInt32BE(at + 8);
    const from = at + 24;
    const part = (start: number, end: number) => escaped(bytes.toString('latin1', from + start, from + end));
    out.push(`[${bytes.toString('hex', at, at + 2)} status=${bytes.readUInt16BE(at + 6)}`
      + ` type=${bytes[at + 5]} opaque=${bytes.readUInt32BE(at + 12)} cas=${bytes.readBigUInt64BE(at + 16)}`
      + ` extras=${bytes.toString('hex', from, from + extras)} key=${part(extras, extras + key)}`
      + ` value=${part(extras + key, body)}]`);
    at = from + body;
  }
  return out.join(' ') + (at < bytes.length ? escaped(bytes.toString('latin1', at)) : '');
}
