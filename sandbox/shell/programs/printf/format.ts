/* The formats of printf(1) that help to feed redis-cli: %s %b %d %i %u %x %X %o %c %% with width, and the usual
 * escapes.
 *
 * * As in a real shell, the format is used again while words are left. */

const NAMED: Record<string, string> = {
  n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v', '\\': '\\', e: '\x1b', '"': '"',
};

/** Reads backslash escapes; `stop` is true where \c ended the text. */
export function unescape(text: string): { text: string; stop: boolean } {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const next = text[at + 1];
    if (text[at] !== '\\' || next === undefined) {
      out += text[at]!;
      continue;
    }
    if (next === 'c') return { text: out, stop: true };
    const hex = /^x[0-9a-fA-F]{1,2}/.exec(text.slice(at + 1, at + 4));
    const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4));
    if (hex !== null) {
      out += String.fromCharCode(Number.parseInt(hex[0].slice(1), 16));
      at += hex[0].length;
    } else if (octal !== null) {
      out += String.fromCharCode(Number.parseInt(octal[0], 8) & 255);
      at += octal[0].length;
    } else {
      out += NAMED[next] ?? `\\${next}`;
      at++;
    }
  }
  return { text: out, stop: false };
}

const DIRECTIVE = /%([-0 +#]*)(\d*)(?:\.(\d+))?([sbdiuxXoc%])/g;
const WIDTH_MAX = 4096;

export function formatAll(format: string, words: readonly string[], charsMax: number): string {
  let out = '';
  let at = 0;
  for (;;) {
    const before = at;
    const once = formatOnce(unescape(format).text, words, at);
    out += once.text;
    at = once.at;
    if (at >= words.length || at === before || out.length > charsMax) return out;
  }
}

function formatOnce(format: string, words: readonly string[], from: number): { text: string; at: number } {
  let at = from;
  type Precision = string | undefined;
  const text = format.replace(DIRECTIVE, (_all, flags: string, width: string, precision: Precision, kind: string) => {
    if (kind === '%') return '%';
    const word = words[at++] ?? '';
    let value = directive(kind, word, precision);
    const room = Math.min(Number(width || 0), WIDTH_MAX);
    if (flags.includes('+') && 'di'.includes(kind) && !value.startsWith('-')) value = `+${value}`;
    if (flags.includes('-')) return value.padEnd(room);
    return flags.includes('0') && 'diuxXo'.includes(kind) ? value.padStart(room, '0') : value.padStart(room);
  });
  return { text, at };
}

function directive(kind: string, word: string, precision: string | undefined): string {
  if (kind === 's' || kind === 'b') {
    const text = kind === 'b' ? unescape(word).text : word;
    return precision === undefined ? text : text.slice(0, Number(precision));
  }
  if (kind === 'c') return word.slice(0, 1);
  const number = Number.parseInt(word, /^0x/i.test(word) ? 16 : 10) || 0;
  if (kind === 'x') return (number >>> 0).toString(16);
  if (kind === 'X') return (number >>> 0).toString(16).toUpperCase();
  return kind === 'o' ? (number >>> 0).toString(8) : String(number);
}
