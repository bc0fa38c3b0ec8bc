// Every difference from redis-server 7.0 that is known and kept, with its reason. Nothing else may differ.

type TableDifference = { family: string; section: string; reason: string };

/** Sections of tables which are played on the real server only. */
const tableDifferences: TableDifference[] = [
  {
    family: 'generic', section: 'a moment beyond 2^53 ms',
    reason: 'an expiry is a double: moments after the year 287396 are kept to the nearest one',
  },
];

export const knownTableDifference = (family: string, section: string): string | undefined =>
  tableDifferences.find((known) => known.family === family && known.section === section)?.reason;

/** Commands of the families in hand which ours does not have. */
export const notImplemented: Record<string, string> = {
  migrate: 'comes with DUMP and a network of nodes',
};

/** `script` is the shortest one that shows it, a command a line. */
type Met = { command: string; text: string; script: string };
type RandomDifference = { matches: (met: Met) => boolean; reason: string };
const randomDifferences: RandomDifference[] = [
  {
    matches: ({ command, text }) =>
      /^sort(_ro)?$/.test(command) && /redis-server: -ERR One or more scores can't/.test(text),
    reason: 'SORT looks at an errno that an earlier number of the same read left behind, and refuses good numbers',
  },
  {
    matches: ({ command, script }) => /^(object|exec)$/.test(command) && /^OBJECT REFCOUNT/im.test(script),
    reason: 'who holds an object is its maker\'s matter: a copied small integer, or a word of a queued command',
  },
  {
    matches: ({ text, script }) => /^GEO\w+STORE |^GEORADIUS.* STOREDIST /im.test(script) && differInLastBit(text),
    reason: 'a stored distance whose last bit hangs on the C library: its sines are not always rounded to the nearest',
  },
];

const DISTANCE = /-?\d+\.\d{9,}/g;
const LAST_BIT = 4e-16;

/** The two servers' lines are alike but for long decimals that are one or two steps of a double apart. */
function differInLastBit(text: string): boolean {
  const lineOf = (name: string) => text.split(`${name}:`)[1]?.split('\n')[0]?.trim() ?? '';
  const [wanted, had] = [lineOf('redis-server'), lineOf('hitrate')];
  if (wanted.replace(DISTANCE, '~') !== had.replace(DISTANCE, '~')) return false;
  const numbers = [wanted, had].map((line) => (line.match(DISTANCE) ?? []).map(Number));
  return numbers[0].every((number, at) => Math.abs(number - numbers[1][at]) <= Math.abs(number) * LAST_BIT);
}

/** Why a difference met by the random run is known, or undefined where it is not. */
export const isKnownDifference = (met: Met): string | undefined =>
  randomDifferences.find((known) => known.matches(met))?.reason;

/** Commands and families of redis-server that ours does not have at all, by the name before the bar. */
const lacking: Record<string, string> = { migrate: 'needs a network of nodes' };

/** Why ours lacks a command, or undefined where it should have it. */
export const reasonToLack = (name: string): string | undefined => lacking[name.split('|')[0]];

/** Commands that are there and answer otherwise than the real server. */
export const answeredOtherwise: Record<string, string> = {
  save: 'refused: there is no file of the data yet; a lab keeps a journal of its own',
  bgsave: 'refused: there is no file of the data yet',
  bgrewriteaof: 'refused: there is no append-only file',
  replicaof: 'refused but for NO ONE: a node here has no replicas and is none',
  slaveof: 'as REPLICAOF',
  psync: 'refused: a node here has no replicas',
  sync: 'refused: a node here has no replicas',
};

/** Subcommands of DEBUG HELP that ours refuses as unknown. */
export const debugLacks: Record<string, string> = {
  assert: 'would end the process', 'crash-and-recover': 'would end the process', oom: 'would end the process',
  panic: 'would end the process', restart: 'would end the process', segfault: 'would end the process',
  loadaof: 'there is no append-only file; the real server ends without one',
  mallctl: 'asks jemalloc, which is not here', 'mallctl-str': 'asks jemalloc, which is not here',
  clusterlink: 'needs a cluster',
};
