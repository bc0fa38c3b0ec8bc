/* Text from a page → a ClientFrame, or the sentence that says why not. Everything that arrives is distrusted: sizes,
 * types and ranges are checked here once, and what goes on is a fresh object with the known fields only, so that
 * nothing inside the sandbox ever sees a property that a page made up. */

import { type ClientFrame, FRAME_BYTES_MAX, INPUT_CHARS_MAX, PANES_MAX, type PaneId } from '#wire/frames';
import { LAB_LIMITS } from '#lab/limits';

export type Decoded = { frame: ClientFrame } | { refusal: string };
type Fields = Record<string, unknown>;

const TICKET_CHARS_MAX = 2048;
const ID_CHARS_MAX = 64;
const PROGRAM_CHARS_MAX = 256;
const COLUMNS_MAX = 1000;
const ROWS_MAX = 500;

export function decodeClientFrame(text: string): Decoded {
  if (text.length > FRAME_BYTES_MAX) return refuse('a frame is too large');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('a frame is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('a frame is not an object');
  const fields = value as Fields;
  const read = typeof fields.t === 'string' && Object.hasOwn(readers, fields.t) ? readers[fields.t] : undefined;
  if (!read) return refuse('a frame is of an unknown kind');
  const frame = read(fields);
  return frame ? { frame } : refuse(`a frame of the kind "${String(fields.t)}" has a field that cannot be`);
}

const readers: Record<string, (fields: Fields) => ClientFrame | undefined> = {
  hello: ({ ticket, seen }) => {
    const numbers = readSeen(seen);
    return isText(ticket, 1, TICKET_CHARS_MAX) && numbers ? { t: 'hello', ticket, seen: numbers } : undefined;
  },
  open: ({ pane, cols, rows, program }) => {
    if (!isPane(pane) || !isSize(cols, COLUMNS_MAX) || !isSize(rows, ROWS_MAX)) return undefined;
    if (program === undefined) return { t: 'open', pane, cols, rows };
    if (!isText(program, 0, PROGRAM_CHARS_MAX) || hasLineEnd(program)) return undefined;
    return { t: 'open', pane, cols, rows, program };
  },
  in: ({ pane, data }) => (isPane(pane) && isText(data, 1, INPUT_CHARS_MAX) ? { t: 'in', pane, data } : undefined),
  line: ({ pane, line, id }) => {
    if (!isPane(pane) || !isText(line, 0, INPUT_CHARS_MAX) || hasLineEnd(line)) return undefined;
    return isText(id, 1, ID_CHARS_MAX) ? { t: 'line', pane, line, id } : undefined;
  },
  size: ({ pane, cols, rows }) =>
    isPane(pane) && isSize(cols, COLUMNS_MAX) && isSize(rows, ROWS_MAX) ? { t: 'size', pane, cols, rows } : undefined,
  close: ({ pane }) => (isPane(pane) ? { t: 'close', pane } : undefined),
  ack: ({ pane, seq }) => (isPane(pane) && isWhole(seq) ? { t: 'ack', pane, seq } : undefined),
  'take-over': () => ({ t: 'take-over' }),
  skip: ({ ms }) => (isWhole(ms) && ms > 0 && ms <= LAB_LIMITS.skipMs.value ? { t: 'skip', ms } : undefined),
  ping: ({ id }) => (isWhole(id) ? { t: 'ping', id } : undefined),
};

function readSeen(value: unknown): Record<PaneId, number> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const seen: Record<PaneId, number> = {};
  for (const [pane, seq] of Object.entries(value)) {
    if (!isPane(pane) || !isWhole(seq)) return undefined;
    seen[pane] = seq;
  }
  return seen;
}

function isPane(value: unknown): value is PaneId {
  return typeof value === 'string' && value.length === 1 && value >= '1' && value <= String(PANES_MAX);
}

function isSize(value: unknown, max: number): value is number {
  return isWhole(value) && value >= 1 && value <= max;
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isText(value: unknown, min: number, max: number): value is string {
  return typeof value === 'string' && value.length >= min && value.length <= max;
}

function hasLineEnd(text: string): boolean {
  return text.includes('\n') || text.includes('\r');
}

function refuse(why: string): Decoded {
  return { refusal: why };
}
