/* The words behind `redis-server` → what to do (server.c, main). Options become lines of a configuration text that
 * stands behind the file's and stdin's, so that the last one given counts and a mistake is named by its line. Texts are
 * latin1 strings, one char a byte. */

import { splitInline } from '#wire/inline';

export type Order =
  | { kind: 'help' } | { kind: 'version' } | { kind: 'test-memory' } | { kind: 'check-system' } | { kind: 'sentinel' }
  | { kind: 'serve'; file: string | undefined; fromStdin: boolean; options: string | undefined };

/** `program` is the name it was called by: as redis-sentinel the real one is another program. */
export function readWords(words: readonly string[], program: string): Order {
  const first = words[0];
  if (program === 'redis-sentinel' || words.some(isSentinel)) return { kind: 'sentinel' };
  if (first === undefined) return { kind: 'serve', file: undefined, fromStdin: false, options: undefined };
  if (first === '-v' || first === '--version') return { kind: 'version' };
  if (first === '-h' || first === '--help') return { kind: 'help' };
  if (first === '--test-memory') return { kind: 'test-memory' };
  if (first === '--check-system') return { kind: 'check-system' };
  const file = first.startsWith('-') ? undefined : first;
  const rest = file === undefined ? words : words.slice(1);
  const fromStdin = rest.at(-1) === '-';
  return { kind: 'serve', file, fromStdin, options: optionText(fromStdin ? rest.slice(0, -1) : rest) };
}

function isSentinel(word: string): boolean { return word === '--sentinel'; }

/**
 * `--port 7000 --save ''` → two lines. A word with `--` is an option's name unless it stands where a first value must,
 * but `--save` may stand without one.
 */
function optionText(words: readonly string[]): string {
  let text = '';
  let mayBeName = true;
  words.forEach((word, i) => {
    if (!mayBeName || !word.startsWith('--')) {
      text += `${quoted(word)} `;
      mayBeName = true;
      return;
    }
    text += `${text === '' ? '' : '\n'}${word.slice(2)} `;
    mayBeName = splitInline(word)?.length !== 1;
    if (mayBeName || word.toLowerCase() !== '--save') return;
    const next = words[i + 1];
    if (next !== undefined && !next.startsWith('--')) return;
    text += '""';
    mayBeName = next !== undefined;
  });
  return text;
}

/** As sdscatrepr writes a word. */
function quoted(word: string): string {
  const names: Record<string, string> = {
    '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\x07': '\\a', '\b': '\\b',
  };
  const hex = (char: string) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
  return `"${word.replace(/[^ -!#-[\]-~]/g, (char) => names[char] ?? hex(char))}"`;
}
