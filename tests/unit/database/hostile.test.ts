/* SQL from people who mean harm: every statement ends soon, takes bounded memory, leads nowhere, and leaves the
 * database as good as it was. */
import { afterEach, describe, expect, it } from 'vitest';
import { SeededDice } from '#base/dice';
import { labSqlite } from '#lab/lab-sqlite';
import { DATABASE_LIMITS } from '#lab/limits';
import { newDatabase } from '#support/practice-database';
import type { Database } from '#database/database';

const made: Database[] = [];
function shop(): Database {
  const database = newDatabase();
  made.push(database);
  return database;
}
afterEach(() => { for (const database of made.splice(0)) database.close(); });

/** The error's words, or the tag. */
function say(database: Database, sql: string): string {
  const session = database.open()!;
  const part = session.query(sql).parts.at(-1);
  database.end(session);
  return part?.fault?.message ?? part?.tag ?? 'nothing';
}

const ENDLESS = 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)';

describe('a statement without end', () => {
  for (const sql of [
    `${ENDLESS} SELECT count(*) FROM c`,
    `${ENDLESS} SELECT x FROM c`,
    `${ENDLESS} INSERT INTO orders (player_id, product_id, quantity, placed_at) SELECT 1, 1, x, '' FROM c`,
    'SELECT count(*) FROM orders a, orders b, orders c, orders d',
    'SELECT a.id FROM orders a, orders b ORDER BY a.placed_at || b.placed_at',
    'WITH RECURSIVE c(x, s) AS (SELECT 1, \'a\' UNION ALL SELECT x + 1, s || s FROM c) SELECT max(length(s)) FROM c',
  ]) {
    it(`is ended: ${sql.slice(0, 80)}`, () => {
      const database = shop();
      const before = say(database, 'SELECT 1');
      const startedMs = performance.now();
      const said = say(database, sql);
      expect(said).toMatch(/statement timeout|out of memory|disk full|too large|SELECT 1000$/);
      expect(performance.now() - startedMs).toBeLessThan(10_000);
      expect(say(database, 'SELECT 1')).toBe(before);
      expect(database.look('SELECT count(*) FROM orders').rows).toEqual([['2400']]);
    });
  }
});

describe('a huge value', () => {
  for (const sql of [
    'SELECT zeroblob(2000000000)', 'SELECT randomblob(1000000000)',
    'SELECT printf(\'%200000d\', 1) || printf(\'%200000d\', 1)',
    'SELECT replace(printf(\'%5000d\', 0), \' \', printf(\'%5000d\', 0))',
    'SELECT group_concat(a.name || b.name || c.id) FROM products a, products b, orders c',
    'SELECT hex(zeroblob(200000))', 'SELECT json_group_array(a.name) FROM products a, products b, products c',
    `SELECT '${'x'.repeat(70_000)}'`,
    'UPDATE products SET name = zeroblob(250000)',
  ]) {
    it(`is refused: ${sql.slice(0, 60)}`, () => {
      const database = shop();
      expect(say(database, sql)).toMatch(/too large|out of memory|timeout|disk full/);
      expect(say(database, 'SELECT name FROM products WHERE id = 1')).toBe('SELECT 1');
    });
  }

  it('does not fill the memory of other labs', () => {
    const database = shop();
    const other = shop();
    for (let i = 0; i < 20; i++) {
      say(database, `CREATE TABLE t${i} (x text)`);
      say(database, `${ENDLESS} INSERT INTO t${i} SELECT printf('%10000d', x) FROM c LIMIT 1000`);
    }
    expect(database.main.image().length).toBeLessThanOrEqual(DATABASE_LIMITS.bytes.value);
    expect(say(other, 'UPDATE products SET price = 1')).toBe('UPDATE 240');
    expect(labSqlite.get!().binary.bytes.length).toBeLessThanOrEqual(DATABASE_LIMITS.workBytes.value);
  });
});

describe('a deep or wide statement', () => {
  for (const [what, sql] of Object.entries({
    sums: `SELECT ${'1+'.repeat(20_000)}1`,
    not: `SELECT ${'NOT '.repeat(10_000)}1`,
    compound: `SELECT 1${' UNION SELECT 1'.repeat(3000)}`,
    columns: `CREATE TABLE wide (${Array.from({ length: 3000 }, (_, at) => `c${at}`).join(', ')})`,
    joins: `SELECT 1 FROM ${Array.from({ length: 80 }, (_, at) => `products p${at}`).join(', ')}`,
    subqueries: `SELECT ${'(SELECT '.repeat(200)}1${')'.repeat(200)}`,
    like: `SELECT printf('%10000d', 1) LIKE '${'%a'.repeat(2000)}'`,
    arguments: `SELECT max(${Array.from({ length: 5000 }, () => '1').join(', ')})`,
  })) {
    it(`is refused: ${what}`, () => {
      const database = shop();
      const startedMs = performance.now();
      const said = say(database, sql);
      expect(said).not.toMatch(/^SELECT \d|^CREATE/);
      expect(performance.now() - startedMs).toBeLessThan(5000);
      expect(say(database, 'SELECT 1')).toBe('SELECT 1');
    });
  }

  it('is refused: triggers that call themselves', () => {
    const database = shop();
    say(database, 'CREATE TRIGGER again AFTER INSERT ON players BEGIN INSERT INTO players (name, country) '
      + 'VALUES (new.name || \'x\', \'DE\'); END');
    say(database, 'INSERT INTO players (name, country) VALUES (\'loop\', \'DE\')');
    expect(Number(database.look('SELECT count(*) FROM players').rows[0]![0])).toBeLessThan(200);
  });
});

describe('a way out', () => {
  for (const sql of [
    'ATTACH \'/etc/passwd\' AS x', 'ATTACH \':memory:\' AS x', 'DETACH main', 'PRAGMA writable_schema = 1',
    'PRAGMA max_page_count = 99999999', 'PRAGMA journal_mode = WAL', 'SELECT * FROM pragma_journal_mode',
    'SELECT * FROM pragma_database_list', 'SELECT load_extension(\'x\')', 'SELECT readfile(\'/etc/passwd\')',
    'SELECT writefile(\'/tmp/x\', \'x\')', 'VACUUM INTO \'/tmp/x\'', '/* a */ VACUUM', 'SELECT * FROM sqlite_dbpage',
    'SELECT * FROM dbstat', 'SELECT * FROM bytecode(\'SELECT 1\')', 'CREATE VIRTUAL TABLE f USING fts5(a)',
    'CREATE VIRTUAL TABLE r USING rtree(a, b, c)', 'INSERT INTO sqlite_master VALUES (1, 2, 3, 4, 5)',
    'UPDATE sqlite_master SET sql = \'\'', 'DELETE FROM sqlite_schema', 'DROP TABLE sqlite_master',
    'EXPLAIN QUERY PLAN ATTACH \'x\' AS y', 'CREATE TABLE sqlite_x (a)', 'SELECT fts3_tokenizer(\'x\')',
    'CREATE TEMP VIEW v AS SELECT * FROM sqlite_dbpage; SELECT * FROM v', 'COPY products TO \'/tmp/x\'',
  ]) {
    it(`is closed: ${sql}`, () => {
      const database = shop();
      const done = /^(?:SELECT \d|CREATE \w+$|INSERT 0|UPDATE \d|DELETE \d|DROP \w+$|EXPLAIN$)/;
      expect(say(database, sql)).not.toMatch(done);
      expect(say(database, 'SELECT 1')).toBe('SELECT 1');
    });
  }

  it('takes at most so many sessions, and gives them back', () => {
    const database = shop();
    const sessions = Array.from({ length: DATABASE_LIMITS.sessions.value }, () => database.open()!);
    expect(database.open()).toBeUndefined();
    database.end(sessions[0]!);
    expect(database.open()).toBeDefined();
  });
});

describe('any text', () => {
  const WORDS = ['SELECT', 'FROM', 'products', 'orders', '*', '(', ')', ',', '\'', '"', ';', '--', '/*', '*/', 'WHERE',
    'id', '=',
    '42', 'BEGIN', 'COMMIT', 'ROLLBACK', 'UNION', 'JOIN', 'WITH', 'RECURSIVE', 'INSERT INTO', 'VALUES', 'DELETE',
      'UPDATE', 'SET',
    'SAVEPOINT a', 'RELEASE a', 'ROLLBACK TO a', '\0', '\xff', 'EXPLAIN', 'NULL', 'ORDER BY', 'LIMIT', '-1',
      'CREATE TABLE t(a)',
    'DROP TABLE t', 'RETURNING *', '1e999', 'x\'00\'', '?', ':a', 'OVER', 'CASE', 'END', '\n'];

  it('is answered with a result or an error, and the transaction is told truly', () => {
    const dice = new SeededDice(7);
    const database = shop();
    let session = database.open()!;
    for (let round = 0; round < 3000; round++) {
      const sql = Array.from({ length: 1 + dice.below(12) }, () => WORDS[dice.below(WORDS.length)]!).join(' ');
      const { parts, status } = session.query(sql);
      for (const part of parts) expect((part.fault?.message ?? part.tag ?? 'empty').length).toBeGreaterThan(0);
      expect(status).toBe(session.status);
      expect(database.main.inTransaction).toBe(false);
      if (dice.below(50) !== 0) continue;
      database.end(session);
      session = database.open()!;
    }
    expect(database.look('SELECT count(*) FROM sqlite_master').rows.length).toBe(1);
  });
});
