/* DEBUG HTSTATS: how full the tables of a database are (debug.c, dictGetStats). Which key falls into which slot is the
 * engine's own matter; the shape of the text is the real server's. */
import type { Context } from '../context';
import { NO_SUCH_KEY, Refusal } from '../errors';
import { kindOf } from '../keyspace/kinds';
import { ENCODING } from '../keyspace/layout';

const NOT_A_TABLE = new Refusal(
  'ERR The value stored at the specified key is not represented using an hash table');

export function tableStatistics(ctx: Context): void {
  const db = ctx.node.databases[ctx.integer(2)];
  if (db === undefined) throw new Refusal('ERR Out of range database');
  ctx.reply.verbatim('txt', `[Dictionary HT]\n${table(db.size)}[Expires HT]\n${table(db.volatile)}`);
}

export function valueTableStatistics(ctx: Context): void {
  const { db } = ctx;
  const entry = db.findAny(ctx.text(2));
  if (entry === 0) throw NO_SUCH_KEY;
  const encoding = db.encodingOf(entry);
  if (encoding !== ENCODING.hashtable && encoding !== ENCODING.skiplist) throw NOT_A_TABLE;
  ctx.reply.verbatim('txt', table(kindOf(db.typeOf(entry)).length(db, entry)));
}

/** As if every key had a slot of its own, as far as they go. */
function table(elements: number): string {
  const head = 'Hash table 0 stats (main hash table):\n';
  if (elements === 0) return `${head}No stats available for empty dictionaries\n`;
  let slots = 4;
  while (slots < elements) slots *= 2;
  const share = (count: number) => `${count} (${(count * 100 / slots).toFixed(2)}%)\n`;
  const free = slots === elements ? '' : `   0: ${share(slots - elements)}`;
  return `${head} table size: ${slots}\n number of elements: ${elements}\n different slots: ${elements}\n`
    + ' max chain length: 1\n avg chain length (counted): 1.00\n avg chain length (computed): 1.00\n'
    + ` Chain length distribution:\n${free}   1: ${share(elements)}`;
}
