/* Where the memory is: the figures that INFO memory, MEMORY STATS and MEMORY DOCTOR tell (object.c,
 * getMemoryOverheadData).
 *
 * What the allocator and the process hold beyond what is used is, in this node, the arena's room: the bytes between
 * what is allocated in it and its whole buffer. Fragmentation here is therefore what it is called, only of our own
 * heap. */
import { clientUsage } from '../client-memory';
import type { RedisNode } from '../node';
import { scriptMemory } from '../scripting/weights';
import { STARTUP_BYTES } from './used-memory';

const DICT_ENTRY = 24;
const SLOT = 8;
const OBJECT = 16;

export type DatabaseOverhead = { number: number; main: number; expires: number };
export type MemoryOverview = ReturnType<typeof memoryOverview>;

export function memoryOverview(node: RedisNode) {
  node.memory.notePeak();
  const { used, peak } = node.memory;
  const scripts = scriptMemory(node.scripts);
  const { arena } = node;
  let clients = 0;
  for (const client of node.clients.values()) clients += clientUsage(client).total;
  const databases = node.databases.filter((db) => db.size > 0).map(({ number, size, slots, volatile }) => ({
    number, main: size * (DICT_ENTRY + OBJECT) + slots * SLOT,
    expires: volatile === 0 ? 0 : volatile * DICT_ENTRY + 2 ** Math.ceil(Math.log2(Math.max(4, volatile))) * SLOT,
  }));
  const keys = node.databases.reduce((sum, db) => sum + db.size, 0);
  const tables = databases.reduce((sum, { main, expires }) => sum + main + expires, 0);
  const overhead = STARTUP_BYTES + clients + scripts.cached + scripts.functions + tables;
  const net = Math.max(1, used - STARTUP_BYTES);
  const dataset = Math.max(0, used - overhead);
  const resident = used + arena.capacity - arena.used;
  return {
    used, peak, startup: STARTUP_BYTES, clients, scripts, databases, keys, overhead, dataset, resident,
    bytesPerKey: keys === 0 ? 0 : Math.floor(net / keys),
    datasetPercentage: (dataset * 100) / net,
    peakPercentage: (used * 100) / peak,
    fragmentation: resident / used,
  };
}
