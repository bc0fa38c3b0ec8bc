/* The shop that every practice database begins as: products, players, orders. Made by rule from one seed, so that a
 * lesson can name a row and it is the same row in every lab.
 *
 * It is small enough to be copied for a check and large enough to be slow where a query is careless: to read a product
 * by its key takes a millisecond, to add up the orders of a category more than fifty. */
import { SeededDice } from '#base/dice';
import type { SqlConnection } from './connection';
import { ADJECTIVES, CATEGORIES, PLAYERS } from './shop-words';

const SEED = 42;
export const PRODUCTS = 240;
const PLAYER_COUNT = 120;
export const ORDERS = 2400;
const ROWS_A_STATEMENT = 60;
const FIRST_DAY_MS = Date.UTC(2026, 8, 1);
const DAY_MS = 86_400_000;

const TABLES = [
  'CREATE TABLE products (id integer PRIMARY KEY, name text NOT NULL, category text NOT NULL, '
    + 'price integer NOT NULL CHECK (price >= 0), stock integer NOT NULL DEFAULT 0)',
  'CREATE TABLE players (id integer PRIMARY KEY, name text NOT NULL UNIQUE, country text NOT NULL, '
    + 'score integer NOT NULL DEFAULT 0)',
  'CREATE TABLE orders (id integer PRIMARY KEY, player_id integer NOT NULL REFERENCES players (id), '
    + 'product_id integer NOT NULL REFERENCES products (id), quantity integer NOT NULL, placed_at timestamp NOT NULL)',
  'CREATE INDEX orders_player_id_idx ON orders (player_id)',
];

export function seedShop(into: SqlConnection): void {
  const dice = new SeededDice(SEED);
  for (const table of TABLES) into.run(table);
  insert(into, 'products', Array.from({ length: PRODUCTS }, (_, at) => product(at, dice)));
  insert(into, 'players', Array.from({ length: PLAYER_COUNT }, (_, at) => player(at, dice)));
  insert(into, 'orders', Array.from({ length: ORDERS }, (_, at) => order(at, dice)));
}

/** Names go round: a kind of thing, and a quality that no thing of its kind has had yet. */
function product(at: number, dice: SeededDice): string {
  const [category, things] = CATEGORIES[at % CATEGORIES.length]!;
  const round = Math.floor(at / CATEGORIES.length);
  const thing = things[round % things.length]!;
  const quality = ADJECTIVES[(Math.floor(round / things.length) * 3 + at) % ADJECTIVES.length]!;
  return `(${at + 1}, '${quality} ${thing}', '${category}', ${5 + dice.below(195)}, ${dice.below(100)})`;
}

function player(at: number, dice: SeededDice): string {
  const countries = ['DE', 'FR', 'GB', 'IE', 'IN', 'JP', 'BR', 'US'];
  const name = PLAYERS[at % PLAYERS.length]! + (at < PLAYERS.length ? '' : String(Math.floor(at / PLAYERS.length) + 1));
  return `(${at + 1}, '${name}', '${countries[dice.below(countries.length)]!}', ${dice.below(10_000)})`;
}

function order(at: number, dice: SeededDice): string {
  const placedMs = FIRST_DAY_MS + Math.floor(at / 40) * DAY_MS + (at % 40) * 2_000_000 + dice.below(1_900) * 1000;
  const placed = new Date(placedMs).toISOString().slice(0, 19).replace('T', ' ');
  return `(${at + 1}, ${1 + dice.below(PLAYER_COUNT)}, ${1 + dice.below(PRODUCTS)}, ${1 + dice.below(5)}, '${placed}')`;
}

function insert(into: SqlConnection, table: string, rows: readonly string[]): void {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    into.run(`INSERT INTO ${table} VALUES ${rows.slice(at, at + ROWS_A_STATEMENT).join(', ')}`);
  }
}
