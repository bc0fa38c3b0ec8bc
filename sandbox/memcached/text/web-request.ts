/* A browser, or a page that makes one post here, is sent away without a word (the end of process_command_ascii): what
 * it sends would otherwise run as commands, line by line. Names with the first letters of the common commands are
 * refused before the real server looks for HTTP, and so is a name of one letter. */
import type { Line } from '../line';

/** The words the real server tells apart; the rest is not looked at. */
const MOST_WORDS = 23;
const COMMON = new Set(['a', 'c', 'd', 'g', 'i', 's', 't']);
/** Known to the real server, not to us, and an error in both. */
const EXTSTORE = 'extstore';

/** For a line whose first word names no command. */
export function isWebRequest(line: Line): boolean {
  if (!line.text(Math.min(line.count, MOST_WORDS) - 1).startsWith('HTTP/')) return false;
  const name = line.text(0);
  return !COMMON.has(name.charAt(0)) && name.length > 1 && name !== EXTSTORE;
}
