/* What happens to keys and clients, counted since the start or CONFIG RESETSTAT. */

export type KeyspaceStats = {
  hits: number; misses: number; expired: number; evicted: number; evictedClients: number; lazyFreed: number;
  rejected: number;
};

export const noStatistics = (): KeyspaceStats => ({
  hits: 0, misses: 0, expired: 0, evicted: 0, evictedClients: 0, lazyFreed: 0, rejected: 0,
});
