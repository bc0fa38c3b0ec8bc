/* How much a log that a parameter makes as long as one likes (slowlog-max-len, acllog-max-len) may hold: a lab's memory
 * is bounded, the real server's log is not. */

/** Drops the oldest entries, which stand last, behind `most` of them and `charsMax` characters, but not the first. */
export function boundLog<Entry>(
  entries: Entry[], most: number, charsMax: number, charsOf: (entry: Entry) => number,
): void {
  if (entries.length > most) entries.length = most;
  if (charsMax === Infinity) return;
  let chars = 0;
  const over = entries.findIndex((entry, at) => {
    chars += charsOf(entry);
    return at > 0 && chars > charsMax;
  });
  if (over > 0) entries.length = over;
}
