/* Brings the database up to date: applies prisma/migrations/<name>/migration.sql in order, once each.
 *
 * They are recorded in `_prisma_migrations` with Prisma's own columns and checksum, so that `prisma migrate status`
 * agrees. All of it happens in one write transaction: a second process waits, a failing migration leaves nothing
 * behind. An applied migration that was edited since is refused. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { StartError } from './environment.mjs';

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;
const APPLIED = `SELECT migration_name AS name, checksum FROM _prisma_migrations
  WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
const RECORD = `INSERT INTO _prisma_migrations
  (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)`;

/** @returns the names applied now. */
export async function migrate(folder, { databaseUrl }) {
  const client = createClient({ url: databaseUrl });
  try {
    // Readers and the writer do not wait for each other; the mode is kept in the file.
    await client.execute('PRAGMA journal_mode=WAL');
    await client.execute(TABLE);
    return await applyAll(client, migrationsIn(folder));
  } catch (problem) {
    if (problem instanceof StartError) throw problem;
    throw new StartError(
      `The database ${databaseUrl.slice('file:'.length)} could not be brought up to date and was left as it was: `
      + `${problem.message}.`,
    );
  } finally {
    client.close();
  }
}

async function applyAll(client, migrations) {
  const work = await client.transaction('write');
  try {
    const { rows } = await work.execute(APPLIED);
    const waiting = notYetApplied(migrations, rows);
    for (const { name, sql, checksum } of waiting) {
      await work.executeMultiple(sql);
      await work.execute({ sql: RECORD, args: [randomUUID(), checksum, Date.now(), name, Date.now()] });
    }
    await work.commit();
    return waiting.map(({ name }) => name);
  } finally {
    work.close();
  }
}

function migrationsIn(folder) {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

export function notYetApplied(migrations, applied) {
  const known = new Map(applied.map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum } of migrations) {
    if (known.has(name) && known.get(name) !== checksum) {
      throw new StartError(
        `Migration ${name} was edited after this database took it: restore the file, or start with a new DATA_DIR.`,
      );
    }
  }
  return migrations.filter(({ name }) => !known.has(name));
}
