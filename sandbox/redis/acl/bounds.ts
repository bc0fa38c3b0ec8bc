/* What rules of users may take in a lab: their memory, and the time in which a command's keys are held against them.
 * The real server has no such bounds. */
import type { RedisNode } from '#redis/node';
import { WEIGHT } from '#redis/work-weights';
import type { User } from './user';

const RULE = 32;
const SELECTOR = 512;
/** A command of fewer words is soon judged. */
const FEW_WORDS = 64;

/** About how much memory a user takes, bytes. */
function weightOf(user: User): number {
  let bytes = SELECTOR + user.name.length + user.passwords.length * (RULE + 64);
  for (const { keys, channels, firstWords } of user.selectors) {
    bytes += SELECTOR;
    for (const { pattern } of keys) bytes += RULE + pattern.length;
    for (const channel of channels) bytes += RULE + channel.length;
    for (const words of firstWords.values()) for (const word of words) bytes += RULE + word.length;
  }
  return bytes;
}

/** Why a user of this name may not get these rules beside what all users have, or undefined when it may. */
export function tooManyRules(node: RedisNode, name: string, rules: readonly string[]): string | undefined {
  const { userBytes } = node.limits;
  if (userBytes === Infinity) return undefined;
  let bytes = SELECTOR + name.length;
  for (const rule of rules) bytes += (rule[0] === '(' ? SELECTOR : 0) + RULE + rule.length;
  for (const user of node.users.all) bytes += weightOf(user);
  return bytes > userBytes
    ? `the users of this lab may have rules of at most ${userBytes} bytes; nothing was changed` : undefined;
}

/** Would it take too long to hold so many words against the patterns of this user? */
export function isLongJudged(node: RedisNode, user: User, words: number): boolean {
  if (words < FEW_WORDS || node.limits.work === Infinity) return false;
  let patterns = 0;
  for (const { keys, channels } of user.selectors) patterns += keys.length + channels.length;
  return words * patterns * WEIGHT.pattern > node.limits.work;
}
