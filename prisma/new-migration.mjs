#!/usr/bin/env node
/* node prisma/new-migration.mjs NAME: writes the SQL that leads from the last migrated schema to schema.prisma.
 *
 * The last migrated schema is kept beside the migrations (snapshot.prisma), so no database is needed to compare. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('usage: node prisma/new-migration.mjs NAME   (small letters, digits and _)');
  process.exit(2);
}
const schema = path.join(here, 'schema.prisma');
const snapshot = path.join(here, 'migrations', 'snapshot.prisma');
const from = existsSync(snapshot) ? ['--from-schema', snapshot] : ['--from-empty'];
const prisma = path.join(here, '../node_modules/prisma/build/index.js');
const made = spawnSync(
  process.execPath,
  [prisma, 'migrate', 'diff', ...from, '--to-schema', schema, '--script'],
  {
    encoding: 'utf8',
    env: {
      ...process.env,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      PRISMA_SCHEMA_ENGINE_BINARY: path.join(here, 'schema-engine.mjs'),
    },
  },
);
if (made.status !== 0) {
  process.stderr.write(made.stdout + made.stderr);
  process.exit(1);
}
const sql = made.stdout.trim();
if (!sql || sql.includes('This is an empty migration')) {
  console.log('schema.prisma is as the last migration left it: nothing to write.');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(here, 'migrations', `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), `${sql}\n`);
  writeFileSync(path.join(here, 'migrations', 'migration_lock.toml'), 'provider = "sqlite"\n');
  copyFileSync(schema, snapshot);
  console.log(`wrote ${path.relative(process.cwd(), folder)}`);
}
