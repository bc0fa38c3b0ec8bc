/* Asks the real psql, in front of a real PostgreSQL that holds the same shop, and writes what it printed to
 * recorded-psql.json:  PSQL="-h 127.0.0.1 -p 54871 -U postgres" npx tsx tests/unit/shell/record-psql.ts
 * Needs a server on which it may make and drop the database `shop`. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newDatabase } from '#support/practice-database';
import { PSQL_CASES } from './psql-cases';

const server = (process.env['PSQL'] ?? '').split(' ').filter((word) => word !== '');

function psql(database: string, words: readonly string[],
  stdin?: string): { out: string; error: string; code: number } {
  const all = ['-X', ...server, '-d', database, ...words];
  const env = { ...process.env, LC_ALL: 'C.UTF-8', PGCLIENTENCODING: 'UTF8' };
  const done = spawnSync('psql', all, { input: stdin ?? '', encoding: 'utf8', env });
  return { out: done.stdout, error: done.stderr, code: done.status ?? -1 };
}

function literals(row: readonly (string | null)[]): string {
  return `(${row.map((cell) => (cell === null ? 'NULL' : `'${cell.replaceAll('\'', '\'\'')}'`)).join(', ')})`;
}

function shopAsSql(): string {
  const { main } = newDatabase();
  const tables = main.run('SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid').rows.map(([sql]) =>
    `${sql};`);
  const rows = ['products', 'players', 'orders'].map((table) => {
    const values = main.run(`SELECT * FROM ${table} ORDER BY id LIMIT 1000`).rows.map(literals);
    return `INSERT INTO ${table} VALUES ${values.join(',\n')};`;
  });
  return [...tables, ...rows].join('\n');
}

const shop = shopAsSql();
const rest = newDatabase().main.run('SELECT * FROM orders WHERE id > 1000 AND id <= 2000 ORDER BY id').rows;
const last = newDatabase().main.run('SELECT * FROM orders WHERE id > 2000 ORDER BY id').rows;
const more = [...rest, ...last].map((row) => `INSERT INTO orders VALUES ${literals(row)};`);

function freshShop(): void {
  psql('postgres', ['-q', '-c', 'DROP DATABASE IF EXISTS shop', '-c', 'CREATE DATABASE shop']);
  const { error } = psql('shop', ['-q', '-v', 'ON_ERROR_STOP=1'], `${shop}\n${more.join('\n')}\n`);
  if (error !== '') throw new Error(error);
}

freshShop();
psql('postgres', ['-q', '-c', 'DROP DATABASE IF EXISTS kept', '-c', 'CREATE DATABASE kept TEMPLATE shop']);
const recorded = PSQL_CASES.map(({ words, stdin, differs }) => {
  psql('postgres', ['-q', '-c', 'DROP DATABASE IF EXISTS shop', '-c', 'CREATE DATABASE shop TEMPLATE kept']);
  return { words, ...(stdin === undefined ? {} : { stdin }), ...(differs === undefined ? {} : { differs }),
    ...psql('shop', words, stdin) };
});
writeFileSync(join(import.meta.dirname, 'recorded-psql.json'), `${JSON.stringify(recorded, null, 1)}\n`);
