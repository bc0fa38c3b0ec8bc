/* Draws prompt, line and grey hint, and knows where it left the cursor.
 *
 * * Every change redraws the line from its first row (as linenoise does), except the most frequent one: a
 * character typed at the end of a line that shows no hint is just sent. The hint is cut at the right edge and
 * shows only while the line fits on one row, as redis-cli has it. */
import { placeAfter, toCells } from './width';
import type { Place } from './width';

export type Picture = { prompt: string; cells: readonly string[]; cursor: number; hint: string };

const HINT_ON = '\x1b[0;90;49m';
const HINT_OFF = '\x1b[0m';
const START: Place = { row: 0, col: 0 };

export class Painter {
  private shown: Picture | undefined;
  private cursorRow = 0;

  constructor(private readonly out: (text: string) => void, private cols: number) {}

  /** A new line begins where the cursor is: nothing of before is touched. */
  begin(): void {
    this.shown = undefined;
    this.cursorRow = 0;
  }

  draw(next: Picture): void {
    const before = this.shown;
    this.shown = { ...next, cells: [...next.cells] };
    const end = this.place(next, next.cells.length);
    const hint = this.cutHint(next, end);
    const plain = hint === '' && before?.hint === '' && end.col < this.cols;
    if (plain && this.isTyped(before, next)) {
      this.cursorRow = end.row;
      this.out(next.cells.at(-1)!);
      return;
    }
    const up = this.cursorRow > 0 ? `\x1b[${this.cursorRow}A` : '';
    let text = `${up}\r\x1b[J${next.prompt}${next.cells.join('')}`;
    if (hint !== '') text += `${HINT_ON}${hint}${HINT_OFF}`;
    const target = this.place(next, next.cursor);
    let row = end.row;
    if (end.col >= this.cols && hint === '') {
      text += '\r\n';
      row++;
    }
    if (target.col >= this.cols) {
      target.row++;
      target.col = 0;
    }
    if (row > target.row) text += `\x1b[${row - target.row}A`;
    const atEnd = next.cursor === next.cells.length && hint === '' && end.col < this.cols;
    if (!atEnd) text += target.col > 0 ? `\r\x1b[${target.col}C` : '\r';
    this.cursorRow = target.row;
    this.out(text);
  }

  /** Leaves the line as it is, without the hint, and goes to a fresh row below it. */
  finish(): void {
    if (this.shown !== undefined) {
      const picture = { ...this.shown, cursor: this.shown.cells.length, hint: '' };
      if (this.shown.hint !== '' || this.shown.cursor !== picture.cursor) this.draw(picture);
      const end = this.place(picture, picture.cells.length);
      if (end.col >= this.cols) {
        this.begin();
        return;
      }
    }
    this.begin();
    this.out('\r\n');
  }

  /** The browser reflows what is shown; the cursor's row follows from the new width. */
  resize(cols: number): void {
    this.cols = Math.max(1, cols);
    if (this.shown === undefined) return;
    this.cursorRow = this.place(this.shown, this.shown.cursor).row;
    this.draw(this.shown);
  }

  private place(picture: Picture, count: number): Place {
    const prompt = placeAfter(toCells(picture.prompt), this.cols, START);
    return placeAfter(picture.cells, this.cols, prompt, count);
  }

  private cutHint(picture: Picture, end: Place): string {
    if (end.row > 0 || picture.hint === '') return '';
    return toCells(picture.hint).slice(0, Math.max(0, this.cols - end.col)).join('');
  }

  private isTyped(before: Picture, next: Picture): boolean {
    const length = next.cells.length;
    return before.prompt === next.prompt && length === before.cells.length + 1 && next.cursor === length
      && before.cursor === length - 1 && before.cells.every((cell, i) => cell === next.cells[i]);
  }
}
