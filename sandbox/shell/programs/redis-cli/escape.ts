/* The three ways in which redis-cli writes bytes that are no plain text. All work on latin1 strings, one char a
 * byte. */

const NAMED: Record<string, string> = {
  '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\x07': '\\a', '\b': '\\b',
};
const JSON_NAMED: Record<string, string> = {
  '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\f': '\\f', '\b': '\\b',
};

/** In double quotes, with \n, \" and \xHH for whatever a C locale would not print (sdscatrepr). */
export function quote(text: string): string {
  if (!/[^\x20-\x7e]|["\\]/.test(text)) return `"${text}"`;
  let out = '"';
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (char in NAMED) out += NAMED[char]!;
    else out += code >= 32 && code < 127 ? char : `\\x${code.toString(16).padStart(2, '0')}`;
  }
  return `${out}"`;
}

/** For --json: bytes from 0x7f on stay as they are (they may be UTF-8). */
export function quoteJson(text: string): string {
  let out = '"';
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (char in JSON_NAMED) out += JSON_NAMED[char]!;
    else out += code < 32 ? `\\u${code.toString(16).padStart(4, '0')}` : char;
  }
  return `${out}"`;
}

/** For --quoted-json: `quote`, with its backslashes doubled. */
export function quoteJsonAscii(text: string): string {
  return quote(text).replaceAll('\\', '\\\\');
}
