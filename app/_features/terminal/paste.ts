/* What may be pasted into the terminal. A paste comes from somewhere else, so its control characters (an Escape, a
 * Ctrl-C, a Backspace that hides what was typed) are taken out; line ends become \n and tabs stay. Pure. */

export const PASTE_BYTES_MAX = 64 * 1024;
/** More lines than this are shown and asked about first, because each line runs as it is entered. */
export const PASTE_LINES_UNASKED = 5;

export type PreparedPaste =
  | { kind: 'empty' }
  | { kind: 'too-long'; message: string }
  | { kind: 'ask'; text: string; lines: string[] }
  | { kind: 'paste'; text: string };

export function preparePaste(raw: string): PreparedPaste {
  const bytes = utf8Length(raw);
  if (bytes > PASTE_BYTES_MAX) {
    const message = `That is ${Math.ceil(bytes / 1024)} KB, and the terminal takes 64 KB at a time. `
      + 'Nothing was pasted; paste it in parts.';
    return { kind: 'too-long', message };
  }
  const text = cleanPaste(raw);
  if (text === '') return { kind: 'empty' };
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > PASTE_LINES_UNASKED ? { kind: 'ask', text, lines } : { kind: 'paste', text };
}

export function cleanPaste(raw: string): string {
  let text = '';
  for (const char of raw.replace(/\r\n?/g, '\n')) {
    if (char === '\n' || char === '\t' || !isControl(char.codePointAt(0) ?? 0)) text += char;
  }
  return text;
}

/** Frames hold 64 Ki units; a paste with its brackets may need two. A surrogate pair is never cut. */
export function inPieces(text: string, piece = 32 * 1024): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + piece);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

/** C0, DEL and C1: everything a terminal would obey. */
const isControl = (code: number): boolean => code < 0x20 || (code >= 0x7f && code <= 0x9f);

function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
