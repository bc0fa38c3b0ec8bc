/* Tab at psql's prompt: keywords, the shop's tables and columns, backslash commands. Keywords keep the case that was
 * begun in. */
import { BACKSLASHES } from './backslash';

const KEYWORDS = ['SELECT', 'FROM', 'WHERE', 'INSERT INTO', 'VALUES', 'UPDATE', 'SET', 'DELETE FROM', 'JOIN', 'ON',
  'AND',
  'OR', 'GROUP BY', 'ORDER BY', 'LIMIT', 'HAVING', 'AS', 'DISTINCT', 'BEGIN', 'COMMIT', 'ROLLBACK', 'EXPLAIN',
  'CREATE TABLE', 'CREATE INDEX', 'DROP TABLE', 'NOT NULL', 'PRIMARY KEY', 'RETURNING', 'LEFT JOIN', 'BETWEEN', 'LIKE'];

export function completions(text: string, names: readonly string[]): string[] {
  const word = /[\w\\]*$/.exec(text)![0];
  if (word === '') return [];
  const before = text.slice(0, text.length - word.length);
  if (word.startsWith('\\')) return BACKSLASHES.filter((each) => each.startsWith(word)).map((each) =>
    `${before}${each} `);
  const lower = word.toLowerCase();
  const small = word === lower;
  const found = names.filter((name) => name.startsWith(lower));
  const keywords = KEYWORDS.filter((each) => each.toLowerCase().startsWith(lower));
  return [...found, ...keywords.map((each) => (small ? each.toLowerCase() : each))].map((each) => `${before}${each} `);
}
