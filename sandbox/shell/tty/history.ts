/* Lines typed before, for ↑, ↓ and Ctrl-R. As linenoise keeps them: no line twice in a row, the oldest go first. */

export class History {
  readonly lines: string[] = [];

  constructor(private readonly linesMax: number) {}

  add(line: string): void {
    if (line === '' || this.lines.at(-1) === line) return;
    this.lines.push(line);
    if (this.lines.length > this.linesMax) this.lines.shift();
  }

  /** The newest line before `from` (exclusive) that holds the text, as an index. */
  searchBack(text: string, from: number): number {
    for (let i = Math.min(from, this.lines.length) - 1; i >= 0; i--) if (this.lines[i]!.includes(text)) return i;
    return -1;
  }
}
