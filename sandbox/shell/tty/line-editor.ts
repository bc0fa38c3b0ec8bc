/* One line at a prompt: keys in, a finished line out.
 *
 * * It feels like redis-cli's linenoise (Tab goes round the completions and Esc takes them back, ↑ keeps what was
 * typed), with three things that bash has and 7.0's redis-cli lacks, because learners reach for them: Ctrl-R
 * searches the history, Alt-b/f and Ctrl-arrows move by words, and Ctrl-C drops a half-typed line instead of
 * ending the program. */
import { EditBuffer } from './edit-buffer';
import { Painter } from './painter';
import type { History } from './history';
import type { Key, KeyName } from './keys';

/** What the program that reads a line knows about it. */
export interface Assist {
  readonly history: History;
  complete?(text: string): string[];
  hint?(text: string): string;
  /** Ctrl-] ends the reading, as telnet has it. */
  leaves?: boolean;
}
export type ReadResult = { kind: 'line'; text: string } | { kind: 'interrupt'; text: string } | { kind: 'leave' }
  | { kind: 'end' };

type Completing = { original: string; options: string[]; at: number };
type Searching = { original: string; query: string; at: number };

export class LineEditor {
  private readonly buffer = new EditBuffer();
  private readonly painter: Painter;
  private prompt = '';
  private assist: Assist | undefined;
  private historyAt = 0;
  private draft = '';
  private completing: Completing | undefined;
  private searching: Searching | undefined;

  constructor(private readonly out: (text: string) => void, cols: number, private readonly lineCharsMax: number,
    private readonly notice: (text: string) => void) {
    this.painter = new Painter(out, cols);
  }

  begin(prompt: string, assist: Assist): void {
    this.prompt = prompt;
    this.assist = assist;
    this.historyAt = assist.history.lines.length;
    this.draft = '';
    this.completing = undefined;
    this.searching = undefined;
    this.buffer.set('');
    this.painter.begin();
    this.draw();
  }

  get text(): string {
    return this.buffer.text;
  }

  resize(cols: number): void {
    this.painter.resize(cols);
  }

  /** Output of others is about to appear: the line is taken off the screen. `redraw` brings it back below. */
  redraw(): void {
    this.painter.begin();
    this.draw();
  }

  feed(key: Key): ReadResult | undefined {
    if (this.searching !== undefined && this.searchKey(key)) return undefined;
    if (this.completing !== undefined && this.completionKey(key)) return undefined;
    if (key.kind !== 'key') {
      this.insert(key.text.replaceAll('\t', ' '));
      return undefined;
    }
    return this.named(key.name);
  }

  private named(name: KeyName): ReadResult | undefined {
    const buffer = this.buffer;
    switch (name) {
      case 'enter': return this.done({ kind: 'line', text: buffer.text });
      case 'interrupt':
        this.painter.draw({ ...this.picture(), hint: '' });
        this.out('^C');
        return this.done({ kind: 'interrupt', text: buffer.text });
      case 'leave':
        if (this.assist?.leaves !== true) return undefined;
        this.out('^]');
        return this.done({ kind: 'leave' });
      case 'eof':
        if (buffer.cells.length === 0) return this.done({ kind: 'end' });
        buffer.deleteRight();
        break;
      case 'left': buffer.left(); break;
      case 'right': buffer.right(); break;
      case 'home': buffer.home(); break;
      case 'end': buffer.end(); break;
      case 'word-left': buffer.wordLeft(); break;
      case 'word-right': buffer.wordRight(); break;
      case 'backspace': buffer.backspace(); break;
      case 'delete': buffer.deleteRight(); break;
      case 'to-end-delete': buffer.deleteToEnd(); break;
      case 'line-delete': buffer.deleteLine(); break;
      case 'word-delete': buffer.deleteWordLeft(); break;
      case 'word-delete-right': buffer.deleteWordRight(); break;
      case 'swap': buffer.swap(); break;
      case 'up': this.recall(-1); break;
      case 'down': this.recall(1); break;
      case 'tab': return this.startCompletion();
      case 'search': this.searching = { original: buffer.text, query: '', at: this.historyLength() }; break;
      case 'clear':
        this.out('\x1b[H\x1b[2J');
        this.painter.begin();
        break;
      default: return undefined;
    }
    this.draw();
    return undefined;
  }

  private insert(text: string): void {
    if (this.buffer.text.length + text.length > this.lineCharsMax) {
      this.out('\x07');
      this.painter.finish();
      this.notice(`a line holds at most ${this.lineCharsMax} characters: what you added last was not taken`);
      this.redraw();
      return;
    }
    this.buffer.insert(text);
    this.draw();
  }

  private done(result: ReadResult): ReadResult {
    this.painter.finish();
    this.searching = undefined;
    this.completing = undefined;
    return result;
  }

  private historyLength(): number {
    return this.assist?.history.lines.length ?? 0;
  }

  private recall(by: number): void {
    const next = this.historyAt + by;
    if (next < 0 || next > this.historyLength()) return;
    if (this.historyAt === this.historyLength()) this.draft = this.buffer.text;
    this.historyAt = next;
    this.buffer.set(this.assist?.history.lines[next] ?? this.draft);
  }

  private startCompletion(): undefined {
    const options = this.assist?.complete?.(this.buffer.text) ?? [];
    if (options.length === 0) {
      this.out('\x07');
      return undefined;
    }
    this.completing = { original: this.buffer.text, options, at: 0 };
    this.showCompletion();
    return undefined;
  }

  private showCompletion(): void {
    const { options, at, original } = this.completing!;
    this.buffer.set(options[at] ?? original);
    this.draw();
  }

  /** True when the key was about the completion; any other key takes what is shown and goes on. */
  private completionKey(key: Key): boolean {
    const state = this.completing!;
    if (key.kind === 'key' && key.name === 'tab') {
      state.at = (state.at + 1) % (state.options.length + 1);
      if (state.at === state.options.length) this.out('\x07');
      this.showCompletion();
      return true;
    }
    this.completing = undefined;
    if (key.kind !== 'key' || key.name !== 'escape') return false;
    this.buffer.set(state.original);
    this.draw();
    return true;
  }

  /** True when the key was about the search; any other key takes what was found and goes on. */
  private searchKey(key: Key): boolean {
    const state = this.searching!;
    if (key.kind !== 'key') this.search(state.query + key.text.replaceAll('\t', ' '), this.historyLength());
    else if (key.name === 'search') this.search(state.query, state.at);
    else if (key.name === 'backspace') {
      this.search([...state.query].slice(0, -1).join(''), this.historyLength());
    } else {
      this.searching = undefined;
      const back = key.name === 'escape' || key.name === 'cancel';
      if (back) this.buffer.set(state.original);
      this.draw();
      return back;
    }
    this.draw();
    return true;
  }

  private search(query: string, from: number): void {
    const state = this.searching!;
    state.query = query;
    const found = query === '' ? -1 : this.assist!.history.searchBack(query, from);
    if (found < 0) {
      if (query !== '') this.out('\x07');
      return;
    }
    state.at = found;
    this.historyAt = found;
    this.buffer.set(this.assist!.history.lines[found]!);
  }

  private picture() {
    const { cells, cursor } = this.buffer;
    if (this.searching !== undefined) {
      return { prompt: `(reverse-i-search)\`${this.searching.query}': `, cells, cursor, hint: '' };
    }
    return { prompt: this.prompt, cells, cursor, hint: this.assist?.hint?.(this.buffer.text) ?? '' };
  }

  private draw(): void {
    this.painter.draw(this.picture());
  }
}
