/* A tiny model of a terminal's screen: enough of xterm to see what a line editor drew.
 *
 * * It knows text with widths, CR, LF, wrapping with a pending wrap at the right edge, the cursor moves and
 * erasures that the shell uses, and SGR colours (which it forgets, except that grey text is kept in `grey`).
 * Anything else is an error, so a stray escape in the output fails the test that drew it. */
import { charWidth } from '#shell/tty/width';

export class Screen {
  rows: string[][] = [[]];
  row = 0;
  col = 0;
  grey = '';
  bells = 0;
  clears = 0;
  private colour = '';

  constructor(public cols: number) {}

  write(text: string): void {
    for (let at = 0; at < text.length;) {
      if (text[at] === '\x1b') {
        const found = /^\x1b\[(\??[\d;]*)([A-Za-z])/.exec(text.slice(at));
        if (found === null) throw new Error(`unknown escape ${JSON.stringify(text.slice(at, at + 12))}`);
        this.escape(found[1]!, found[2]!);
        at += found[0].length;
        continue;
      }
      const char = String.fromCodePoint(text.codePointAt(at)!);
      this.char(char);
      at += char.length;
    }
  }

  /** All rows that hold something. */
  get text(): string {
    return this.rows.map((row) => row.join('').trimEnd()).join('\n').trimEnd();
  }

  get line(): string {
    return (this.rows[this.row] ?? []).join('').trimEnd();
  }

  /** Rows from the last prompt on, joined: what is being typed, however it wraps. */
  get cursor(): [number, number] {
    return [this.row, this.col];
  }

  private char(char: string): void {
    if (char === '\r') this.col = 0;
    else if (char === '\n') this.down();
    else if (char === '\x07') this.bells++;
    else if (char.charCodeAt(0) < 32 || char === '\x7f' || (char >= '\x80' && char < '\xa0')) {
      throw new Error(`control byte ${char.charCodeAt(0)} on the screen`);
    } else this.put(char);
  }

  private put(char: string): void {
    const width = charWidth(char);
    const row = (): string[] => (this.rows[this.row] ??= []);
    if (width === 0) {
      if (this.col > 0) row()[this.col - 1] += char;
      return;
    }
    if (this.col + width > this.cols) {
      this.down();
      this.col = 0;
    }
    while (row().length < this.col) row().push(' ');
    row()[this.col] = char;
    if (width === 2) row()[this.col + 1] = '';
    this.col += width;
    if (this.colour.startsWith('0;90')) this.grey += char;
  }

  private down(): void {
    this.row++;
    while (this.rows.length <= this.row) this.rows.push([]);
  }

  private escape(args: string, letter: string): void {
    const count = Math.max(1, Number(args) || 1);
    if (letter === 'm') this.colour = args;
    else if (letter === 'A') this.row = Math.max(0, this.row - count);
    else if (letter === 'C') this.col = Math.min(this.cols - 1, Math.min(this.col, this.cols - 1) + count);
    else if (letter === 'J' && args === '') {
      (this.rows[this.row] ??= []).length = Math.min(this.rows[this.row]!.length, this.col);
      this.rows.length = this.row + 1;
      this.grey = '';
    } else if (letter === 'H' || (letter === 'J' && args === '2')) {
      this.rows = [[]];
      this.row = this.col = 0;
      this.clears++;
    } else if (args !== '?2004') throw new Error(`unknown escape [${args}${letter}`);
  }
}
