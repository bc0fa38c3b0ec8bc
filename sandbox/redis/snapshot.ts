/* A node's data as bytes: a JSON head (parameters, database words, counters) and the arena as it is. */
import { Arena } from '#structures/arena';
import { fromLatin1, latin1 } from '#base/bytes';
import { assert } from '#base/assert';
import type { NodeOptions, RedisNode } from './node';

const MAGIC = 'HRN1';
type Head = {
  databases: number[][];
  config: Record<string, string>;
  stats: { hits: number; misses: number; expired: number };
  dirty: number;
};

export function writeSnapshot(node: RedisNode): Uint8Array {
  const head: Head = {
    databases: node.databases.map((db) => db.state()),
    config: node.config.changed(),
    stats: { ...node.stats },
    dirty: node.dirty,
  };
  const text = fromLatin1(JSON.stringify(head));
  const arena = node.arena.snapshot();
  const out = new Uint8Array(8 + text.length + arena.length);
  out.set(fromLatin1(MAGIC));
  new DataView(out.buffer).setUint32(4, text.length, true);
  out.set(text, 8);
  out.set(arena, 8 + text.length);
  return out;
}

/** Throws AssertionFailed when the bytes are no snapshot. */
export function readSnapshot(
  bytes: Uint8Array, options: NodeOptions, make: (options: NodeOptions, arena: Arena) => RedisNode,
): RedisNode {
  assert(bytes.length > 8 && latin1(bytes, 0, 4) === MAGIC, 'a node snapshot begins with its mark');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const head = JSON.parse(latin1(bytes, 8, 8 + length)) as Head;
  const arena = Arena.restore(bytes.subarray(8 + length));
  const node = make({ ...options, config: { ...options.config, ...head.config } }, arena);
  head.databases.forEach((words, i) => node.databases[i]!.setState(words));
  Object.assign(node.stats, head.stats);
  node.dirty = head.dirty;
  return node;
}
