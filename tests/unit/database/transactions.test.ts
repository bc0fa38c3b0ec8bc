/* Transactions: each works on a copy, the first to commit takes the place, the next does its writes once more. */
import { describe, expect, it } from 'vitest';
import { newDatabase } from '#support/practice-database';

function two() {
  const database = newDatabase();
  const [left, right] = [database.open()!, database.open()!];
  const price = (id: number): string => database.look(`SELECT price FROM products WHERE id = ${id}`).rows[0]![0]!;
  return { database, left, right, price };
}

describe('two clients', () => {
  it('do not see or hold up each other before COMMIT', () => {
    const { left, right, price } = two();
    left.query('BEGIN; UPDATE products SET price = 1 WHERE id = 1');
    expect(right.query('SELECT price FROM products WHERE id = 1').parts[0]!.rows![0]![0]).not.toBe('1');
    expect(right.query('UPDATE products SET price = 2 WHERE id = 2').parts[0]!.tag).toBe('UPDATE 1');
    left.query('COMMIT');
    expect([price(1), price(2)]).toEqual(['1', '2']);
  });

  it('write the same row: the later COMMIT is what stays', () => {
    const { left, right, price } = two();
    left.query('BEGIN; UPDATE products SET price = 11 WHERE id = 1');
    right.query('BEGIN; UPDATE products SET price = 22 WHERE id = 1');
    left.query('COMMIT');
    right.query('COMMIT');
    expect(price(1)).toBe('22');
  });

  it('are told when the second one\'s writes are no longer possible, and nothing of it stays', () => {
    const { database, left, right } = two();
    left.query('BEGIN; INSERT INTO players (id, name, country) VALUES (500, \'ann\', \'DE\')');
    right.query('BEGIN; INSERT INTO players (id, name, country) VALUES (501, \'amy\', \'DE\')');
    right.query('INSERT INTO players (id, name, country) VALUES (500, \'ann\', \'DE\')');
    left.query('COMMIT');
    const { parts, status } = right.query('COMMIT');
    expect(parts[0]!.fault?.message).toBe('could not serialize access due to concurrent update');
    expect(status).toBe('I');
    expect(database.look('SELECT id FROM players WHERE id >= 500').rows).toEqual([['500']]);
  });

  it('keep their savepoints when the writes are done once more', () => {
    const { left, right, price } = two();
    left.query('BEGIN; UPDATE products SET price = 5 WHERE id = 5; SAVEPOINT s');
    left.query('UPDATE products SET price = 6 WHERE id = 6');
    const before = price(6);
    left.query('ROLLBACK TO s');
    right.query('UPDATE products SET price = 7 WHERE id = 7');
    expect(left.query('COMMIT').parts[0]!.tag).toBe('COMMIT');
    expect([price(5), price(6), price(7)]).toEqual(['5', before, '7']);
  });
});

describe('one text of several statements', () => {
  it('is one transaction: all of it or nothing', () => {
    const { database, left, price } = two();
    const before = price(1);
    const { parts } = left.query('UPDATE products SET price = 1 WHERE id = 1; SELECT * FROM nowhere; SELECT 1');
    expect(parts.map(({ tag, fault }) => tag ?? fault?.message)).toEqual(['UPDATE 1',
      'relation "nowhere" does not exist']);
    expect(price(1)).toBe(before);
    expect(database.queries).toBe(2);
  });
});

describe('the cost of a query', () => {
  it('is a millisecond and two microseconds a step, and waits for its turn when four are served', () => {
    const { database, left } = two();
    expect(left.query('SELECT price FROM products WHERE id = 7').costMs).toBeLessThan(1.1);
    const slow = 'SELECT p.category, sum(o.quantity * p.price) FROM orders o JOIN products p '
      + 'ON p.id = o.product_id GROUP BY 1';
    const { costMs } = left.query(slow);
    expect(costMs).toBeGreaterThan(40);
    expect(costMs).toBeLessThan(200);
    const done = Array.from({ length: 6 }, () => database.finishMs(1000, 10));
    expect(done).toEqual([1010, 1010, 1010, 1010, 1020, 1020]);
  });
});
