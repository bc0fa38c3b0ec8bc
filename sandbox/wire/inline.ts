/* Words of an inline request, with the real server's quoting (sds.c, sdssplitargs). Also what redis-cli splits with. */

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', a: '\x07' };
/** What isspace takes: skipped between words, demanded behind a closing quote. */
const BLANK = /[ \n\r\t\v\f]/;
/** What ends a word that is not quoted: fewer than the above. */
const WORD_END = /[ \n\r\t]/;

/** The words, or undefined when a quote is not closed or is followed by something else than a blank. */
export function splitInline(line: string): string[] | undefined {
  const words: string[] = [];
  let at = 0;
  for (;;) {
    while (at < line.length && (BLANK.test(line[at]!))) at++;
    if (at >= line.length || line[at] === '\0') return words;
    const word = readWord(line, at);
    if (word === undefined) return undefined;
    words.push(word.text);
    at = word.next;
  }
}

function readWord(line: string, start: number): { text: string; next: number } | undefined {
  let text = '';
  let at = start;
  while (at < line.length && line[at] !== '\0') {
    const char = line[at]!;
    if (WORD_END.test(char)) break;
    if (char !== '"' && char !== "'") {
      text += char;
      at++;
      continue;
    }
    const quoted = char === '"' ? readDouble(line, at + 1) : readSingle(line, at + 1);
    if (quoted === undefined) return undefined;
    text += quoted.text;
    at = quoted.next;
    if (at < line.length && line[at] !== '\0' && !BLANK.test(line[at]!)) return undefined;
    break;
  }
  return { text, next: at };
}

function readDouble(line: string, start: number): { text: string; next: number } | undefined {
  let text = '';
  for (let at = start; at < line.length && line[at] !== '\0'; at++) {
    const char = line[at]!;
    if (char === '"') return { text, next: at + 1 };
    if (char !== '\\' || at + 1 >= line.length) {
      text += char;
      continue;
    }
    const hex = /^x([0-9a-fA-F]{2})/.exec(line.slice(at + 1, at + 4));
    if (hex) {
      text += String.fromCharCode(parseInt(hex[1]!, 16));
      at += 3;
    } else {
      at++;
      text += ESCAPES[line[at]!] ?? line[at]!;
    }
  }
  return undefined;
}

function readSingle(line: string, start: number): { text: string; next: number } | undefined {
  let text = '';
  for (let at = start; at < line.length && line[at] !== '\0'; at++) {
    const char = line[at]!;
    if (char === "'") return { text, next: at + 1 };
    if (char === '\\' && line[at + 1] === "'") {
      text += "'";
      at++;
    } else text += char;
  }
  return undefined;
}
