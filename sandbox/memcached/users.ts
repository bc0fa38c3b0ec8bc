/* The users of -Y (authfile.c): lines of `name:password`, eight at most, read as the real one reads them: through a
 * buffer as long as the file, in pieces of 256 with the zero byte behind each. So a line that ends with CR LF is only
 * good before another, a last line without an end loses a letter, and a line that fills its piece is the last. */

const MOST_USERS = 8;
const PIECE = 256;
export type Users = ReadonlyMap<string, string>;

/** Undefined where a line has no colon. */
export function usersFrom(text: string): Users | undefined {
  const users = new Map<string, string>();
  let read = 0;
  let filled = 0;
  while (users.size < MOST_USERS) {
    const room = Math.min(text.length - filled, PIECE);
    if (room <= 0 || (room > 1 && read >= text.length)) break;
    const piece = upToLineEnd(text, read, room - 1);
    const end = piece.search(/[\n\r\0]|$/);
    const colon = piece.indexOf(':');
    if (colon < 0 || colon > end) return undefined;
    users.set(piece.slice(0, colon), piece.slice(colon + 1, end));
    if (end === PIECE - 1) break;
    read += piece.length;
    filled += end + 1;
  }
  return users;
}

function upToLineEnd(text: string, from: number, most: number): string {
  const newline = text.indexOf('\n', from);
  return text.slice(from, Math.min(newline < 0 ? text.length : newline + 1, from + most));
}
