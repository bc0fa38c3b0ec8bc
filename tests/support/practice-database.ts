/* The practice database without a lab: for tests of its room, and for whatever asks it directly. */
import '#gateway/lab-sqlite';
import { Database, type SavedDatabase } from '#database/database';
import { DATABASE_LIMITS } from '#lab/limits';
import { labSqlite } from '#lab/lab-sqlite';

export const DATABASE_NOW_MS = Date.UTC(2026, 10, 21, 12);

export function newDatabase(saved?: SavedDatabase): Database {
  const watch = { elapsedMs: () => performance.now(), nowMs: () => DATABASE_NOW_MS };
  return new Database({ sqlite: labSqlite.get!, bounds: DATABASE_LIMITS, watch }, saved);
}
