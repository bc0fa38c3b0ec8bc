/* The line being typed and its cursor: pure moves, no screen.
 *
 * The moves are those of redis-cli's linenoise, which differ from readline here and there: Ctrl-U takes the whole line
 * away, Ctrl-W takes blanks and then a word, Ctrl-T needs a character on both sides. */
import { toCells } from './width';

export class EditBuffer {
  cells: string[] = [];
  cursor = 0;

  get text(): string {
    return this.cells.join('');
  }

  set(text: string, cursor?: number): void {
    this.cells = toCells(text);
    this.cursor = Math.min(cursor ?? this.cells.length, this.cells.length);
  }

  insert(text: string): void {
    const before = this.cells.slice(0, this.cursor).join('') + text;
    const after = this.cells.slice(this.cursor).join('');
    this.cells = toCells(before + after);
    this.cursor = Math.min(toCells(before).length, this.cells.length);
  }

  left(): void {
    if (this.cursor > 0) this.cursor--;
  }

  right(): void {
    if (this.cursor < this.cells.length) this.cursor++;
  }

  home(): void {
    this.cursor = 0;
  }

  end(): void {
    this.cursor = this.cells.length;
  }

  wordLeft(): void {
    this.cursor = this.wordStart();
  }

  wordRight(): void {
    while (this.cursor < this.cells.length && this.cells[this.cursor] === ' ') this.cursor++;
    while (this.cursor < this.cells.length && this.cells[this.cursor] !== ' ') this.cursor++;
  }

  backspace(): void {
    if (this.cursor > 0) this.cells.splice(--this.cursor, 1);
  }

  deleteRight(): void {
    this.cells.splice(this.cursor, 1);
  }

  deleteToEnd(): void {
    this.cells.length = this.cursor;
  }

  deleteLine(): void {
    this.set('');
  }

  deleteWordLeft(): void {
    const start = this.wordStart();
    this.cells.splice(start, this.cursor - start);
    this.cursor = start;
  }

  deleteWordRight(): void {
    const from = this.cursor;
    this.wordRight();
    this.cells.splice(from, this.cursor - from);
    this.cursor = from;
  }

  swap(): void {
    const at = this.cursor;
    if (at === 0 || at >= this.cells.length) return;
    [this.cells[at - 1], this.cells[at]] = [this.cells[at]!, this.cells[at - 1]!];
    if (at !== this.cells.length - 1) this.cursor++;
  }

  private wordStart(): number {
    let at = this.cursor;
    while (at > 0 && this.cells[at - 1] === ' ') at--;
    while (at > 0 && this.cells[at - 1] !== ' ') at--;
    return at;
  }
}
