// Words and bytes as a person writes them: redis-cli's quoting on the way in, redis-cli's escapes on the way out.
// Inside the tests a byte string is a latin1 string, one char a byte, as in the engine; UTF-8 text in a table is
// therefore turned into its bytes while it is read.

const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', a: '\x07' };

/** Splits a line as redis-cli does (sdssplitargs); undefined where its quotes do not balance. */
export function splitWords(line: string): string[] | undefined {
  const text = Buffer.from(line, 'utf8').toString('latin1');
  const words: string[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && ' \t\r\n'.includes(text[at])) at++;
    if (at >= text.length) return words;
    const read = readWord(text, at);
    if (!read) return undefined;
    words.push(read.word);
    at = read.end;
  }
}

function readWord(text: string, start: number): { word: string; end: number } | undefined {
  let word = '';
  let at = start;
  while (at < text.length && !' \t\r\n'.includes(text[at])) {
    const quote = text[at];
    if (quote !== '"' && quote !== "'") {
      word += text[at++];
      continue;
    }
    const read = quote === '"' ? readDouble(text, at + 1) : readSingle(text, at + 1);
    if (!read || (read.end < text.length && !' \t\r\n'.includes(text[read.end]))) return undefined;
    return { word: word + read.word, end: read.end };
  }
  return { word, end: at };
}

function readDouble(text: string, start: number): { word: string; end: number } | undefined {
  let word = '';
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '"') return { word, end: at + 1 };
    if (char !== '\\' || at + 1 >= text.length) {
      word += char;
      continue;
    }
    const hex = /^x[0-9a-fA-F]{2}/.exec(text.slice(at + 1, at + 4));
    if (hex) {
      word += String.fromCharCode(Number.parseInt(hex[0].slice(1), 16));
      at += 3;
    } else {
      at++;
      word += named[text[at]] ?? text[at];
    }
  }
  return undefined;
}

function readSingle(text: string, start: number): { word: string; end: number } | undefined {
  let word = '';
  for (let at = start; at < text.length; at++) {
    if (text[at] === "'") return { word, end: at + 1 };
    if (text[at] === '\\' && text[at + 1] === "'") at++;
    word += text[at];
  }
  return undefined;
}

/** The bytes of one request (RESP array of bulk strings). Words are latin1 strings. */
export function encodeRequest(words: readonly string[]): Buffer {
  let text = `*${words.length}\r\n`;
  for (const word of words) text += `$${word.length}\r\n${word}\r\n`;
  return Buffer.from(text, 'latin1');
}

/** Printable ASCII as it is, all else as redis-cli's sdscatrepr writes it, without the quotes around it. */
export function escapeBytes(bytes: Uint8Array | string): string {
  const text = typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('latin1');
  return text.replace(/[\\"\n\r\t\x07\b]|[^ -~]/g, (char) => {
    const short = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\x07': '\\a', '\b': '\\b' }[char];
    return short ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}

/** A word as it must be written in a table to be read back as itself; long repetitions as {x*70}. */
export function quoteWord(word: string): string {
  const run = word.length > 30 ? /^([A-Za-z0-9]{1,3}?)\1+$/.exec(word) : null;
  if (run) return `{${run[1]}*${word.length / run[1].length}}`;
  return /^[!#-&(-~]+$/.test(word) && !word.includes('{') ? word : `"${escapeBytes(word).replaceAll('{', '\\x7b')}"`;
}

export const quoteLine = (words: readonly string[]): string => words.map(quoteWord).join(' ');
