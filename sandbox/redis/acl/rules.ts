/* One word of ACL SETUSER, of a `user` line or of an ACL file, applied to a user (acl.c, ACLSetUser, ACLSetSelector).
 * A wrong word is told by the sentence of the real server and changes nothing. */
import { sha256 } from '#base/sha256';
import { splitInline } from '#wire/inline';
import { CATEGORIES } from './commands';
import { READ, Selector, WRITE } from './selector';
import type { User } from './user';

export const UNKNOWN_COMMAND = 'Unknown command or category name in ACL';
export const DUPLICATE_USER = 'Duplicate user found. A user can only be defined once in config files';
const RULE_SYNTAX = 'Syntax error';
const AFTER_ALL_KEYS = "Adding a pattern after the * pattern (or the 'allkeys' flag) is not valid and does not have "
  + "any effect. Try 'resetkeys' to start with an empty list of patterns";
const AFTER_ALL_CHANNELS = "Adding a pattern after the * pattern (or the 'allchannels' flag) is not valid and does not "
  + "have any effect. Try 'resetchannels' to start with an empty list of channels";
const NO_SUCH_PASSWORD = 'The password you are trying to remove from the user does not exist';
const BAD_HASH = 'The password hash must be exactly 64 characters and contain only lowercase hexadecimal characters';
const FIRST_WORD_OF_SUBCOMMAND = 'Allowing first-arg of a subcommand is not supported';

/** What is wrong with a rule, or undefined when it was applied. */
type Wrong = string | undefined;

/** C's view of a word: up to the first zero byte. */
export const untilZero = (text: string): string => {
  const zero = text.indexOf('\0');
  return zero < 0 ? text : text.slice(0, zero);
};

/** The bytes isspace knows, and zero: none may be in a name or a pattern. */
export const hasSpaces = (text: string): boolean => /[ \t\n\v\f\r\0]/.test(text);

/** Applies a rule; `openChannels` is acl-pubsub-default. The caller settles the user afterwards. */
export function applyRule(user: User, rule: string, openChannels: boolean): Wrong {
  if (rule === '') return undefined;
  switch (untilZero(rule).toLowerCase()) {
    case 'on': user.enabled = true; return undefined;
    case 'off': user.enabled = false; return undefined;
    case 'nopass': user.noPassword = true; user.passwords = []; return undefined;
    case 'resetpass': user.noPassword = false; user.passwords = []; return undefined;
    case 'sanitize-payload': user.sanitize = 'sanitize-payload'; return undefined;
    case 'skip-sanitize-payload': user.sanitize = 'skip-sanitize-payload'; return undefined;
    case 'clearselectors': user.selectors.length = 1; return undefined;
    case 'reset': return reset(user, openChannels);
    default:
  }
  if (rule[0] === '>' || rule[0] === '#') return addPassword(user, rule);
  if (rule[0] === '<' || rule[0] === '!') return removePassword(user, rule);
  if (rule[0] === '(' && rule.endsWith(')')) return addSelector(user, rule, openChannels);
  return applyToSelector(user.root, rule);
}

function reset(user: User, openChannels: boolean): undefined {
  user.enabled = false;
  user.noPassword = false;
  user.passwords = [];
  user.sanitize = 'sanitize-payload';
  const { commands } = user.root;
  user.selectors = [new Selector(commands, openChannels)];
  return undefined;
}

function readHash(rule: string): string | undefined {
  const text = rule.slice(1);
  if (rule[0] === '>' || rule[0] === '<') return sha256(text);
  return /^[0-9a-f]{64}$/.test(text) ? text : undefined;
}

function addPassword(user: User, rule: string): Wrong {
  const hash = readHash(rule);
  if (hash === undefined) return BAD_HASH;
  if (!user.passwords.includes(hash)) user.passwords.push(hash);
  user.noPassword = false;
  return undefined;
}

function removePassword(user: User, rule: string): Wrong {
  const hash = readHash(rule);
  if (hash === undefined) return BAD_HASH;
  const at = user.passwords.indexOf(hash);
  if (at < 0) return NO_SUCH_PASSWORD;
  user.passwords.splice(at, 1);
  return undefined;
}

function addSelector(user: User, rule: string, openChannels: boolean): Wrong {
  const selector = new Selector(user.root.commands, openChannels);
  for (const word of splitInline(rule.slice(1, -1)) ?? []) {
    const wrong = applyToSelector(selector, word);
    if (wrong !== undefined) return wrong;
  }
  user.selectors.push(selector);
  return undefined;
}

export function applyToSelector(selector: Selector, rule: string): Wrong {
  switch (untilZero(rule).toLowerCase()) {
    case 'allkeys': case '~*': selector.allKeys = true; selector.keys.length = 0; return undefined;
    case 'resetkeys': selector.allKeys = false; selector.keys.length = 0; return undefined;
    case 'allchannels': case '&*': selector.allChannels = true; selector.channels.length = 0; return undefined;
    case 'resetchannels': selector.allChannels = false; selector.channels.length = 0; return undefined;
    case 'allcommands': case '+@all': selector.setAllCommands(true); return undefined;
    case 'nocommands': case '-@all': selector.setAllCommands(false); return undefined;
    default:
  }
  switch (rule[0]) {
    case '~': case '%': return addKeys(selector, rule);
    case '&': return addChannels(selector, rule.slice(1));
    case '+': case '-': return changeCommands(selector, untilZero(rule));
    default: return RULE_SYNTAX;
  }
}

function addKeys(selector: Selector, rule: string): Wrong {
  if (selector.allKeys) return AFTER_ALL_KEYS;
  const access = /^%(r?w?|wr)(~|$)/i.exec(rule);
  if (rule[0] === '%' && (access === null || access[1] === '')) return RULE_SYNTAX;
  const letters = access?.[1]!.toLowerCase() ?? 'rw';
  const bits = (letters.includes('r') ? READ : 0) | (letters.includes('w') ? WRITE : 0);
  const pattern = rule.slice(access?.[0].length ?? 1);
  if (hasSpaces(pattern)) return RULE_SYNTAX;
  const same = selector.keys.find((each) => each.pattern === pattern);
  if (same) same.access |= bits;
  else selector.keys.push({ pattern, access: bits });
  return undefined;
}

function addChannels(selector: Selector, pattern: string): Wrong {
  if (selector.allChannels) return AFTER_ALL_CHANNELS;
  if (hasSpaces(pattern)) return RULE_SYNTAX;
  if (!selector.channels.includes(pattern)) selector.channels.push(pattern);
  return undefined;
}

function changeCommands(selector: Selector, rule: string): Wrong {
  const allow = rule[0] === '+';
  if (rule[1] === '@') {
    const category = CATEGORIES.indexOf(rule.slice(2).toLowerCase());
    if (category < 0) return UNKNOWN_COMMAND;
    selector.setCategory(category, allow);
    return undefined;
  }
  const name = rule.slice(1);
  const bar = name.lastIndexOf('|');
  if (allow && bar >= 0) return allowPart(selector, name, name.slice(0, bar), name.slice(bar + 1));
  const command = selector.commands.get(name);
  if (command === undefined) return UNKNOWN_COMMAND;
  selector.setCommand(command, allow);
  return undefined;
}

/** `+container|subcommand`, or the older `+command|first-word`. */
function allowPart(selector: Selector, name: string, first: string, part: string): Wrong {
  const command = selector.commands.get(first);
  if (command === undefined) return UNKNOWN_COMMAND;
  if (command.parent !== undefined) return FIRST_WORD_OF_SUBCOMMAND;
  if (part === '') return RULE_SYNTAX;
  if (command.subcommands.length === 0) {
    selector.allowFirstWord(command, part);
    return undefined;
  }
  const subcommand = selector.commands.get(name);
  if (subcommand === undefined) return UNKNOWN_COMMAND;
  selector.setCommand(subcommand, true);
  return undefined;
}

/**
 * Words with those of a selector, from `(…` to `…)`, made one. An open parenthesis that nothing closes is answered by
 * the word it stands in.
 */
export function mergeSelectors(words: readonly string[]): string[] | { unmatched: string } {
  const merged: string[] = [];
  let open: string[] | undefined;
  for (const word of words) {
    // As on the real server, a selector that opens within an open one takes its place.
    if (word[0] === '(' && !word.endsWith(')')) open = [word];
    else if (open === undefined) merged.push(word);
    else {
      open.push(untilZero(word));
      if (!word.endsWith(')')) continue;
      merged.push(open.join(' '));
      open = undefined;
    }
  }
  return open === undefined ? merged : { unmatched: open[0]! };
}
