// Whether two replies to one command say the same. Most must be equal byte for byte. What the real server leaves to its
// hash seed, its dice or its clock is compared by what it does promise: the same multiset, the right count, members of
// what is there, a time within fifteen seconds (the machine may be busy).
import { type Reply, readReply } from '#support/frames';
import { replyText, sorted } from '../compare';
import { withTimesOf } from './group-times';

/** What a difference of chance did to the data: members that only one side removed. */
export type Popped = { key: string; ours: string[]; real: string[] };
export type Judgement = { same: boolean; popped?: Popped[] };

type Rule = (real: Reply, ours: Reply, words: string[]) => Judgement;

const verdict = (same: boolean): Judgement => ({ same });
const exact: Rule = (real, ours) => verdict(replyText(real) === replyText(ours));
const unordered: Rule = (real, ours) => verdict(replyText(sorted(real, false)) === replyText(sorted(ours, false)));
const unorderedPairs: Rule = (real, ours) => verdict(replyText(sorted(real, true)) === replyText(sorted(ours, true)));
const shape: Rule = (real, ours) => verdict(outline(real) === outline(ours));

/** Types and lengths; of leaves the type only. */
const outline = (reply: Reply): string =>
  reply.items
    ? `${reply.type}${reply.items.length}[${reply.items.map(outline).join(' ')}]`
    : reply.type === '-'
      ? replyText(reply)
      : reply.type;

const near =
  (withinUnits: number): Rule =>
  (real, ours) => {
    if (real.type !== ':' || ours.type !== ':') return exact(real, ours, []);
    const [left, right] = [Number(real.text), Number(ours.text)];
    return verdict(left < 0 || right < 0 ? left === right : Math.abs(left - right) <= withinUnits);
  };

const scan: Rule = (real, ours, words) => {
  if (!real.items || !ours.items) return exact(real, ours, words);
  const pairs = /^[HZ]SCAN$/i.test(words[0]);
  const [left, right] = [real, ours].map((reply) =>
    replyText({ type: '*', items: [reply.items![0], sorted(reply.items![1], pairs)] }),
  );
  const from = words[/^SCAN$/i.test(words[0]) ? 1 : 2];
  return Number(from) === 0 ? verdict(left === right) : shape({ type: '*' }, { type: '*' }, words);
};

const sort: Rule = (real, ours, words) => {
  const upper = words.map((word) => word.toUpperCase());
  // Letters are compared by strcoll, to which a text ends at its first NUL.
  const cut = upper.includes('ALPHA') && `${replyText(real)}${replyText(ours)}`.includes('\\x00');
  if (!upper.includes('BY') && !cut) return exact(real, ours, words);
  const lax = upper.includes('ALPHA') || upper.some((word, at) => upper[at - 1] === 'BY' && !word.includes('*'));
  if (!lax) return exact(real, ours, words);
  return upper.includes('LIMIT') ? verdict(real.items?.length === ours.items?.length) : unordered(real, ours, words);
};

/** Random picks: as many, of the same types; distinct ones stay distinct. */
const picks: Rule = (real, ours, words) => {
  if (!real.items || !ours.items) return shape(real, ours, words);
  const texts = ours.items.map(replyText);
  const mustDiffer = Number(words[2]) > 0 && words.length === 3;
  return verdict(outline(real) === outline(ours) && (!mustDiffer || new Set(texts).size === texts.length));
};

const spop: Rule = (real, ours, words) => {
  if (!shape(real, ours, words).same) return verdict(false);
  const members = (reply: Reply) =>
    (reply.items ?? [reply]).flatMap((item) => (item.text === undefined ? [] : [item.text]));
  if (real.type === '-') return exact(real, ours, words);
  return { same: true, popped: [{ key: words[1], ours: members(ours), real: members(real) }] };
};

/** Times near each other count as the same. */
const times: Rule = (real, ours) => verdict(replyText(real) === replyText(withTimesOf(ours, real)));

const rules: Record<string, Rule> = {
  xinfo: times,
  xpending: times,
  smembers: unordered,
  sunion: unordered,
  sinter: unordered,
  sdiff: unordered,
  keys: unordered,
  hkeys: unordered,
  hvals: unordered,
  hgetall: unorderedPairs,
  scan,
  sscan: scan,
  hscan: scan,
  zscan: scan,
  sort,
  sort_ro: sort,
  srandmember: picks,
  hrandfield: picks,
  zrandmember: picks,
  randomkey: shape,
  spop,
  ttl: near(15),
  pttl: near(15_000),
  expiretime: near(15),
  pexpiretime: near(15_000),
  pubsub: unordered,
};

export function judge(real: Buffer, ours: Buffer, words: string[]): Judgement {
  const rule = rules[words[0]?.toLowerCase()];
  if (real.equals(ours)) return { same: true };
  return rule ? rule(readReply(real), readReply(ours), words) : { same: false };
}

/** The reply of EXEC, element by element, each by the rule of its own command. */
export function judgeExec(real: Buffer, ours: Buffer, queued: string[][]): Judgement {
  if (real.equals(ours)) return { same: true };
  const [left, right] = [readReply(real), readReply(ours)];
  if (!left.items || !right.items || left.items.length !== right.items.length) return exact(left, right, []);
  const popped: Popped[] = [];
  for (let at = 0; at < left.items.length; at++) {
    const words = queued[at] ?? [];
    const judged = (rules[words[0]?.toLowerCase()] ?? exact)(left.items[at], right.items[at], words);
    if (!judged.same) return judged;
    popped.push(...(judged.popped ?? []));
  }
  return { same: true, popped };
}
