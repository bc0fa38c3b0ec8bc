/* getopt_long as the GNU C library has it: letters in clusters, values behind them or in the next word, long names that
 * may be cut short as long as they say one thing, and its complaints. What is no option is left aside. */

/** Names in the order in which an ambiguous one is explained; ':' behind a letter says that it wants a value. */
const LONG: readonly (readonly [name: string, letter: string])[] = [
  ['unix-mask', 'a:'], ['enable-shutdown', 'A'], ['enable-ssl', 'Z'], ['port', 'p:'], ['unix-socket', 's:'],
  ['udp-port', 'U:'], ['memory-limit', 'm:'], ['disable-evictions', 'M'], ['conn-limit', 'c:'], ['lock-memory', 'k'],
  ['help', 'h'], ['license', 'i'], ['version', 'V'], ['enable-coredumps', 'r'], ['verbose', 'v'], ['daemon', 'd'],
  ['listen', 'l:'], ['user', 'u:'], ['pidfile', 'P:'], ['slab-growth-factor', 'f:'], ['slab-min-size', 'n:'],
  ['threads', 't:'], ['enable-largepages', 'L'], ['max-reqs-per-event', 'R:'], ['disable-cas', 'C'],
  ['listen-backlog', 'b:'], ['protocol', 'B:'], ['max-item-size', 'I:'], ['enable-sasl', 'S'],
  ['disable-flush-all', 'F'], ['disable-dumping', 'X'], ['disable-watch', 'W'], ['auth-file', 'Y:'],
  ['memory-file', 'e:'], ['extended', 'o:'], ['napi-ids', 'N:'],
];
const WITH_VALUE = new Set([...'asmclpUuPfntbRIBoDYeN']);
const PLAIN = new Set([...'MkrvdhiVLCSFXWAZ']);

/** A letter with its value, or what is wrong with the words. */
export type Given = { letter: string; value: string } | { complaint: string };

/** One after the other, so that whoever prints something and ends never sees the complaint behind it. */
export function* optionsIn(words: readonly string[]): Generator<Given> {
  const left = [...words];
  for (let word = left.shift(); word !== undefined && word !== '--'; word = left.shift()) {
    if (!word.startsWith('-') || word === '-') continue;
    if (word.startsWith('--')) {
      const given = longOption(word, left);
      yield given;
      if ('complaint' in given) return;
      continue;
    }
    for (let at = 1; at < word.length; at++) {
      const letter = word[at]!;
      if (PLAIN.has(letter)) {
        yield { letter, value: '' };
        continue;
      }
      if (!WITH_VALUE.has(letter)) return yield { complaint: `invalid option -- '${letter}'` };
      const value = at + 1 < word.length ? word.slice(at + 1) : left.shift();
      if (value === undefined) return yield { complaint: `option requires an argument -- '${letter}'` };
      yield { letter, value };
      break;
    }
  }
}

function longOption(word: string, left: string[]): Given {
  const [name, inside] = word.slice(2).split(/=(.*)/s) as [string, string | undefined];
  const exact = LONG.filter(([full]) => full === name);
  const found = exact.length > 0 ? exact : LONG.filter(([full]) => full.startsWith(name));
  if (found.length === 0) return { complaint: `unrecognized option '${word}'` };
  if (found.length > 1) {
    const possible = found.map(([full]) => `'--${full}'`).join(' ');
    return { complaint: `option '${word}' is ambiguous; possibilities: ${possible}` };
  }
  const [full, form] = found[0]!;
  const letter = form[0]!;
  if (!form.endsWith(':')) {
    return inside === undefined ? { letter, value: '' } : { complaint: `option '--${full}' doesn't allow an argument` };
  }
  const value = inside ?? left.shift();
  return value === undefined ? { complaint: `option '--${full}' requires an argument` } : { letter, value };
}
