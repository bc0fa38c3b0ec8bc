/* A user's rules as text, from which the same user can be made again (acl.c, ACLDescribeUser).
 *
 * A selector keeps no history of its rules: the commands are described anew from the bits, by the categories that fit
 * best and then single commands. The real server writes the single ones in the order of a hash table that is another at
 * each start; here they come in the order of the table. */
import { CATEGORIES, type AclCommand } from './commands';
import { READ, Selector, WRITE } from './selector';
import type { User } from './user';

export function describeUser(user: User): string {
  const words = [user.enabled ? 'on' : 'off'];
  if (user.noPassword) words.push('nopass');
  if (user.sanitize !== 'unsaid') words.push(user.sanitize);
  for (const hash of user.passwords) words.push(`#${hash}`);
  user.selectors.forEach((selector, i) => {
    const text = describeSelector(selector);
    words.push(i === 0 ? text : `(${text})`);
  });
  return words.join(' ');
}

function describeSelector(selector: Selector): string {
  const words: string[] = [];
  const keys = describeKeys(selector);
  if (keys !== '') words.push(keys);
  if (!selector.allChannels) words.push('resetchannels');
  const channels = describeChannels(selector);
  if (channels !== '') words.push(channels);
  words.push(describeCommands(selector));
  return words.join(' ');
}

const ACCESS_MARK: Record<number, string> = { [READ | WRITE]: '~', [READ]: '%R~', [WRITE]: '%W~' };

export function describeKeys(selector: Selector): string {
  if (selector.allKeys) return '~*';
  return selector.keys.map(({ pattern, access }) => ACCESS_MARK[access]! + pattern).join(' ');
}

export function describeChannels(selector: Selector): string {
  return selector.allChannels ? '&*' : selector.channels.map((pattern) => `&${pattern}`).join(' ');
}

export function describeCommands(selector: Selector): string {
  const adds = !selector.futureCommands;
  const sign = adds ? '+' : '-';
  const described = new Selector(selector.commands);
  described.setAllCommands(!adds);
  const rest = selector.copy();
  const words = [adds ? '-@all' : '+@all'];
  const applied = new Set<number>();
  for (;;) {
    const best = bestCategory(rest, adds, applied);
    if (best < 0) break;
    described.setCategory(best, adds);
    rest.setCategory(best, !adds);
    words.push(`${sign}@${CATEGORIES[best]!}`);
    applied.add(best);
  }
  for (const command of selector.commands.all) {
    if (command.parent === undefined) singleCommands(selector, described, command, words);
  }
  return words.join(' ');
}

/** The category with the fewest commands that differ from the user's, then with the most that agree; -1 for none. */
function bestCategory(rest: Selector, adds: boolean, applied: ReadonlySet<number>): number {
  let best = -1;
  let leastWrong = Infinity;
  let mostRight = 0;
  for (let category = 0; category < CATEGORIES.length; category++) {
    if (applied.has(category)) continue;
    const members = rest.commands.of(category);
    const on = members.reduce((count, each) => count + rest.allowed[each.id]!, 0);
    const right = adds ? on : members.length - on;
    const wrong = members.length - right;
    if (right <= wrong || wrong > leastWrong || (wrong === leastWrong && right <= mostRight)) continue;
    best = category;
    leastWrong = wrong;
    mostRight = right;
  }
  return best;
}

function singleCommands(selector: Selector, described: Selector, command: AclCommand, words: string[]): void {
  const allowed = selector.allowed[command.id]!;
  if (allowed !== described.allowed[command.id]) {
    words.push((allowed === 1 ? '+' : '-') + command.name);
    described.setCommand(command, allowed === 1);
  }
  for (const each of command.subcommands) singleCommands(selector, described, each, words);
  if (allowed === 0) {
    for (const word of selector.firstWords.get(command.id) ?? []) words.push(`+${command.name}|${word}`);
  }
}
