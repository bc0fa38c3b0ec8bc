/* `user` lines of a configuration file: judged one by one while it is read (acl.c, ACLAppendUserForLoading), taken when
 * the node is there (ACLLoadConfiguredUsers, ACLLoadUsersAtStartup). */
import type { RedisNode } from '#redis/node';
import { table } from '#redis/table';
import { aclCommandsOf } from './commands';
import { applyRule, DUPLICATE_USER, hasSpaces, mergeSelectors, UNKNOWN_COMMAND } from './rules';
import { readAclFile } from './saving';
import { User } from './user';

const BOTH = 'Configuring Redis with users defined in redis.conf and at the same setting an ACL file path is invalid. '
  + 'This setup is very likely to lead to configuration errors and security holes, please define either an ACL file or '
  + 'declare users directly in your redis.conf, but not both.';

/** What is wrong with `user <name> <rule> …`, given the lines before it. */
export function userLineProblem(words: readonly string[], before: readonly (readonly string[])[]): string | undefined {
  const [name = '', ...rules] = words;
  if (before.some((line) => line[0] === name)) return `Error in user declaration '${name}': ${DUPLICATE_USER}`;
  return rulesProblem(name, rules);
}

function rulesProblem(name: string, rules: readonly string[]): string | undefined {
  const merged = mergeSelectors(rules);
  if ('unmatched' in merged) return `Error in user declaration '${name}': ${UNKNOWN_COMMAND}`;
  const user = new User(name, aclCommandsOf(table));
  for (const [i, rule] of merged.entries()) {
    const wrong = applyRule(user, rule, false);
    /* The real one counts the rules from the line's first word: it names the word two before the wrong one. */
    if (wrong !== undefined) return `Error in user declaration '${['user', name, ...merged][i]!}': ${wrong}`;
  }
  return undefined;
}

/** Users of the lines or of the ACL file at the start: notes for the log, then perhaps why the server cannot go on. */
export function loadUsersAtStart(
  node: RedisNode, lines: readonly (readonly string[])[],
): { notes: string[]; problem?: string } {
  const file = node.config.get('aclfile');
  if (file !== '') {
    if (lines.length > 0) return { notes: [], problem: BOTH };
    const wrong = readAclFile(node, file);
    if (wrong === undefined) return { notes: [] };
    return { notes: [], problem: `Aborting Redis startup because of ACL errors: ${wrong}` };
  }
  const notes: string[] = [];
  for (const [name = '', ...rules] of lines) {
    if (hasSpaces(name)) {
      notes.push('Spaces not allowed in ACL usernames');
      return { notes, problem: 'Critical error while loading ACLs. Exiting.' };
    }
    if (node.users.declare(name, rules).enabled) continue;
    notes.push(`The user '${name}' is disabled (there is no 'on' modifier in the user description). Make sure this is `
      + 'not a configuration error.');
  }
  return { notes };
}
