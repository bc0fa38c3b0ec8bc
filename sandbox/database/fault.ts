/* A refusal in PostgreSQL's words. SQLite says the same things in its own; the names of tables and columns in its
 * messages are kept, and what has no counterpart there is said as SQLite says it. */

export type FaultWords = { code: string; message: string; detail?: string; hint?: string; /** In bytes, from 0. */
  offset?: number };

export class SqlFault extends Error {
  constructor(readonly words: FaultWords) {
    super(words.message);
  }
}

type Rule = [pattern: RegExp, code: string, message: string, detail?: string];

const RULES: readonly Rule[] = [
  [/^no such table: (?:main\.)?(.+)$/, '42P01', 'relation "$1" does not exist'],
  [/^no such view: (?:main\.)?(.+)$/, '42P01', 'view "$1" does not exist'],
  [/^no such index: (?:main\.)?(.+)$/, '42704', 'index "$1" does not exist'],
  [/^no such column: "?([^"]+?)"?(?: - should this be a string literal in single-quotes\?)?$/, '42703',
    'column "$1" does not exist'],
  [/^table (\S+) has no column named (\S+)$/, '42703', 'column "$2" of relation "$1" does not exist'],
  [/^ambiguous column name: (.+)$/, '42702', 'column reference "$1" is ambiguous'],
  [/^no such function: (.+)$/, '42883', 'function $1() does not exist'],
  [/^wrong number of arguments to function (.+?)\(\)$/, '42883', 'function $1() does not take these arguments'],
  [/^misuse of aggregate(?: function)?:? (.+?)(?:\(\))?$/, '42803', 'aggregate function $1() is not allowed here'],
  [/^near "(.*)": syntax error$/s, '42601', 'syntax error at or near "$1"'],
  [/^unrecognized token: "(.*)"$/s, '42601', 'syntax error at or near "$1"'],
  [/^incomplete input$/, '42601', 'syntax error at end of input'],
  [/^table (\S+) already exists$/, '42P07', 'relation "$1" already exists'],
  [/^index (\S+) already exists$/, '42P07', 'relation "$1" already exists'],
  [/^duplicate column name: (.+)$/, '42701', 'column "$1" specified more than once'],
  [/^UNIQUE constraint failed: (\w+)\.id$/, '23505', 'duplicate key value violates unique constraint "$1_pkey"'],
  [/^UNIQUE constraint failed: (\w+)\.(\w+)$/, '23505', 'duplicate key value violates unique constraint "$1_$2_key"'],
  [/^UNIQUE constraint failed: (.+)$/, '23505', 'duplicate key value violates a unique constraint', 'Columns: $1.'],
  [/^NOT NULL constraint failed: (\w+)\.(\w+)$/, '23502',
    'null value in column "$2" of relation "$1" violates not-null constraint'],
  [/^CHECK constraint failed: (.+)$/s, '23514', 'new row violates check constraint "$1"'],
  [/^FOREIGN KEY constraint failed$/, '23503', 'insert, update or delete violates a foreign key constraint'],
  [/^(?:datatype mismatch|cannot store (\w+) value in (\w+) column .*)$/, '22P02', 'invalid value for this column'],
  [/^table (\S+) has (\d+) columns but (\d+) values were supplied$/, '42601',
    'INSERT has $3 expressions for the $2 columns of $1'],
  [/^(\d+) values for (\d+) columns$/, '42601', 'INSERT has $1 expressions for $2 target columns'],
];

/** What SQLite said, as PostgreSQL would. SQLite does not say where a table's name stands, or the end of the text. */
export function faultOf(said: string, told: number | undefined, sql: string): SqlFault {
  const table = /^no such table: (?:main\.)?(\w+)$/.exec(said)?.[1];
  const found = table === undefined ? -1 : sql.search(new RegExp(`\\b${table}\\b`));
  const offset = said === 'incomplete input' ? sql.length : told ?? (found < 0 ? undefined : found);
  const at = offset === undefined ? {} : { offset };
  for (const [pattern, code, message, detail] of RULES) {
    const match = pattern.exec(said);
    if (match === null) continue;
    const fill = (text: string): string => text.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
    return new SqlFault({
      code, message: fill(message), ...(detail === undefined ? {} : { detail: fill(detail) }), ...at,
    });
  }
  return new SqlFault({ code: 'XX000', message: said, ...at });
}
