/* What C sees of a word that holds a zero byte: many functions of the real server read words as C strings. */

/** The text before its first zero byte; all of it when there is none. */
export function cString(text: string): string {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}
