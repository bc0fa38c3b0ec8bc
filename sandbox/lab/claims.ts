/* What each kind of check asserts, in words, and how it is looked at: the command that would show it, what must come,
 * what came. One entry a kind; the evaluator knows no kinds.
 *
 * Expected and found are what redis-cli prints, because the learner can type the command and compare. */

import type { AppCounter } from '#application/report';
import { databaseClaims } from './database-claims';
import { memcachedClaims } from './memcached-claims';
import type { Check, CheckShape, Way } from './check';

/** What a claim may look at. Every command runs on a copy of the lab; a `trial` gets a copy of its own. */
export interface Ground {
  /** A command that changes nothing, as redis-cli prints its reply. */
  read(words: readonly string[]): string;
  /** A redis-cli line, which may change its copy. */
  trial(line: string): string;
  /** How many clients of the learner listen to this channel. */
  subscribers(channel: string): number;
  used(command: string, having: readonly string[]): boolean;
  /** Memcached: an item on this node, or on the first that has it. */
  item(key: string, on?: string): { node: string; value: string; seconds: number } | undefined;
  stat(field: string, on?: string): number | undefined;
  usedAt(command: string, on: string | undefined, having: readonly string[]): boolean;
  nodeState(name: string): 'up' | 'down' | 'absent';
  /** Rows of a SELECT on the practice database as `psql -At` prints them, or what it says instead. */
  rows(sql: string): string[];
  /** A counter of the application, once it was started. */
  app(counter: AppCounter): number | undefined;
  /** Queries of the learner. */
  queries(): number;
}
/** `actual` is for `{{actual}}`. Nothing is compared where the claim itself is yes or no. */
export type Finding = { passed: boolean; actual: string; compared?: { expected: string; found: string } };
export type Claim = { claim: string; command?: string; look(ground: Ground): Finding };

type Kind =
  | 'exists' | 'absent' | 'type' | 'run' | 'ttl' | 'encoding' | 'keys' | 'used' | 'usedAny' | 'notUsed'
  | 'subscribers' | keyof typeof memcachedClaims | keyof typeof databaseClaims;
type Maker = (check: never) => Claim;

/** The property that tells the kinds apart. `run` covers three. */
const makers: Record<Kind, Maker> = {
  exists: ({ exists: key }: Of<'exists'>) => presence(key, true),
  absent: ({ absent: key }: Of<'absent'>) => presence(key, false),
  type: ({ type: key, is }: Of<'type'>) => shown(`\`${key}\` is a ${is}`, ['TYPE', key], is),
  encoding: ({ encoding: key, is }: Of<'encoding'>) =>
    shown(`\`${key}\` is stored as ${is}`, ['OBJECT', 'ENCODING', key], `"${is}"`, withoutQuotes),
  run: (check: Of<'run'>) => reply(check),
  ttl: ({ ttl: key, between }: Of<'ttl'>) => lifetime(key, between),
  keys: ({ keys }: Of<'keys'>) =>
    shown(`the database holds ${plural(keys, 'key')}`, ['DBSIZE'], `(integer) ${keys}`, number),
  used: ({ used, with: having = [] }: Extract<CheckShape, { used: string }>) =>
    ways([{ command: used, with: having }], true),
  usedAny: ({ usedAny }: Of<'usedAny'>) => ways(usedAny, true),
  notUsed: ({ notUsed }: Of<'notUsed'>) => ways([{ command: notUsed }], false),
  subscribers: ({ subscribers: channel, atLeast }: Of<'subscribers'>) => listeners(channel, atLeast),
  ...memcachedClaims,
  ...databaseClaims,
};
type Of<Name extends string> = Extract<CheckShape, { [Key in Name]: unknown }>;

export function claimOf(check: Check): Claim {
  for (const [name, make] of Object.entries(makers)) {
    if (name in check) return make(check as never);
  }
  throw new Error(`a check of no known kind: ${JSON.stringify(check)}`);
}

function presence(key: string, wanted: boolean): Claim {
  return shown(`\`${key}\` ${wanted ? 'exists' : 'does not exist'}`, ['EXISTS', key], `(integer) ${wanted ? 1 : 0}`,
    (text) => (number(text) === '1' ? 'there' : 'not there'));
}

/** A claim that one read-only command answers exactly this. */
function shown(claim: string, words: string[], expected: string, actual = (text: string) => text): Claim {
  return {
    claim,
    command: line(words),
    look(ground) {
      const found = ground.read(words);
      return { passed: found === expected, compared: { expected, found }, actual: actual(found) };
    },
  };
}

function lifetime(key: string, [least, most]: [number, number]): Claim {
  const forever = least === -1 && most === -1;
  const expected = forever ? '(integer) -1' : least === most ? `(integer) ${least}` : `(integer) ${least} … ${most}`;
  return {
    claim: forever ? `\`${key}\` has no expiry` : `\`${key}\` expires in ${least} to ${plural(most, 'second')}`,
    command: line(['TTL', key]),
    look(ground) {
      const found = ground.read(['TTL', key]);
      const seconds = Number(number(found));
      return { passed: seconds >= least && seconds <= most, compared: { expected, found }, actual: String(seconds) };
    },
  };
}

function reply(check: Of<'run'>): Claim {
  const claim = (how: string) => `\`${check.run}\` answers ${how}`;
  const look = (ground: Ground, expected: string, passes: (found: string) => boolean): Finding => {
    const found = ground.trial(check.run);
    return { passed: passes(found), compared: { expected, found }, actual: found };
  };
  if ('equals' in check) {
    const { equals } = check;
    const wanted = trimEnd(equals);
    return {
      claim: claim(brief(wanted)),
      command: check.run,
      look: (ground) => look(ground, wanted, (found) => found === wanted),
    };
  }
  if ('matches' in check) {
    const pattern = new RegExp(check.matches, 'm');
    return {
      claim: claim(`something like /${check.matches}/`),
      command: check.run,
      look: (ground) => look(ground, `/${check.matches}/`, (found) => pattern.test(found)),
    };
  }
  const wanted = check.unordered.map(withoutNumber).sort();
  return {
    claim: claim('these lines, in any order'),
    command: check.run,
    look: (ground) => look(ground, check.unordered.join('\n'), (found) => sameLines(found, wanted)),
  };
}

function sameLines(found: string, wanted: string[]): boolean {
  const lines = found === '' ? [] : found.split('\n').map(withoutNumber).sort();
  return lines.length === wanted.length && lines.every((each, i) => each === wanted[i]);
}

/** `2) "b"` is the element `"b"`: in an unordered reply the number says nothing. */
function withoutNumber(text: string): string {
  return text.replace(/^\s*\d+[)#~] /, '');
}

function ways(any: readonly Way[], wanted: boolean): Claim {
  const names = any.map(({ command, with: having = [] }) => `\`${[command, ...having].join(' … ')}\``).join(' or ');
  return {
    claim: wanted ? `you have used ${names}` : `you have not used ${names}`,
    look(ground) {
      const used = any.some(({ command, with: having = [] }) => ground.used(command, having));
      return { passed: used === wanted, actual: used ? 'used' : 'not used' };
    },
  };
}

function listeners(channel: string, atLeast: number): Claim {
  return {
    claim: `${plural(atLeast, 'client')} or more listen to \`${channel}\``,
    command: line(['PUBSUB', 'NUMSUB', channel]),
    look(ground) {
      const count = ground.subscribers(channel);
      const found = String(count);
      return { passed: count >= atLeast, compared: { expected: `${atLeast} or more`, found }, actual: found };
    },
  };
}

/** Words as a learner would type them. */
function line(words: readonly string[]): string {
  const plain = /^[\x21\x23-\x26\x28-\x5b\x5d-\x7e]+$/;
  return words.map((word) => (plain.test(word) ? word : JSON.stringify(word))).join(' ');
}

function withoutQuotes(text: string): string {
  return text.replace(/^"|"$/g, '');
}

function number(text: string): string {
  return text.replace(/^\(integer\) /, '');
}

function brief(text: string): string {
  const first = text.split('\n')[0]!;
  return first === text && text.length <= 60 ? `\`${text}\`` : `\`${first.slice(0, 50)}…\``;
}

function trimEnd(text: string): string {
  return text.replace(/\n+$/, '');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
