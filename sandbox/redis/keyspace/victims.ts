/* Entries that eviction looks at: some neighbours in a table, or one by chance; of all keys or of those with an
 * expiry. */
import { sampleEntries } from '#structures/byte-dict-sampling';
import type { Keyspace } from './keyspace';

const rootOf = (db: Keyspace): number => db.state()[0]!;

/** How many keys there are to choose from. */
export function candidates(db: Keyspace, volatile: boolean): number { return volatile ? db.volatile : db.size; }

/** Fills `into` with up to `count` entries, dead ones among them; answers how many. */
export function sampleCandidates(db: Keyspace, volatile: boolean, count: number, into: number[]): number {
  const { entries, dice } = db.host;
  if (db.size === 0) return 0;
  if (!volatile) return sampleEntries(entries, rootOf(db), count, dice, into);
  const found = Math.min(count, db.volatile);
  const all = found === db.volatile;
  const from = all ? 0 : dice.below(db.volatile);
  const step = all ? 1 : 1 + dice.below(Math.floor(db.volatile / found));
  for (let i = 0; i < found; i++) into[i] = db.volatileAt((from + i * step) % db.volatile);
  return found;
}

/** One by chance; there must be one. */
export function anyCandidate(db: Keyspace, volatile: boolean): number {
  const { entries, dice } = db.host;
  return volatile ? db.volatileAt(dice.below(db.volatile)) : entries.random(rootOf(db), dice);
}
