/* The SQLite of this thread's labs, put here once by whoever runs them (the gateway's worker, a test), as their Lua is.
 * Without it a database refuses connections. */
import type { Sqlite } from '#database/sqlite';

export const labSqlite: { get: (() => Sqlite) | undefined } = { get: undefined };
