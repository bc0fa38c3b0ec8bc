/* Which list a word behind `stats` asks for; both protocols ask here. */
import type { MemcachedServer } from '../server';
import { generalStats, type Stat } from './general';
import { itemStats, slabStats } from './items';
import { settingsStats } from './settings';

const LISTS: Record<string, (server: MemcachedServer) => Stat[]> = {
  '': generalStats, settings: settingsStats, items: itemStats, slabs: slabStats, conns: connectionStats,
  sizes: sizeStats, extstore: () => [],
};

/** Undefined for a word that names none. */
export function statsOf(server: MemcachedServer, word: string): Stat[] | undefined { return LISTS[word]?.(server); }

function connectionStats(server: MemcachedServer): Stat[] {
  const out: Stat[] = [];
  for (const { id, address, lastSeconds } of server.roster?.list() ?? server.connections) {
    out.push([`${id}:addr`, address], [`${id}:listen_addr`, server.process.address], [`${id}:state`, 'conn_parse_cmd'],
      [`${id}:secs_since_last_cmd`, server.items.now - lastSeconds]);
  }
  return out;
}

function sizeStats(server: MemcachedServer): Stat[] {
  const { sizes } = server.items;
  if (sizes === undefined) return [['sizes_status', 'disabled']];
  return sizes.lines();
}
