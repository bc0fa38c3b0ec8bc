/* The terminal's edge: bytes that programs write → text that is safe to show.
 *
 * * Data may hold anything: OSC 52 would write the learner's clipboard, CSI could repaint the screen. So control
 * bytes of data appear as redis-cli escapes them (\x1b), also where the real redis-cli would print them raw (an
 * error's text, --raw, a verbatim reply). Line ends become CR LF. UTF-8 may be cut between two writes; broken
 * bytes show as \xHH. */

export class TextSink {
  private pending = '';

  /** `bytes` is latin1, one char a byte. */
  toText(bytes: string): string {
    const all = this.pending + bytes;
    this.pending = '';
    if (!/[^\x20-\x7e]/.test(all)) return all;
    let out = '';
    for (let at = 0; at < all.length;) {
      const code = all.charCodeAt(at);
      if (code >= 0x80) {
        const length = sequenceLength(all, at);
        if (length === undefined && all.length - at < 4) {
          this.pending = all.slice(at);
          return out;
        }
        out += length === undefined || length === 0 ? hex(code) : decode(all.slice(at, at + length));
        at += length === undefined || length === 0 ? 1 : length;
        continue;
      }
      if (code === 13 && all[at + 1] === '\n') at++;
      out += all[at] === '\n' ? '\r\n' : code === 9 || (code >= 32 && code < 127) ? all[at]! : hex(code);
      at++;
    }
    return out;
  }

  /** What was kept back because its rest never came. */
  flush(): string {
    const rest = [...this.pending].map((char) => hex(char.charCodeAt(0))).join('');
    this.pending = '';
    return rest;
  }
}

function hex(code: number): string {
  return `\\x${code.toString(16).padStart(2, '0')}`;
}

/** Bytes of the well-formed UTF-8 sequence at `at`; 0 when broken, undefined when its rest is missing. */
function sequenceLength(text: string, at: number): number | undefined {
  const first = text.charCodeAt(at);
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  for (let i = 1; i < length; i++) {
    if (at + i >= text.length) return undefined;
    const code = text.charCodeAt(at + i);
    const low = i > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const high = i > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (code < low || code > high) return 0;
  }
  return length;
}

/** C1 controls (U+0080–U+009F) act like escapes in a terminal, so they are shown as bytes too. */
function decode(sequence: string): string {
  const codes = [...sequence].map((char) => char.charCodeAt(0));
  const lead = codes[0]!;
  const first = codes.length === 2 ? lead & 0x1f : codes.length === 3 ? lead & 0x0f : lead & 0x07;
  const point = codes.slice(1).reduce((sum, code) => sum * 64 + (code & 0x3f), first);
  if (point < 0xa0 || (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069)) {
    return codes.map((code) => hex(code)).join('');
  }
  return String.fromCodePoint(point);
}
