import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '#app/_start/migrate.mjs';

const committed = path.resolve('prisma/migrations');
const migrations = readdirSync(committed, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const models = [...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+)/gm)].map(([, name]) => name!);
let folder: string;
let database: { databaseUrl: string };

beforeEach(() => {
  const home = mkdtempSync(path.join(tmpdir(), 'hitrate-migrate-'));
  folder = path.join(home, 'migrations');
  cpSync(committed, folder, { recursive: true });
  database = { databaseUrl: `file:${path.join(home, 'test.db')}` };
});

function add(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'migration.sql'), sql);
}

async function tables(): Promise<string[]> {
  const client = createClient({ url: database.databaseUrl });
  const { rows } = await client.execute('SELECT name FROM sqlite_master WHERE type = \'table\' ORDER BY name');
  client.close();
  return rows.map((row) => String(row.name)).filter((name) => !name.startsWith('_prisma'));
}

describe('migrations at start', () => {
  it('make the whole database once and have nothing to do the second time', async () => {
    expect(await migrate(folder, database)).toHaveLength(migrations.length);
    expect(await tables()).toEqual(models.sort());
    expect(await migrate(folder, database)).toEqual([]);
  });

  it('apply what came new, in order', async () => {
    await migrate(folder, database);
    add('30000101000002_later', 'ALTER TABLE "Later" ADD COLUMN "more" TEXT;');
    add('30000101000001_sooner', 'CREATE TABLE "Later" ("id" TEXT PRIMARY KEY);');
    expect(await migrate(folder, database)).toEqual(['30000101000001_sooner', '30000101000002_later']);
  });

  it('leave nothing behind when one fails, and say so', async () => {
    add('30000101000001_broken', 'CREATE TABLE "Half" ("id" TEXT); CREATE TABLE "Half" ("id" TEXT);');
    await expect(migrate(folder, database)).rejects.toThrow(/could not be brought up to date and was left as it was/);
    expect(await tables()).toEqual([]);
  });

  it('refuse a migration that was edited after it was applied', async () => {
    add('30000101000001_thing', 'CREATE TABLE "Thing" ("id" TEXT);');
    await migrate(folder, database);
    add('30000101000001_thing', 'CREATE TABLE "Thing" ("id" INTEGER);');
    await expect(migrate(folder, database)).rejects.toThrow('was edited after this database took it');
  });

  it('apply once when several processes start at once', async () => {
    const racing = [1, 2, 3].map(() => migrate(folder, database).catch((problem: Error) => problem));
    const applied = await Promise.all(racing);
    const times = applied.filter((names) => Array.isArray(names) && names.length > 0).length;
    expect(times).toBe(1);
    expect(await tables()).toEqual(models.sort());
  });
});
