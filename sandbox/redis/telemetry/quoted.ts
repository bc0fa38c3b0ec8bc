/* A text in quotes, all of it printable (sds.c, sdscatrepr). */

const NAMED: Record<string, string | undefined> = {
  '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\x07': '\\a', '\b': '\\b',
};

export function quoted(text: string): string {
  return `"${text.replace(/[^ !#-[\]-~]/g, (char) =>
    NAMED[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}"`;
}
