/* A node's data as bytes: a JSON head (parameters, database words, counters) and the arena as it is.
 *
 *   "HRN2" · length of the head (4, little-endian) · checksum of what follows (4) · zero (4) · head · arena
 *
 * The arena's offsets are trusted once they are read, so bytes that are cut or changed must be found here: one wrong
 * link would make a table that never ends. */
import { Arena } from '#structures/arena';
import { fromLatin1, latin1 } from '#base/bytes';
import { assert } from '#base/assert';
import { restoreUsers, savedUsers } from './acl/saving';
import type { NodeOptions, RedisNode } from './node';
import type { SavedLibrary } from './scripting/libraries';
import type { ProfileName } from './profile';
import type { Managed } from './service';

const MAGIC = 'HRN2';
const PREFIX = 16;
type Head = {
  databases: number[][];
  config: Record<string, string>;
  stats: { hits: number; misses: number; expired: number };
  /** Of the arena; absent in snapshots from before it was kept. */
  weight?: number;
  dirty: number;
  /** Lines as in an ACL file; absent where `default` is the only user and may do everything. */
  users?: string[];
  /** The node's own disk, absent when empty or another's. */
  files?: Record<string, string>;
  /** Absent in snapshots from before profiles. */
  profile?: ProfileName;
  managed?: Managed;
  /** Bodies of cached scripts, and libraries; absent where there are none. */
  scripts?: string[];
  libraries?: SavedLibrary[];
};

export function writeSnapshot(node: RedisNode): Uint8Array {
  const head: Head = {
    databases: node.databases.map((db) => db.state()),
    config: node.config.changed(),
    stats: { ...node.stats },
    weight: node.arena.weight,
    dirty: node.dirty,
    profile: node.profile.name,
    ...savedUsers(node),
    ...(node.managed === undefined ? {} : { managed: node.managed }),
    ...node.scripts.saved(),
  };
  const json = JSON.stringify(head);
  const text = fromLatin1(json.padEnd(Math.ceil(json.length / 8) * 8));
  const arena = node.arena.snapshot();
  const out = new Uint8Array(PREFIX + text.length + arena.length);
  out.set(fromLatin1(MAGIC));
  out.set(text, PREFIX);
  out.set(arena, PREFIX + text.length);
  const view = new DataView(out.buffer);
  view.setUint32(4, text.length, true);
  view.setUint32(8, checksum(out), true);
  return out;
}

/** Throws AssertionFailed when the bytes are no snapshot. */
export function readSnapshot(
  given: Uint8Array, options: NodeOptions, make: (options: NodeOptions, arena: Arena) => RedisNode,
): RedisNode {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  assert(bytes.length > PREFIX && latin1(bytes, 0, 4) === MAGIC, 'a node snapshot begins with its mark');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const length = view.getUint32(4, true);
  assert(PREFIX + length <= bytes.length, 'a node snapshot is as long as it says');
  assert(view.getUint32(8, true) === checksum(bytes), 'a node snapshot has the bytes it was made with');
  assert(view.getUint32(12, true) === 0, 'a node snapshot has nothing before its head');
  const head = JSON.parse(latin1(bytes, PREFIX, PREFIX + length)) as Head;
  const arena = Arena.restore(bytes.subarray(PREFIX + length));
  const { profile, managed } = head;
  const node = make({
    ...options, config: { ...options.config, ...head.config },
    ...(profile === undefined ? {} : { profile }), ...(managed === undefined ? {} : { managed }),
  }, arena);
  assert(head.databases.length <= node.databases.length, 'a node has as many databases as its snapshot');
  head.databases.forEach((words, i) => node.databases[i]!.setState(words));
  node.scripts.restoreCached(head.scripts ?? []);
  node.scripts.libraries.restoreSaved(head.libraries ?? []);
  Object.assign(node.stats, head.stats);
  node.memory.restored(head.weight);
  node.dirty = head.dirty;
  restoreUsers(node, head.users, head.files);
  return node;
}

/** Are these bytes a snapshot as it was written? */
export function isWholeSnapshot(bytes: Uint8Array): boolean {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.length <= PREFIX || latin1(aligned, 0, 4) !== MAGIC) return false;
  return new DataView(aligned.buffer, aligned.byteOffset).getUint32(8, true) === checksum(aligned);
}

/** Over the head's length and all behind the prefix, by words of 32 bits. */
function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = bytes.length ^ words[1]!;
  for (let i = PREFIX >> 2; i < words.length; i++) {
    sum = Math.imul(sum ^ words[i]!, 0x9e3779b1);
    sum ^= sum >>> 16;
  }
  for (let i = bytes.length & ~3; i < bytes.length; i++) sum = Math.imul(sum ^ bytes[i]!, 0x9e3779b1);
  return sum >>> 0;
}
