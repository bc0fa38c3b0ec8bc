/* What kind of statement a text is, by its first words: which tag answers it, and which are not SQLite's to run. */
import { headWords, stripHead } from '#wire/sql-text';

export type Control = 'begin' | 'commit' | 'rollback';
export type Statement =
  | { kind: 'empty' }
  | { kind: 'control'; control: Control }
  | { kind: 'explain'; sql: string }
  | { kind: 'refused'; why: string }
  | { kind: 'plain'; sql: string; tag(rows: number, changes: number): string };

const CONTROLS: Readonly<Record<string, Control>> = {
  BEGIN: 'begin', START: 'begin', COMMIT: 'commit', END: 'commit', ROLLBACK: 'rollback', ABORT: 'rollback',
};
const ABSENT = new Set(['VACUUM', 'PRAGMA', 'ATTACH', 'DETACH', 'COPY', 'GRANT', 'REVOKE', 'LISTEN', 'NOTIFY', 'LOAD',
  'SET', 'RESET', 'CALL', 'DO', 'PREPARE', 'EXECUTE', 'LOCK', 'TRUNCATE', 'SHOW', 'DECLARE', 'FETCH', 'CLOSE',
  'DEALLOCATE', 'CLUSTER', 'CHECKPOINT', 'COMMENT', 'DISCARD', 'MERGE', 'REFRESH', 'SECURITY', 'UNLISTEN']);

export function statementOf(sql: string): Statement {
  const [first = '', second = '', third = ''] = headWords(sql, 3);
  if (first === '') return { kind: 'empty' };
  const control = CONTROLS[first];
  const toSavepoint = first === 'ROLLBACK' && [second, third].includes('TO');
  if (control !== undefined && !toSavepoint) return { kind: 'control', control };
  if (first === 'EXPLAIN') return { kind: 'explain', sql: planOf(sql) };
  if (ABSENT.has(first)) return { kind: 'refused', why: `${first} is not there: this is a practice database` };
  return { kind: 'plain', sql, tag: (rows, changes) => tagOf([first, second, third], rows, changes) };
}

/** PostgreSQL's EXPLAIN shows the plan, SQLite's the program of its machine: the plan is what is asked for. */
function planOf(sql: string): string {
  const rest = stripHead(sql).replace(/^explain\s+(?:query\s+plan\s+)?(?:analyze\s+|verbose\s+)*/i, '');
  return `EXPLAIN QUERY PLAN ${rest}`;
}

function tagOf([first, second, third]: [string, string, string], rows: number, changes: number): string {
  switch (first) {
    case 'INSERT': case 'REPLACE': return `INSERT 0 ${changes}`;
    case 'UPDATE': case 'DELETE': return `${first} ${changes}`;
    case 'CREATE': case 'DROP': return `${first} ${kindOf(second, third)}`;
    case 'ALTER': return 'ALTER TABLE';
    case 'SAVEPOINT': case 'RELEASE': case 'ROLLBACK': case 'ANALYZE': case 'REINDEX': return first;
    default: return `SELECT ${rows}`;
  }
}

/** CREATE TEMP TABLE makes a TABLE, CREATE UNIQUE INDEX an INDEX. */
function kindOf(second: string, third: string): string {
  return ['TEMP', 'TEMPORARY', 'UNIQUE'].includes(second) ? third : second;
}
