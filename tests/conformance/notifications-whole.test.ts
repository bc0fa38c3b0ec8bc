// The table of keyspace events leaves out no command that writes.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { table } from '#redis/table';

/** Nothing of these can be told: no data is changed, or it is another node's. */
const SILENT = new Set([
  'restore-asking', 'migrate', 'function|delete', 'function|flush', 'function|load', 'function|restore',
]);

test('every command that writes stands in the table of keyspace events', () => {
  const text = readFileSync(new URL('./redis/notifications.txt', import.meta.url), 'utf8').toUpperCase();
  const missing = table.all
    .filter(({ name, flags }) => flags.includes('write') && !SILENT.has(name))
    .filter(({ name }) => !text.includes(`> ${name.toUpperCase().replace('|', ' ')}`));
  expect(missing.map(({ name }) => name)).toEqual([]);
});
