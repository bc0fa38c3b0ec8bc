/* A whole lab as one run of bytes: what is written to disk, kept for undo, and read again.
 *
 *   "HITRATE" version(1 byte) · then sections: kind(1) length(4, little-endian) bytes · then a 4-byte checksum of all
 *
 * The notes are JSON in ASCII, so that a person can read them with `strings`; the nodes are the engine's own snapshots.
 * Anything that does not read back as a whole is refused as a whole: half a lab would lie to its learner. */

import { fromLatin1, latin1 } from '#base/bytes';
import type { SavedApplication } from '#application/application';
import type { SavedHistory } from './history';
import type { SavedLabDatabase } from './lab-database';
import type { SavedFleet } from './memcached-fleet';
import type { SavedOutput } from './pane-output';

export const LAB_FILE_VERSION = 1;

/** `after` is the number of the output chunk that was the last when the entry was made. */
export type SavedEntry = { command: string; reply: string; seq: number; after: number };
/** Program → the lines typed at its prompt, oldest first. */
export type SavedTyped = Record<string, string[]>;
export type SavedPane = {
  pane: string;
  cols: number;
  rows: number;
  program: string;
  output: SavedOutput;
  entries: SavedEntry[];
  /** Missing in files of before 2026-11-21. */
  typed?: SavedTyped;
};
export type LabNotes = {
  lab: string;
  skippedMs: number;
  savedMs: number;
  /** Which journal goes on from here; missing in files of before journals. */
  generation?: number;
  exercise?: string;
  /** Where the Redis node was backed up (a byte string) or killed. */
  redis?: { backup?: string; killed: boolean };
  /** Missing where there are no Memcached nodes. */
  fleet?: SavedFleet;
  /** Null where an exercise has none; its image is a section of its own. Missing in files of before 2026-11-21. */
  database?: Omit<SavedLabDatabase, 'image'> | null;
  /** The practice application, once it was started. */
  app?: SavedApplication;
  history: SavedHistory;
  panes: SavedPane[];
};
/** `database`: the image of the practice database, where somebody has written to it. */
export type LabFile = { notes: LabNotes; node: Uint8Array; database?: Uint8Array };

export class LabFileBroken extends Error {}

const MAGIC = 'HITRATE';
const NOTES = 1;
const NODE = 2;
const DATABASE = 3;
const HEAD = MAGIC.length + 1;
const SECTION_HEAD = 5;
const CHECKSUM = 4;

export function encodeLab(file: LabFile): Uint8Array {
  const notes = fromLatin1(asciiJson(file.notes));
  const sections: [number, Uint8Array][] = [[NOTES, notes], [NODE, file.node]];
  if (file.database !== undefined) sections.push([DATABASE, file.database]);
  const size = sections.reduce((sum, [, bytes]) => sum + SECTION_HEAD + bytes.length, HEAD + CHECKSUM);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  out.set(fromLatin1(MAGIC), 0);
  out[MAGIC.length] = LAB_FILE_VERSION;
  let at = HEAD;
  for (const [kind, bytes] of sections) {
    out[at] = kind;
    view.setUint32(at + 1, bytes.length, true);
    out.set(bytes, at + SECTION_HEAD);
    at += SECTION_HEAD + bytes.length;
  }
  view.setUint32(at, checksum(out, at), true);
  return out;
}

/** Throws LabFileBroken with the reason. */
export function decodeLab(given: Uint8Array): LabFile {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (bytes.length < HEAD + CHECKSUM || latin1(bytes, 0, MAGIC.length) !== MAGIC) {
    throw new LabFileBroken('it is not a lab file');
  }
  const version = bytes[MAGIC.length]!;
  if (version !== LAB_FILE_VERSION) throw new LabFileBroken(`its version is ${version}, not ${LAB_FILE_VERSION}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - CHECKSUM;
  if (view.getUint32(end, true) !== checksum(bytes, end)) throw new LabFileBroken('its checksum is wrong');
  const sections = new Map<number, Uint8Array>();
  for (let at = HEAD; at < end; ) {
    const length = at + SECTION_HEAD <= end ? view.getUint32(at + 1, true) : Infinity;
    if (at + SECTION_HEAD + length > end) throw new LabFileBroken('a section is longer than the file');
    sections.set(bytes[at]!, bytes.slice(at + SECTION_HEAD, at + SECTION_HEAD + length));
    at += SECTION_HEAD + length;
  }
  const notes = sections.get(NOTES);
  const node = sections.get(NODE);
  if (!notes || !node) throw new LabFileBroken('a section is missing');
  const database = sections.get(DATABASE);
  return { notes: readNotes(notes), node, ...(database === undefined ? {} : { database }) };
}

export function databaseOf({ notes, database }: LabFile): SavedLabDatabase | null {
  if (notes.database === undefined || notes.database === null) return null;
  return { ...notes.database, ...(database === undefined ? {} : { image: database }) };
}

function readNotes(bytes: Uint8Array): LabNotes {
  try {
    return JSON.parse(latin1(bytes, 0, bytes.length)) as LabNotes;
  } catch {
    throw new LabFileBroken('its notes cannot be read');
  }
}

export function asciiJson(value: unknown): string {
  const escape = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, escape);
}

/** FNV-1a over 32-bit words: finds torn and cut files at a gigabyte a second. It is no defence against a person. */
function checksum(bytes: Uint8Array, end: number): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, end >> 2);
  let sum = 0x811c9dc5 ^ end;
  for (let i = 0; i < words.length; i++) {
    sum = Math.imul(sum ^ words[i]!, 0x01000193);
    sum ^= sum >>> 15;
  }
  for (let i = end & ~3; i < end; i++) sum = Math.imul(sum ^ bytes[i]!, 0x01000193);
  return sum >>> 0;
}
