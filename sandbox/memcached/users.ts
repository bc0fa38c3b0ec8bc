/* The users of -Y (authfile.c): lines of `name:password`, eight at most. */

const MOST_USERS = 8;
export type Users = ReadonlyMap<string, string>;

/** Undefined where a line has no colon; what follows the eighth user is not read. */
export function usersFrom(text: string): Users | undefined {
  const users = new Map<string, string>();
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines.slice(0, MOST_USERS)) {
    const colon = line.indexOf(':');
    if (colon < 0) return undefined;
    users.set(line.slice(0, colon), line.slice(colon + 1).replace(/\r.*$/s, ''));
  }
  return users;
}
