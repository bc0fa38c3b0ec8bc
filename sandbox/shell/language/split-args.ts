/* A line → words, as the real redis-cli and the server's inline protocol read it (sdssplitargs).
 *
 * Double quotes know \n \r \t \b \a and \xHH, single quotes only \'; a closing quote must be followed by a blank or the
 * end. Works on bytes (latin1), because "\xff" is a byte and no character. */

const BLANK = ' \n\r\t\v\f\0';
const NAMED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', a: '\x07' };
const HEX = /^[0-9a-fA-F]{2}$/;

/** The words, or undefined when quotes are not balanced. */
export function splitArgs(line: string): string[] | undefined {
  const end = line.indexOf('\0') < 0 ? line.length : line.indexOf('\0');
  const words: string[] = [];
  let at = 0;
  for (;;) {
    while (at < end && BLANK.includes(line[at]!)) at++;
    if (at >= end) return words;
    let word = '';
    while (at < end && !BLANK.includes(line[at]!)) {
      const char = line[at]!;
      if (char !== '"' && char !== '\'') {
        word += char;
        at++;
        continue;
      }
      const part = char === '"' ? doubleQuoted(line, at + 1, end) : singleQuoted(line, at + 1, end);
      if (part === undefined) return undefined;
      word += part.text;
      at = part.at;
      break;
    }
    words.push(word);
  }
}

type Part = { text: string; at: number };

function doubleQuoted(line: string, from: number, end: number): Part | undefined {
  let text = '';
  for (let at = from; at < end; at++) {
    const char = line[at]!;
    if (char === '"') return closed(line, text, at + 1, end);
    if (char !== '\\' || at + 1 >= end) {
      text += char;
      continue;
    }
    const digits = line.slice(at + 2, Math.min(at + 4, end));
    if (line[at + 1] === 'x' && HEX.test(digits)) {
      text += String.fromCharCode(Number.parseInt(digits, 16));
      at += 3;
      continue;
    }
    at++;
    text += NAMED[line[at]!] ?? line[at]!;
  }
  return undefined;
}

function singleQuoted(line: string, from: number, end: number): Part | undefined {
  let text = '';
  for (let at = from; at < end; at++) {
    if (line[at] === '\\' && line[at + 1] === '\'' && at + 1 < end) {
      text += '\'';
      at++;
    } else if (line[at] === '\'') return closed(line, text, at + 1, end);
    else text += line[at]!;
  }
  return undefined;
}

function closed(line: string, text: string, at: number, end: number): Part | undefined {
  return at < end && !BLANK.includes(line[at]!) ? undefined : { text, at };
}
