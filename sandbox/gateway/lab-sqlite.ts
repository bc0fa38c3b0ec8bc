/* SQLite for the labs of this thread: one WebAssembly, made when a lab first needs its database. */

import { sqliteOn } from '#database/sqlite';
import { DATABASE_LIMITS } from '#lab/limits';
import { labSqlite } from '#lab/lab-sqlite';
import { makeSqliteBinary } from './sqlite-binary';

labSqlite.get = sqliteOn(() => makeSqliteBinary(DATABASE_LIMITS.workBytes.value));
