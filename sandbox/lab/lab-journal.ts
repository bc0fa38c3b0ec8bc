/* What a lab's journal holds: after each command that changed something, the bytes of the node that are others now.
 *
 * A lab file is written whole and made durable, which is too dear for every command; a record is a few hundred bytes.
 * It is physical and not a list of commands to run again: nothing in it depends on dice, on the clock, or on a
 * version of a command. A node's snapshot is its head (short, taken whole) and its arena (only the pieces that
 * differ); each record says the checksum of the state it continues, so that whatever does not fit ends the replay.
 *
 *   record   length of the body (4) · checksum of the body (4) · body
 *   body     checksum of the state before (4) · length of the notes (4) · length of the snapshot's head (4) ·
 *            length of the arena part (4) · notes (JSON) · head · pieces: place (4) · length (4) · bytes
 *
 * Panes' text is not in it: after a crash a terminal shows what the last whole save had. */

import type { SavedApplication } from '#application/application';
import { fromBase64, toBase64 } from '#base/base64';
import { fromLatin1, latin1 } from '#base/bytes';
import { isWholeSnapshot } from '#redis/snapshot';
import { CommandHistory } from './history';
import type { LabApp } from './lab-app';
import type { LabDatabase, SavedLabDatabase } from './lab-database';
import type { MemcachedFleet, SavedFleet } from './memcached-fleet';
import { asciiJson, type LabFile, type SavedPane } from './lab-file';

/** The state that the next record continues. */
export type Baseline = {
  node: Uint8Array;
  history: CommandHistory | undefined;
  commands: number;
  /** How the Memcached nodes were. */
  fleet: { mark: string; revisions: ReadonlyMap<string, number> };
  database: { mark: string; image: Uint8Array };
  /** The mark of the application. */
  app: string;
};
export type PaneShape = Pick<SavedPane, 'pane' | 'cols' | 'rows' | 'program'>;
type ChangeNotes = {
  skippedMs: number;
  savedMs: number;
  exercise?: string;
  panes: PaneShape[];
  /** Commands since the record before; `history` in its place when another exercise began. */
  added?: string[][];
  history?: ReturnType<CommandHistory['save']>;
  /** The Memcached nodes, where one of them is another now. */
  fleet?: SavedFleet;
  /** The practice database, where it is another now: the pieces of its image that differ. */
  database?: DatabaseChange | null;
  /** The practice application, where it has gone on; null where there is none any more. */
  app?: SavedApplication | null;
};
type DatabaseChange = Omit<SavedLabDatabase, 'image'> & { bytes: number; pieces: [at: number, base64: string][] };
export type Present = Omit<ChangeNotes, 'added' | 'history' | 'fleet' | 'database' | 'app'> & {
  node: Uint8Array; history: CommandHistory; fleet: Pick<MemcachedFleet, 'mark' | 'record'>;
  database: Pick<LabDatabase, 'mark' | 'save'>;
  app: Pick<LabApp, 'mark' | 'save'>;
};

export const EMPTY_BASELINE: Baseline = {
  node: new Uint8Array(0), history: undefined, commands: 0, fleet: { mark: '', revisions: new Map() },
  database: { mark: '', image: new Uint8Array(0) },
  app: '',
};

const RECORD_HEAD = 8;
const BODY_HEAD = 16;
const PIECE_HEAD = 8;
/** Pieces are found by words of four bytes; those nearer to each other than this are one. */
const GAP = 16;
const SNAPSHOT_PREFIX = 16;

/** The record that leads from the baseline to the present, and the next baseline. */
export function changeSince(baseline: Baseline, present: Present): { record: Uint8Array; next: Baseline } {
  const { node, history, fleet, database, app, ...rest } = present;
  const notes: ChangeNotes = rest;
  if (app.mark !== baseline.app) notes.app = app.save();
  const shop = databaseChange(baseline.database, database, notes);
  let known = baseline.fleet;
  if (known.mark !== fleet.mark) {
    const { saved, revisions } = fleet.record(known.revisions);
    notes.fleet = saved;
    known = { mark: fleet.mark, revisions };
  }
  if (baseline.history === history) notes.added = history.since(baseline.commands);
  else notes.history = history.save();
  const text = fromLatin1(asciiJson(notes));
  const split = headBytes(node);
  const before = baseline.node.subarray(headBytes(baseline.node));
  const after = node.subarray(split);
  const pieces = differences(before, after);
  const size = pieces.reduce((sum, [from, to]) => sum + PIECE_HEAD + to - from, 0);
  const record = new Uint8Array(RECORD_HEAD + BODY_HEAD + text.length + split + size);
  const view = new DataView(record.buffer);
  view.setUint32(RECORD_HEAD, checksumIn(baseline.node), true);
  view.setUint32(RECORD_HEAD + 4, text.length, true);
  view.setUint32(RECORD_HEAD + 8, split, true);
  view.setUint32(RECORD_HEAD + 12, after.length, true);
  let at = RECORD_HEAD + BODY_HEAD;
  record.set(text, at);
  record.set(node.subarray(0, split), at += text.length);
  at += split;
  for (const [from, to] of pieces) {
    view.setUint32(at, from, true);
    view.setUint32(at + 4, to - from, true);
    record.set(after.subarray(from, to), at + PIECE_HEAD);
    at += PIECE_HEAD + to - from;
  }
  view.setUint32(0, record.length - RECORD_HEAD, true);
  view.setUint32(4, checksum(record, RECORD_HEAD, record.length), true);
  return { record, next: { node, history, commands: history.count, fleet: known, database: shop, app: app.mark } };
}

/** Adds to the notes how the database differs from the baseline, and answers the next one. */
function databaseChange(
  baseline: Baseline['database'], database: Present['database'], notes: ChangeNotes,
): Baseline['database'] {
  const { mark } = database;
  if (mark === baseline.mark) return baseline;
  const saved = database.save();
  if (saved === null) notes.database = null;
  const { image = new Uint8Array(0), ...rest } = saved ?? {};
  const pieces = image === baseline.image ? [] : differences(baseline.image, image);
  if (saved !== null) {
    const encoded = pieces.map(([from, to]): [number, string] => [from, toBase64(image.subarray(from, to))]);
    notes.database = { ...(rest as Omit<SavedLabDatabase, 'image'>), bytes: image.length, pieces: encoded };
  }
  return { mark, image };
}

/** What a replay works on: changed in place from record to record. */
type Replayed = { notes: LabFile['notes']; history: CommandHistory; node: Uint8Array; database: Uint8Array };

/**
 * The lab as it was at the last whole record. `file` is the last whole save, if there is one; `logs` are what was
 * written since, in order. A record that is cut, damaged or of another state ends its log.
 */
export function replay(lab: string, file: LabFile | undefined, logs: readonly Uint8Array[]): LabFile | undefined {
  const empty = { lab, skippedMs: 0, savedMs: 0, history: { commands: [], names: [] }, panes: [] };
  const notes = file?.notes ?? empty;
  const state: Replayed = {
    notes, history: CommandHistory.restore(notes.history), node: file?.node.slice() ?? EMPTY_BASELINE.node,
    database: file?.database ?? EMPTY_BASELINE.database.image,
  };
  for (const log of logs) {
    const view = new DataView(log.buffer, log.byteOffset, log.length);
    for (let at = 0; at + RECORD_HEAD + BODY_HEAD <= log.length;) {
      const end = at + RECORD_HEAD + view.getUint32(at, true);
      if (end > log.length || view.getUint32(at + 4, true) !== checksum(log, at + RECORD_HEAD, end)) break;
      if (!apply(state, log.subarray(at + RECORD_HEAD, end))) break;
      at = end;
    }
  }
  if (state.node.length === 0 || !isWholeSnapshot(state.node)) return file;
  const database = state.database.length === 0 ? {} : { database: state.database };
  return { notes: { ...state.notes, history: state.history.save() }, node: state.node, ...database };
}

/** False when the record continues another state. */
function apply(state: Replayed, body: Uint8Array): boolean {
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  if (view.getUint32(0, true) !== checksumIn(state.node)) return false;
  const head = BODY_HEAD + view.getUint32(4, true);
  const split = view.getUint32(8, true);
  const arenaBytes = view.getUint32(12, true);
  if (headBytes(state.node) !== split || state.node.length !== split + arenaBytes) {
    const before = state.node.subarray(headBytes(state.node));
    state.node = new Uint8Array(split + arenaBytes);
    state.node.set(before.subarray(0, arenaBytes), split);
  }
  const { node } = state;
  node.set(body.subarray(head, head + split));
  for (let at = head + split; at < body.length;) {
    const length = view.getUint32(at + 4, true);
    node.set(body.subarray(at + PIECE_HEAD, at + PIECE_HEAD + length), split + view.getUint32(at, true));
    at += PIECE_HEAD + length;
  }
  noteChange(state, JSON.parse(latin1(body, BODY_HEAD, head)) as ChangeNotes);
  return true;
}

function noteChange(
  state: Replayed, { added, history, panes, exercise, fleet, database, app, ...times }: ChangeNotes,
): void {
  if (history !== undefined) state.history = CommandHistory.restore(history);
  for (const words of added ?? []) state.history.add(words);
  const known = new Map(state.notes.panes.map((pane) => [pane.pane, pane]));
  const shown = panes.map((shape): SavedPane => ({
    output: { seq: 0, numbers: [], text: '' }, entries: [], ...known.get(shape.pane), ...shape,
  }));
  const { exercise: _, ...notes } = state.notes;
  if (app === null) delete notes.app;
  else if (app !== undefined) notes.app = app;
  if (fleet !== undefined) notes.fleet = merged(notes.fleet, fleet);
  if (database === null) notes.database = null;
  else if (database !== undefined) {
    const { bytes, pieces, ...saved } = database;
    notes.database = saved;
    state.database = patched(state.database, bytes, pieces);
  }
  state.notes = { ...notes, ...times, panes: shown, ...(exercise === undefined ? {} : { exercise }) };
}

function patched(before: Uint8Array, bytes: number, pieces: DatabaseChange['pieces']): Uint8Array {
  const after = new Uint8Array(bytes);
  after.set(before.subarray(0, bytes));
  for (const [at, text] of pieces) after.set(fromBase64(text), at);
  return after;
}

/** A node that is `kept` is as it was before. */
function merged(before: SavedFleet | undefined, { nodes, ...rest }: SavedFleet): SavedFleet {
  const known = new Map(before?.nodes.map((node) => [`${node.name} ${node.startedMs}`, node.data]));
  return {
    ...rest,
    nodes: nodes.map(({ kept, ...node }) => {
      const data = kept ? known.get(`${node.name} ${node.startedMs}`) : node.data;
      return data === undefined ? node : { ...node, data };
    }),
  };
}

/** Spans of `after` that are not as in `before`; what is longer is another. */
function differences(before: Uint8Array, after: Uint8Array): [from: number, to: number][] {
  const pieces: [number, number][] = [];
  const shared = Math.min(before.length, after.length) & ~3;
  const old = wordsOf(before, shared);
  const now = wordsOf(after, shared);
  let from = -1;
  let to = -1;
  for (let i = 0; i < now.length; i++) {
    if (old[i] === now[i]) continue;
    if (from >= 0 && i * 4 - to > GAP) {
      pieces.push([from, to]);
      from = -1;
    }
    if (from < 0) from = i * 4;
    to = i * 4 + 4;
  }
  if (from >= 0) pieces.push([from, to]);
  if (after.length > shared) pieces.push([shared, after.length]);
  return pieces;
}

function wordsOf(bytes: Uint8Array, length: number): Int32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, length >> 2);
}

/** Where the arena part of a node's snapshot begins. */
function headBytes(node: Uint8Array): number {
  if (node.length === 0) return 0;
  return SNAPSHOT_PREFIX + new DataView(node.buffer, node.byteOffset).getUint32(4, true);
}

/** The checksum that a node's snapshot carries of itself. */
function checksumIn(node: Uint8Array): number {
  return node.length === 0 ? 0 : new DataView(node.buffer, node.byteOffset).getUint32(8, true);
}

function checksum(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0x811c9dc5 ^ (to - from);
  for (let i = from; i < to; i++) sum = Math.imul(sum ^ bytes[i]!, 0x01000193);
  return sum >>> 0;
}
