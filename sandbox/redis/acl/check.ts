/* May this user run these words? (acl.c, ACLCheckAllUserCommandPerm.) Asked only for users who may not do
 * everything. */
import { globMatches, type Spend } from '#base/glob';
import type { Command } from '#redis/command';
import { BIT } from '#redis/command';
import { keyPositions, type KeyPosition } from '#redis/key-positions';
import { READ, type Selector, WRITE } from './selector';
import type { User } from './user';

export type DeniedReason = 'command' | 'key' | 'channel';
/** `at`: the word that was refused, where one was. */
export type Denied = { reason: DeniedReason; at: number };

/* A key is a worse fault than the command, a channel worse than a key: the worst one of all selectors is told. */
const WEIGHT: Record<DeniedReason, number> = { command: 1, key: 2, channel: 4 };

/** Undefined where one selector allows all of it. `words` begin with the command's name. */
export function denies(
  user: User, command: Command, words: readonly string[], spend?: Spend,
): Denied | undefined {
  let worst: Denied = { reason: 'command', at: 0 };
  const keys = new KeysOnce(command, words);
  for (const selector of user.selectors) {
    const denied = selectorDenies(selector, command, words, keys, spend);
    if (denied === undefined) return undefined;
    const difference = WEIGHT[denied.reason] - WEIGHT[worst.reason];
    if (difference > 0 || (difference === 0 && denied.at > worst.at)) worst = denied;
  }
  return worst;
}

/** SORT with BY or GET reads keys that nobody can name before: one selector must allow the words and every key. */
export function mayReadEveryKey(user: User, command: Command, words: readonly string[]): boolean {
  const keys = new KeysOnce(command, words);
  return user.unrestricted || user.selectors.some((selector) => selector.mayTouchEveryKey(READ)
    && selectorDenies(selector, command, words, keys) === undefined);
}

/** The keys of the words, looked for when the first selector asks. */
class KeysOnce {
  private found: readonly KeyPosition[] | undefined;
  constructor(private readonly command: Command, private readonly words: readonly string[]) {}
  get(): readonly KeyPosition[] { return this.found ??= keyPositions(this.command, this.words) ?? []; }
}

function selectorDenies(
  selector: Selector, command: Command, words: readonly string[], keys: KeysOnce, spend?: Spend,
): Denied | undefined {
  if (!allowsCommand(selector, command, words)) return { reason: 'command', at: 0 };
  if (!selector.allKeys && command.keySpecs !== undefined) {
    for (const { at, flags } of keys.get()) {
      if (!allowsKey(selector, words[at]!, flags, spend)) return { reason: 'key', at };
    }
  }
  if (selector.allChannels) return undefined;
  const at = channelPositions(command.name, words.length)
    .find((each) => !allowsChannel(selector.channels, words[each]!, command.name === 'psubscribe', spend));
  return at === undefined ? undefined : { reason: 'channel', at };
}

function allowsCommand(selector: Selector, command: Command, words: readonly string[]): boolean {
  if (selector.allCommands || (command.bits & BIT.noAuth) !== 0 || selector.allowed[command.id] === 1) return true;
  const first = words[command.parent === undefined ? 1 : 2]?.toLowerCase();
  return first !== undefined
    && (selector.firstWords.get(command.id)?.some((word) => word.toLowerCase() === first) ?? false);
}

function allowsKey(selector: Selector, key: string, flags: readonly string[], spend?: Spend): boolean {
  let access = flags.includes('access') ? READ : 0;
  if (flags.includes('insert') || flags.includes('delete') || flags.includes('update')) access |= WRITE;
  return selector.keys.some((each) => (each.access & access) === access
    && globMatches(each.pattern, key, false, spend));
}

/** A pattern is allowed when it stands among the rules to the letter, a channel when one of them matches it. */
export function allowsChannel(
  rules: readonly string[], channel: string, isPattern: boolean, spend?: Spend,
): boolean {
  return rules.some((rule) => (isPattern ? rule === channel : globMatches(rule, channel, false, spend)));
}

/** Words that are channels to be listened to or spoken on; leaving one needs no permission. */
function channelPositions(name: string, count: number): number[] {
  if (name === 'publish' || name === 'spublish') return [1];
  if (name !== 'subscribe' && name !== 'psubscribe' && name !== 'ssubscribe') return [];
  return Array.from({ length: count - 1 }, (_, i) => i + 1);
}
