/* The database: one client a process, opened at the first query and kept on globalThis, because hot reload and the
 * several bundles of Next each evaluate this module anew. Migrations were applied by `npm start`
 * (_start/migrate.mjs). */
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { env } from './env';
import { PrismaClient } from './generated/client';

const kept = globalThis as typeof globalThis & { hitrateDb?: PrismaClient };

export function db(): PrismaClient {
  kept.hitrateDb ??= new PrismaClient({ adapter: new PrismaLibSql({ url: env().databaseUrl }) });
  return kept.hitrateDb;
}
