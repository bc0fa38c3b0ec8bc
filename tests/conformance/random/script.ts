// Writes an episode: which client says what, in which order. Two counted clients (a2 speaks RESP2, a3 RESP3) say most
// of it; beside them come clients that wait on keys (w2, w3) and that listen to channels (s2, s3).
import { Chance } from './chance';
import { builders, fillers } from './builders';
import { drawFromGrammar, type Grammar } from './grammar';
import { groupInstead, waitingGroupRead } from './group-builders';
import { waitingRead } from './streams';
import * as draw from './words';

/** `client` says `words`; after `last` nothing may be sent until both sides were compared. `pause` lets time pass. */
export type Step = { client: string; words: string[]; last?: boolean } | { pause: number };

/** `FAMILIES=bitmap,geo` draws nearly all commands from these. */
const only = process.env.FAMILIES?.split(',');
const weights: Record<string, number> = {
  string: 20,
  hash: 16,
  list: 16,
  set: 15,
  'sorted-set': 22,
  generic: 14,
  bitmap: 6,
  stream: 10,
  hyperloglog: 1,
  geo: 6,
  pubsub: 2,
  connection: 1,
  server: 1,
};

/** Left out of the draw: they end or change the connection, tell of the machine, or have a unit of their own below.
 * RANDOMKEY removes the expired key that it meets by chance, and each server meets another. */
const apart = new Set(
  `
  migrate wait dump restore restore-asking auth client hello quit reset select subscribe psubscribe ssubscribe
  unsubscribe punsubscribe sunsubscribe spublish multi exec discard watch unwatch spop object pubsub acl
  bgrewriteaof bgsave command config debug failover info lastsave latency lolwut memory module monitor psync
  randomkey replconf replicaof role save shutdown slaveof slowlog sync time flushall flushdb swapdb ping echo
`
    .trim()
    .split(/\s+/),
);
const blocking = new Set(['blpop', 'brpop', 'brpoplpush', 'blmove', 'blmpop', 'bzpopmin', 'bzpopmax', 'bzmpop']);

export class Script {
  private readonly chance: Chance;
  private readonly byGroup = new Map<string, string[]>();
  private readonly blockers: string[];
  /** How many of those who wait read streams. */
  private readonly streamsOften = only?.includes('stream') ? 0.8 : 0.15;

  /** Draws only from `names`; a name that no server has stays (it is there to be refused). */
  constructor(
    seed: number,
    private readonly grammar: Grammar,
    private readonly names: ReadonlySet<string>,
  ) {
    this.chance = new Chance(seed);
    const drawn = Object.keys(grammar).filter(
      (name) => names.has(name) && !apart.has(name) && weights[grammar[name].group],
    );
    for (const name of drawn.filter((name) => !blocking.has(name))) {
      const { group } = grammar[name];
      this.byGroup.set(group, [...(this.byGroup.get(group) ?? []), name]);
    }
    this.blockers = drawn.filter((name) => blocking.has(name));
    if (this.byGroup.size === 0) throw new Error('no command to draw: the server in our place names none');
  }

  /** About `length` commands. */
  episode(length: number): Step[] {
    const steps: Step[] = [];
    for (const client of ['a2', 'a3']) {
      for (let index = 0; index < 8; index++) steps.push({ client, words: this.chance.pick(fillers)(this.chance) });
    }
    while (steps.length < length) steps.push(...this.batch());
    return steps.filter((step) => 'pause' in step || step.words.length === 0 || this.mayBeSaid(step.words));
  }

  private mayBeSaid(words: string[]): boolean {
    const name = words[0].toLowerCase();
    if (name === 'command') return this.names.has(name) && this.mayBeSaid(words.slice(2));
    return this.names.has(name) || this.grammar[name] === undefined;
  }

  private batch(): Step[] {
    const client = this.chance.pick(['a2', 'a3']);
    return this.chance.weighted<() => Step[]>([
      [80, () => this.plain(client, this.chance.between(20, 120))],
      [9, () => this.transaction(client)],
      [4, () => this.watched(client)],
      [10, () => this.waited(client)],
      [2, () => this.listened(client)],
      [4, () => [{ client, words: builders.spop(this.chance), last: true }]],
      [1, () => this.expired(client)],
      [1, () => [{ client, words: ['SELECT', this.chance.pick(['0', '0', '1', '2', '16', 'x'])] }]],
    ])();
  }

  private plain(client: string, count: number): Step[] {
    return Array.from({ length: count }, () => ({ client, words: this.command() }));
  }

  private command(): string[] {
    return withDefinedReply(this.chance, this.drawn());
  }

  private drawn(): string[] {
    const { chance } = this;
    if (chance.often(0.12)) return chance.pick(fillers)(chance);
    if (chance.often(0.12)) return chance.pick(Object.values(builders.plain))(chance);
    const weight = (group: string) => (weights[group] ?? 0) * (only === undefined || only.includes(group) ? 1 : 0.02);
    const groups = [...this.byGroup.keys()].map((group) => [weight(group), group] as const);
    const name = chance.pick(this.byGroup.get(chance.weighted(groups)) ?? []);
    const own = builders.instead[name];
    const always = groupInstead[name] !== undefined || chance.often(0.8);
    return own !== undefined && always ? own(chance) : drawFromGrammar(chance, name, this.grammar[name]);
  }

  private transaction(client: string): Step[] {
    const { chance } = this;
    const inside = Array.from({ length: chance.between(0, 8) }, () =>
      chance.often(0.25) && this.blockers.length > 0 ? this.blocker() : this.command(),
    );
    const end = chance.often(0.9) ? 'EXEC' : 'DISCARD';
    return [['MULTI'], ...inside, [end]].map((words) => ({ client, words }));
  }

  private watched(client: string): Step[] {
    const { chance } = this;
    const other = client === 'a2' ? 'a3' : 'a2';
    const keys = Array.from({ length: chance.between(1, 4) }, () => draw.key(chance));
    const steps: Step[] = [{ client, words: ['WATCH', ...keys] }];
    if (chance.often(0.2)) steps.push({ client, words: this.command() });
    if (chance.often(0.7)) steps.push(...this.plain(other, chance.between(1, 4)));
    if (chance.often(0.1)) steps.push({ client, words: ['UNWATCH'] });
    return [...steps, ...this.transaction(client)];
  }

  private blocker(): string[] {
    if (this.names.has('xread') && this.chance.often(this.streamsOften)) {
      const byGroup = this.names.has('xreadgroup') && this.chance.often(0.6);
      return byGroup ? waitingGroupRead(this.chance) : waitingRead(this.chance);
    }
    const name = this.chance.pick(this.blockers);
    return drawFromGrammar(this.chance, name, this.grammar[name]);
  }

  /** A client waits on keys while another writes; at the end of it the waiting client goes away. */
  private waited(client: string): Step[] {
    if (this.blockers.length === 0) return [];
    const waiters = this.chance.pick([['w2'], ['w3'], ['w2', 'w3']]);
    const steps: Step[] = waiters.map((waiter) => ({ client: waiter, words: this.blocker() }));
    steps.push(...(this.chance.often(0.3) ? this.transaction(client) : this.plain(client, this.chance.between(5, 60))));
    for (const waiter of waiters) steps.push({ client: waiter, words: [] });
    return steps;
  }

  private listened(client: string): Step[] {
    const { chance } = this;
    const steps: Step[] = [];
    for (let index = 0; index < chance.between(1, 5); index++) {
      const verb = chance.pick(['SUBSCRIBE', 'PSUBSCRIBE', 'SUBSCRIBE', 'UNSUBSCRIBE', 'PUNSUBSCRIBE']);
      const names = verb.startsWith('P') ? ['c*', 'c[12]', '?1', '*'] : ['c1', 'c2', 'c3'];
      const some = Array.from({ length: chance.between(1, 3) }, () => chance.pick(names));
      steps.push({ client: chance.pick(['s2', 's3']), words: [verb, ...some] });
    }
    for (let index = 0; index < 6; index++)
      steps.push({ client, words: ['PUBLISH', chance.pick(['c1', 'c2', 'c3', 'd']), draw.value(chance)] });
    steps.push({ client, words: ['PUBSUB', 'NUMSUB', 'c1', 'c2'] }, { client, words: ['PUBSUB', 'NUMPAT'] });
    steps.push({ client, words: ['PUBSUB', 'CHANNELS'] });
    if (chance.often(0.4)) steps.push({ client: 's2', words: [] }, { client: 's3', words: [] });
    return steps;
  }

  /** Keys run out while nobody looks; the reads behind the pause are the first to notice. */
  private expired(client: string): Step[] {
    const keys = Array.from({ length: 3 }, () => draw.key(this.chance));
    return [
      ...keys.map((key) => ({ client, words: ['PEXPIRE', key, '1'] })),
      { pause: 5 },
      ...keys.map((key) => ({
        client,
        words: [this.chance.pick(['EXISTS', 'TYPE', 'TTL', 'DEL', 'TOUCH', 'PERSIST']), key],
      })),
    ];
  }
}

/** Turns away from what the real server itself leaves open. */
function withDefinedReply(chance: Chance, words: string[]): string[] {
  const upper = words.map((word) => word.toUpperCase());
  // A scan that stops half way answers what lies next in the real server's own table: ask for all of it.
  if (/^[SHZ]?SCAN$/.test(upper[0])) return [...words, 'COUNT', '1000000'];
  // The clock's ids differ between servers; a counted client must not wait.
  if (upper[0] === 'XADD') return words.map((word) => (word === '*' ? draw.streamId(chance) : word));
  if (upper[0] === 'XREAD') return words.filter((_, at) => upper[at] !== 'BLOCK' && upper[at - 1] !== 'BLOCK');
  // Letters order a sorted set only where scores are equal; the skip list's chance decides otherwise. Keys y* have one
  // score.
  if (/LEX/.test(upper[0]) || upper.includes('BYLEX')) {
    const source = upper[0] === 'ZRANGESTORE' ? 2 : 1;
    return words.map((word, at) => (at === source ? draw.lexKey(chance) : word));
  }
  // Ties in a sort by letters (to NUL) or foreign letters fall as the quicksort has it: look at them, but do not keep
  // them.
  if (upper[0] === 'SORT' && (upper.includes('BY') || upper.includes('ALPHA')))
    return words.filter((_, at) => upper[at] !== 'STORE' && upper[at - 1] !== 'STORE');
  return words;
}
