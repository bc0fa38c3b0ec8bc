/* Users and the node's own files in a snapshot, and the ACL file (acl.c, ACLLoadFromFile and ACLSaveToFile). */
import { assert } from '#base/assert';
import { MemoryDisk } from '#redis/disk';
import { Refusal } from '#redis/errors';
import type { RedisNode } from '#redis/node';

const NO_FILE = new Refusal('ERR This Redis instance is not configured to use an ACL file. You may want to specify '
  + 'users via the ACL SETUSER command and then issue a CONFIG REWRITE (assuming you have a Redis configuration file '
  + 'set) in order to store users in the Redis configuration.');
const NOT_SAVED = new Refusal(
  'ERR There was an error trying to save the ACLs. Please check the server logs for more information');
const ONLY_DEFAULT = 'user default on nopass ~* &* +@all';

function aclFile(node: RedisNode): string {
  const file = node.config.get('aclfile');
  if (file === '') throw NO_FILE;
  return file;
}

export function saveAclFile(node: RedisNode): void {
  const file = aclFile(node);
  const problem = node.disk.write(file, node.users.lines().map((line) => `${line}\n`).join(''));
  if (problem !== undefined) throw NOT_SAVED;
}

/** ACL LOAD: refuses with all that is wrong with the file, and leaves the users as they were. */
export function loadAclFile(node: RedisNode): void {
  const problem = readAclFile(node, aclFile(node));
  if (problem !== undefined) throw new Refusal(`ERR ${problem}`);
}

/** Takes the users of the file; answers what is wrong with it. */
export function readAclFile(node: RedisNode, file: string): string | undefined {
  const found = node.disk.read(file);
  return 'problem' in found ? `Error loading ACLs, opening file '${file}': ${found.problem}`
    : node.users.load(found.text, file);
}

export function savedUsers(node: RedisNode): { users?: string[]; files?: Record<string, string> } {
  const users = node.users.lines();
  const files = node.disk instanceof MemoryDisk ? node.disk.files : new Map<string, string>();
  return {
    ...(users.length === 1 && users[0] === ONLY_DEFAULT && node.config.requirepass === '' ? {} : { users }),
    ...(files.size === 0 ? {} : { files: Object.fromEntries(files) }),
  };
}

export function restoreUsers(
  node: RedisNode, users?: readonly string[], files?: Readonly<Record<string, string>>,
): void {
  if (users !== undefined) assert(node.users.load(users.join('\n'), '') === undefined, 'saved users are users');
  for (const [name, text] of Object.entries(files ?? {})) node.disk.write(name, text);
}
