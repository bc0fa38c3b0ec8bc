/* What scripting takes on the real server's heap beside Lua (eval.c, evalScriptsMemory; functions.c,
 * functionsMemoryOverhead), as INFO memory and MEMORY STATS tell it. */
import { sdsBytes } from '#structures/blob';
import { heapSize } from '#structures/arena';
import { EMBEDDED_MAX, embeddedBytes, OBJECT } from '../keyspace/string-weight';
import type { Library } from './libraries';
import type { ScriptMemory } from '../memory/used-memory';
import type { Scripts } from './scripts';

const DICT_ENTRY = 24;
const SLOT = 8;
const FEWEST_SLOTS = 4;
const LUA_SCRIPT = 16;
const DIGEST = 40;
/** functionInfo with the engine's part of it; functionLibInfo. */
const FUNCTION = heapSize(40) + heapSize(4);
const LIBRARY = heapSize(32);
/** The context of libraries and the dict of the one engine: there before any library is. */
const NO_LIBRARIES = 200;

const slotBytes = (entries: number): number =>
  (entries === 0 ? 0 : SLOT * Math.max(FEWEST_SLOTS, 2 ** Math.ceil(Math.log2(entries))));

/** Bytes of one cached script: its entry, digest and body. */
export function scriptWeight(body: string): number {
  const { length } = body;
  const text = length <= EMBEDDED_MAX ? embeddedBytes(length) - OBJECT : sdsBytes(length);
  return DICT_ENTRY + LUA_SCRIPT + sdsBytes(DIGEST) + text;
}

/** Bytes of one library and its functions. */
export function libraryWeight({ name, code, functions }: Library): number {
  let bytes = LIBRARY + sdsBytes(name.length) + sdsBytes(code.length);
  for (const each of functions.values()) {
    bytes += DICT_ENTRY + FUNCTION + sdsBytes(each.name.length);
    if (each.description !== undefined) bytes += sdsBytes(each.description.length);
  }
  return bytes;
}

export function scriptMemory(scripts: Scripts): ScriptMemory {
  const { cache, libraries } = scripts;
  return {
    vmEval: scripts.usedBytes('eval'), vmFunctions: scripts.usedBytes('function'),
    cached: scripts.weight + slotBytes(cache.size), count: cache.size,
    functions: NO_LIBRARIES + libraries.weight + slotBytes(libraries.functionCount),
    functionCount: libraries.functionCount, libraryCount: libraries.byName.size,
  };
}
