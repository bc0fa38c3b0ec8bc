/* What a statement may do, asked of it while SQLite reads it. Everything that leads out of the database, or around its
 * rules, is refused by name: other files, extensions, settings, virtual tables, the pages themselves. */

const ACTION = {
  createVirtual: 29, dropVirtual: 30, pragma: 19, attach: 24, detach: 25, function: 31, read: 20,
  insert: 18, update: 23, delete: 9, transaction: 22,
} as const;
/** Settings that only tell: psql's \d asks for them, as table-valued functions, and a copy of the whole its size. */
const TELLING = new Set([
  'table_info', 'table_xinfo', 'index_list', 'index_info', 'foreign_key_list', 'table_list', 'page_count',
]);
const FUNCTIONS = new Set(['load_extension', 'fts3_tokenizer', 'readfile', 'writefile', 'edit', 'sqlite_log']);
/** Tables of SQLite's inside. */
const INSIDE = /^(?:sqlite_dbpage|sqlite_stmt|bytecode|tables_used|dbstat)$/;

/** In words what is refused; undefined lets it be. */
export function refusal(action: number, first = '', second = ''): string | undefined {
  switch (action) {
    case ACTION.attach: case ACTION.detach: return 'other databases are not there';
    case ACTION.createVirtual: case ACTION.dropVirtual: return 'virtual tables are not there';
    case ACTION.pragma: return TELLING.has(first.toLowerCase()) ? undefined : `PRAGMA ${first} is not for use here`;
    case ACTION.function: return FUNCTIONS.has(second.toLowerCase()) ? `${second}() is not for use here` : undefined;
    case ACTION.read: return INSIDE.test(first) ? `${first} is not for use here` : undefined;
    default: return undefined;
  }
}
