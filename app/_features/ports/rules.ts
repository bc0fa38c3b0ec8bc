/* The ports drill, pure: one name at a time, its port from memory. What is missed comes back three names later, until
 * it is right; only the first answer to each counts for the score and for the card. */
import type { Port } from '#content';
import { shuffled } from '../quiz/rules';

export type PortGroup = Port['group'];
export const GROUPS: readonly PortGroup[] = ['caches', 'databases', 'general'];
export type Given = { port: string; given: string; ms: number };
export type Round = {
  /** Ids still to come; the first is being asked. */
  queue: readonly string[];
  /** First answers, in order. */
  firsts: readonly (Given & { right: boolean })[];
  /** What was answered last. */
  last: (Given & { right: boolean }) | undefined;
  /** Answers so far. */
  turn: number;
};

const COMES_BACK_AFTER = 3;
/** A port that is known comes at once; one that is being worked out takes a breath. */
const AT_ONCE_MS = 3_000;
const BREATH_MS = 8_000;
export const GIVEN_CHARS_MAX = 40;

export function newRound(ports: readonly Port[], seed: string): Round {
  return { queue: shuffled(ports.map(({ id }) => id), seed), firsts: [], last: undefined, turn: 0 };
}

export function answered(round: Round, port: Port, given: string, ms: number): Round {
  const [asked, ...rest] = round.queue;
  if (asked !== port.id) return round;
  const answer = { port: port.id, given: given.trim(), ms, right: isRight(port, given) };
  const known = round.firsts.some((first) => first.port === port.id);
  const queue = answer.right ? rest
    : [...rest.slice(0, COMES_BACK_AFTER), port.id, ...rest.slice(COMES_BACK_AFTER)];
  return { queue, firsts: known ? round.firsts : [...round.firsts, answer], last: answer, turn: round.turn + 1 };
}

/** All the numbers and no other, in any order, with anything between them. */
export function isRight(port: Pick<Port, 'ports'>, given: string): boolean {
  const numbers = (given.match(/\d+/g) ?? []).map(Number).sort((one, other) => one - other);
  const wanted = [...port.ports].sort((one, other) => one - other);
  return numbers.length === wanted.length && numbers.every((number, at) => number === wanted[at]);
}

/** As a card's grade: 1 again, 2 hard, 3 good, 4 easy. */
export function gradeOf(right: boolean, ms: number): 1 | 2 | 3 | 4 {
  if (!right) return 1;
  return ms <= AT_ONCE_MS ? 4 : ms <= BREATH_MS ? 3 : 2;
}

export type Score = { right: number; total: number; ms: number };

export function scoreOf(firsts: readonly { right: boolean; ms: number }[]): Score {
  return {
    right: firsts.filter((first) => first.right).length, total: firsts.length,
    ms: firsts.reduce((sum, first) => sum + first.ms, 0),
  };
}

/** More right is better; as many right, in less time for each. */
export function isBetter(one: Score, other: Score): boolean {
  const [share, otherShare] = [one.right / one.total, other.right / other.total];
  return share > otherShare || (share === otherShare && one.ms / one.total < other.ms / other.total);
}

/** `2.4 s`, `1 min 5 s`. */
export function seconds(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
