/* \d, \dt and \di: what the practice database knows of its tables, in psql's form. The questions are SQLite's, because
 * that is what answers; they are marked so that they count as nobody's query. */
import type { Table } from './table';

type Rows = (string | null)[][];
/** Yields questions, gets their rows, gives tables to print or a sentence. */
export type Listing = Generator<string, (Table | string)[], Rows>;

const ASIDE = '/* psql */ ';
const OWNER = 'hitrate';
const quoted = (text: string): string => `'${text.replaceAll('\'', '\'\'')}'`;
const LEFT = (count: number): boolean[] => new Array<boolean>(count).fill(false);

export function* listTables(name?: string): Listing {
  const pattern = name === undefined ? '' : `AND name GLOB ${quoted(glob(name))}`;
  const rows = yield `${ASIDE}SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') `
    + `AND substr(name, 1, 7) <> 'sqlite_' ${pattern} ORDER BY name`;
  if (rows.length === 0) {
    return [name === undefined ? 'Did not find any relations.\n' : `Did not find any relation named "${name}".\n`];
  }
  return [{
    title: 'List of relations', headers: ['Schema', 'Name', 'Type', 'Owner'], right: LEFT(4),
    rows: rows.map(([table, type]) => ['public', table!, type!, OWNER]),
  }];
}

export function* listIndexes(): Listing {
  const rows = yield `${ASIDE}SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL `
    + 'ORDER BY name';
  if (rows.length === 0) return ['Did not find any relations.\n'];
  return [{
    title: 'List of relations', headers: ['Schema', 'Name', 'Type', 'Owner', 'Table'], right: LEFT(5),
    rows: rows.map(([index, table]) => ['public', index!, 'index', OWNER, table!]),
  }];
}

export function* describe(name: string): Listing {
  const table = name.replace(/^public\./, '');
  const [kind] = yield `${ASIDE}SELECT type FROM sqlite_master WHERE name = ${quoted(table)} `
    + 'AND type IN (\'table\', \'view\')';
  if (kind === undefined) return [`Did not find any relation named "${name}".\n`];
  const columns = yield `${ASIDE}SELECT name, type, "notnull" OR pk > 0, dflt_value, pk `
    + `FROM pragma_table_info(${quoted(table)})`;
  const indexes = yield `${ASIDE}SELECT l.name, l."unique", group_concat(i.name, ', ') `
    + `FROM pragma_index_list(${quoted(table)}) l, `
    + 'pragma_index_info(l.name) i GROUP BY l.name ORDER BY l.name';
  const foreign = yield `${ASIDE}SELECT "from", "table", "to" `
    + `FROM pragma_foreign_key_list(${quoted(table)}) ORDER BY id DESC`;
  const back = yield `${ASIDE}SELECT m.name, f."from", f."to" FROM sqlite_master m, pragma_foreign_key_list(m.name) f `
    + `WHERE m.type = 'table' AND f."table" = ${quoted(table)} ORDER BY m.name`;
  return [{
    title: `${kind[0] === 'view' ? 'View' : 'Table'} "public.${table}"`,
    headers: ['Column', 'Type', 'Collation', 'Nullable', 'Default'], right: LEFT(5),
    rows: columns.map(([column, type, needed, by]) =>
      [column!, typeName(type!), '', needed === '1' ? 'not null' : '', by ?? '']),
    footers: [
      ...section('Indexes:',
        [...primary(table, columns),
          ...indexes.map(([index, unique, keys]) => indexLine(table, index!, unique!, keys!))]),
      ...section('Foreign-key constraints:', foreign.map(([from, to, key]) =>
        `    "${table}_${from}_fkey" FOREIGN KEY (${from}) REFERENCES ${to}(${key ?? 'id'})`)),
      ...section('Referenced by:', back.map(([by, from, key]) =>
        `    TABLE "${by}" CONSTRAINT "${by}_${from}_fkey" FOREIGN KEY (${from}) REFERENCES ${table}(${key ?? 'id'})`)),
    ],
  }];
}

function primary(table: string, columns: Rows): string[] {
  const keys = columns.filter((column) => column[4] !== '0').map((column) => column[0]!);
  return keys.length === 0 ? [] : [`    "${table}_pkey" PRIMARY KEY, btree (${keys.join(', ')})`];
}

/** What UNIQUE made has no name of its own in SQLite. */
function indexLine(table: string, name: string, unique: string, keys: string): string {
  const made = name.startsWith('sqlite_autoindex_');
  const shown = made ? `${table}_${keys.replaceAll(', ', '_')}_key` : name;
  return `    "${shown}" ${made ? 'UNIQUE CONSTRAINT, ' : unique === '1' ? 'UNIQUE, ' : ''}btree (${keys})`;
}

function section(title: string, lines: readonly string[]): string[] { return lines.length === 0 ? []
  : [title, ...lines]; }

function typeName(type: string): string {
  return type.toLowerCase() === 'timestamp' ? 'timestamp without time zone' : type.toLowerCase();
}

/** psql's patterns: * and ? as in a shell. */
function glob(pattern: string): string { return pattern.replace(/^public\./, '').replaceAll('[', '[[]'); }
