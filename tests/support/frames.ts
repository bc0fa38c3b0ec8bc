// Replies as exact bytes: where one ends, and what tree it is. Knows every type of RESP2 and RESP3.
// Deliberately not the engine's own reader: a mistake shared by both sides of a comparison would not be seen.

/**
 * One reply, exactly as typed: `text` for leaves (latin1), `items` for aggregates (a map's keys and values in turn).
 */
export type Reply = { type: string; text?: string; items?: Reply[] };

const CR = 13;
const aggregates = '*%~>|';
const blobs = '$!=';

/** Where the reply which starts at `at` ends, or -1 when it is not whole. Throws where it is not a reply at all. */
export function replyEnd(bytes: Uint8Array, at: number): number {
  let left = 1;
  let position = at;
  while (left > 0) {
    if (position >= bytes.length) return -1;
    const lineEnd = endOfLine(bytes, position);
    if (lineEnd < 0) return -1;
    const type = String.fromCharCode(bytes[position]);
    left--;
    if (blobs.includes(type)) {
      const length = lineNumber(bytes, position + 1, lineEnd);
      position = lineEnd + 2 + (length >= 0 ? length + 2 : 0);
      if (position > bytes.length) return -1;
    } else {
      if (aggregates.includes(type)) {
        const count = lineNumber(bytes, position + 1, lineEnd);
        if (count > 0) left += type === '%' || type === '|' ? count * 2 : count;
        if (type === '|') left++;
      } else if (!'+-:_,#('.includes(type)) throw new Error(`not a reply type: ${JSON.stringify(type)} at ${position}`);
      position = lineEnd + 2;
    }
  }
  return position;
}

function endOfLine(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length - 1; at++) {
    if (bytes[at] === CR && bytes[at + 1] === 10) return at;
  }
  return -1;
}

function lineNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === 45;
  if (negative) at++;
  let value = 0;
  for (; at < to; at++) {
    const digit = bytes[at] - 48;
    if (digit < 0 || digit > 9) throw new Error('a length is not a number');
    value = value * 10 + digit;
  }
  return negative ? -value : value;
}

/** Splits what arrived into whole replies and the unfinished rest. */
export function splitReplies(bytes: Buffer): { whole: Buffer[]; rest: Buffer } {
  const whole: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = at < bytes.length ? replyEnd(bytes, at) : -1;
    if (end < 0) return { whole, rest: bytes.subarray(at) };
    whole.push(bytes.subarray(at, end));
    at = end;
  }
}

/** The tree of one whole reply. */
export function readReply(bytes: Buffer): Reply {
  const cursor = { at: 0 };
  const reply = readAt(bytes, cursor);
  if (cursor.at !== bytes.length) throw new Error('bytes behind the reply');
  return reply;
}

function readAt(bytes: Buffer, cursor: { at: number }): Reply {
  const type = String.fromCharCode(bytes[cursor.at]);
  const lineEnd = endOfLine(bytes, cursor.at);
  const line = bytes.toString('latin1', cursor.at + 1, lineEnd);
  cursor.at = lineEnd + 2;
  if (blobs.includes(type)) {
    const length = Number(line);
    if (length < 0) return { type: `${type}-1` };
    const text = bytes.toString('latin1', cursor.at, cursor.at + length);
    cursor.at += length + 2;
    return { type, text };
  }
  if (!aggregates.includes(type)) return { type, text: line };
  const count = Number(line);
  if (count < 0) return { type: `${type}-1` };
  const items: Reply[] = [];
  for (let left = type === '%' || type === '|' ? count * 2 : count; left > 0; left--) items.push(readAt(bytes, cursor));
  return { type, items };
}
