/* What psql says of itself. The shape is psql's; that this is not PostgreSQL is said wherever somebody asks. */

export const BANNER = 'psql (15, practice). Behind it is a small shop in SQLite, on the node db-0001.\n'
  + 'Type "help" for help.\n\n';

export const HELP = 'You are using psql\'s manners with a practice database: the SQL is SQLite\'s, not PostgreSQL\'s.\n'
  + 'Type:  \\dt for the tables, \\d products for one of them\n'
  + '       \\h for help with SQL commands\n'
  + '       \\? for help with psql commands\n'
  + '       \\timing to see what each query costs\n'
  + '       \\g or terminate with semicolon to execute query\n'
  + '       lab skip 30m to move the lab\'s clock\n'
  + '       \\q to quit\n';

export const BACKSLASH_HELP = [
  'General', '  \\q                     quit psql',
    '  \\g, \\gx                send the query again, or what is typed so far',
  '', 'Help', '  \\? , \\h [NAME]         this list; the form of an SQL command',
  '', 'Query buffer', '  \\p                     show what is typed so far', '  \\r                     throw it away',
  '', 'Informational', '  \\d [NAME]              tables, or the columns of one',
    '  \\dt, \\di               tables, indexes',
  '  \\l                     databases', '  \\conninfo              where you are connected',
  '', 'Formatting', '  \\x [on|off]            one line for each column',
    '  \\a, \\t                 unaligned; rows alone',
  '  \\pset null TEXT        what stands for NULL',
  '', 'Operating', '  \\timing [on|off]       show what each query costs by the lab\'s clock',
    '  \\echo TEXT             print it',
  '  lab skip 30m           move the lab\'s clock', '',
].join('\n');

const FORMS: Readonly<Record<string, string>> = {
  BEGIN: 'BEGIN', COMMIT: 'COMMIT', ROLLBACK: 'ROLLBACK [ TO savepoint ]', SAVEPOINT: 'SAVEPOINT name',
  DELETE: 'DELETE FROM table [ WHERE condition ] [ RETURNING * ]',
  EXPLAIN: 'EXPLAIN [ QUERY PLAN ] statement',
  INSERT: 'INSERT INTO table [ ( column [, ...] ) ] VALUES ( value [, ...] ) [, ...] [ RETURNING * ]',
  SELECT: 'SELECT expression [, ...] FROM table [ JOIN table ON condition ] [ WHERE condition ]\n'
    + '    [ GROUP BY expression ] [ ORDER BY expression ] [ LIMIT count ]',
  UPDATE: 'UPDATE table SET column = value [, ...] [ WHERE condition ] [ RETURNING * ]',
  'CREATE INDEX': 'CREATE [ UNIQUE ] INDEX name ON table ( column [, ...] )',
  'CREATE TABLE': 'CREATE TABLE name ( column type [ PRIMARY KEY | NOT NULL | UNIQUE ] [, ...] )',
};

export function sqlHelp(name: string): string {
  const words = name.trim().replace(/;$/, '').toUpperCase();
  const known = FORMS[words];
  if (known !== undefined) return `Command:     ${words}\nSyntax:\n${known}\n\n`;
  if (words !== '') {
    return `No help available for "${name.trim()}".\nTry \\h with no arguments to see available help.\n`;
  }
  const names = Object.keys(FORMS).toSorted().map((each) => `  ${each}\n`).join('');
  return `Available help:\n${names}`;
}
