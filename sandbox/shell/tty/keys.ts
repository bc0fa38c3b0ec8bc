/* What arrives from the keyboard → keys: text, named keys, pastes.
 *
 * Sequences are those of xterm (CSI and SS3 forms). A sequence may be cut in the middle by a frame: the rest is waited
 * for. Unknown sequences are swallowed, so that no `[27;5u` ends up in a line. Pastes come bracketed; everything but
 * line ends and tabs among the control characters is taken out of them, because a paste must not press keys. */

export type KeyName =
  | 'enter' | 'tab' | 'backspace' | 'delete' | 'left' | 'right' | 'up' | 'down' | 'home' | 'end' | 'escape'
  | 'word-left' | 'word-right' | 'word-delete' | 'word-delete-right' | 'to-end-delete' | 'line-delete' | 'swap'
  | 'clear' | 'search' | 'cancel' | 'interrupt' | 'eof' | 'leave';
export type Key = { kind: 'text'; text: string } | { kind: 'key'; name: KeyName } | { kind: 'paste'; text: string };

const CONTROLS: Record<string, KeyName> = {
  '\x01': 'home', '\x02': 'left', '\x03': 'interrupt', '\x04': 'eof', '\x05': 'end', '\x06': 'right', '\x07': 'cancel',
  '\b': 'backspace', '\t': 'tab', '\n': 'enter', '\x0b': 'to-end-delete', '\x0c': 'clear', '\r': 'enter',
  '\x0e': 'down', '\x10': 'up', '\x12': 'search', '\x14': 'swap', '\x15': 'line-delete',
  '\x17': 'word-delete', '\x1d': 'leave', '\x7f': 'backspace',
};
const SEQUENCES: Record<string, KeyName> = {
  A: 'up', B: 'down', C: 'right', D: 'left', H: 'home', F: 'end', '1~': 'home', '7~': 'home', '4~': 'end', '8~': 'end',
  '3~': 'delete', '1;5D': 'word-left', '1;5C': 'word-right', '1;3D': 'word-left', '1;3C': 'word-right',
  '3;5~': 'word-delete-right',
};
const ALTERED: Record<string, KeyName> = {
  b: 'word-left', B: 'word-left', f: 'word-right', F: 'word-right', d: 'word-delete-right', '\x7f': 'word-delete',
  '\b': 'word-delete',
};
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
const PASTE_END = '\x1b[201~';
const PASTE_DROPS = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

export class KeyParser {
  private pending = '';
  private paste: string | undefined;

  constructor(private readonly pasteCharsMax: number, private readonly tooLong: () => void) {}

  feed(input: string): Key[] {
    let text = this.pending + input;
    this.pending = '';
    const keys: Key[] = [];
    while (text !== '') {
      if (this.paste !== undefined) {
        text = this.readPaste(text, keys);
        continue;
      }
      const used = this.readKey(text, keys);
      if (used === 0) {
        this.pending = text;
        break;
      }
      text = text.slice(used);
    }
    return keys;
  }

  private readKey(text: string, keys: Key[]): number {
    if (text[0] === '\x1b') return this.readEscape(text, keys);
    const name = CONTROLS[text[0]!];
    if (name !== undefined) {
      keys.push({ kind: 'key', name });
      return text.startsWith('\r\n') ? 2 : 1;
    }
    if (text.charCodeAt(0) < 0x20) return 1;
    let end = 1;
    while (end < text.length && text.charCodeAt(end) >= 0x20 && text[end] !== '\x7f') end++;
    const clean = text.slice(0, end).replace(PASTE_DROPS, '').replace(LONE_SURROGATE, '\ufffd');
    if (clean !== '') keys.push({ kind: 'text', text: clean });
    return end;
  }

  private readEscape(text: string, keys: Key[]): number {
    const next = text[1];
    if (next === undefined) {
      keys.push({ kind: 'key', name: 'escape' });
      return 1;
    }
    if (next === 'O' && text.length >= 3) return this.named(SEQUENCES[text[2]!], 3, keys);
    if (next === 'O') return 0;
    if (next !== '[') return next === '\x1b' ? this.named('escape', 1, keys) : this.named(ALTERED[next], 2, keys);
    let end = 2;
    while (end < text.length && text.charCodeAt(end) >= 0x20 && text.charCodeAt(end) < 0x40) end++;
    if (end >= text.length) return text.length > 64 ? text.length : 0;
    const body = text.slice(2, end + 1);
    if (body === '200~') {
      this.paste = '';
      return end + 1;
    }
    return this.named(SEQUENCES[body], end + 1, keys);
  }

  private named(name: KeyName | undefined, used: number, keys: Key[]): number {
    if (name !== undefined) keys.push({ kind: 'key', name });
    return used;
  }

  private readPaste(text: string, keys: Key[]): string {
    const all = this.paste! + text;
    const end = all.indexOf(PASTE_END);
    const body = end < 0 ? all : all.slice(0, end);
    if (end < 0) {
      // What is too long will be refused; its end is all that matters of it, and may be cut in the middle.
      const tooLong = all.length > this.pasteCharsMax + 2 * PASTE_END.length;
      this.paste = tooLong ? all.slice(0, this.pasteCharsMax + 1) + all.slice(-PASTE_END.length) : all;
      return '';
    }
    this.paste = undefined;
    if (body.length > this.pasteCharsMax) this.tooLong();
    else {
      const clean = body.replace(/\r\n?/g, '\n').replace(PASTE_DROPS, '').replace(LONE_SURROGATE, '\ufffd');
      if (clean !== '') keys.push({ kind: 'paste', text: clean });
    }
    return all.slice(end + PASTE_END.length);
  }
}
