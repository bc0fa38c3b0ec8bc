/* One terminal of a lab: keys in, text out, programs between.
 *
 * * The terminal owns the screen. Keys go to the line editor while a program reads a line and wait otherwise,
 * except Ctrl-C, which ends what runs and throws waiting keys away, as a tty does. Lines of the plain form wait in
 * the same way and are typed for the person. Programs are async functions, but nothing here knows time: they wake
 * by bytes and by the lab's clock. */
import { CommandLog } from './command-log';
import { OutputGuard } from './output-guard';
import type { ShellIo } from './program';
import { PROGRAMS } from './programs/index';
import { Shell } from './shell';
import { History } from './tty/history';
import { KeyParser } from './tty/keys';
import type { Key } from './tty/keys';
import { LineEditor } from './tty/line-editor';
import type { Assist, ReadResult } from './tty/line-editor';
import { TextSink } from './tty/sink';
import type { ShellWorld } from './world';

export type TerminalSize = { cols: number; rows: number };
export type TerminalEvents = {
  output(text: string): void;
  /** A command and its whole reply as plain text; an empty command goes on with the last one's output. */
  entry(command: string, reply: string, id?: string): void;
  state(busy: boolean, title: string): void;
};

type Wish = { resolve: (result: ReadResult) => void };

export class Terminal {
  private readonly keys: Key[] = [];
  private readonly lines: { text: string; id: string }[] = [];
  private readonly parser: KeyParser;
  private readonly editor: LineEditor;
  private readonly log: CommandLog;
  private readonly guard: OutputGuard;
  private readonly sink = new TextSink();
  private readonly interrupts = new Set<() => void>();
  private readonly sleeps = new Set<() => void>();
  private readonly histories = new Map<string, History>();
  private reading: Wish | undefined;
  private lineId: string | undefined;
  private atLineStart = true;
  private closed = false;
  private held = false;
  private release: (() => void)[] = [];
  private pumping = false;

  /** `typed` are the lines of an earlier terminal by program, as `typed()` gave them. */
  constructor(
    private readonly world: ShellWorld,
    size: TerminalSize,
    private readonly events: TerminalEvents,
    typed: Readonly<Record<string, readonly string[]>> = {},
  ) {
    for (const [program, lines] of Object.entries(typed)) {
      for (const line of lines) this.historyOf(program).add(line);
    }
    const { limits } = world;
    this.guard = new OutputGuard(limits.outputBytes);
    this.log = new CommandLog(world, events);
    this.editor = new LineEditor((text) => { this.show(text); }, clampCols(size.cols), limits.lineChars, (text) => {
      this.show(`${text}\r\n`);
    });
    this.parser = new KeyParser(limits.pasteChars, () => {
      this.show(`\r\na paste holds at most ${limits.pasteChars} characters: nothing of it was taken\r\n`);
      if (this.reading !== undefined) this.editor.redraw();
    });
  }

  /** The lines that ↑ finds, by the program at whose prompt they were typed. */
  typed(): Record<string, readonly string[]> {
    return Object.fromEntries([...this.histories].map(([program, { lines }]) => [program, lines]));
  }

  /** Starts the shell, with a first line such as `redis-cli` if one is given. */
  start(line?: string): void {
    this.show('\x1b[?2004h');
    const shell = new Shell(this.shellIo(), PROGRAMS);
    void shell.run(line).catch((error: unknown) => {
      this.show(`\r\nthis terminal stopped: ${error instanceof Error ? error.message : 'unknown reason'}\r\n`);
      this.close();
    });
  }

  /** What the keyboard (or a paste) sent, as xterm encodes it. */
  input(text: string): void {
    if (this.closed) return;
    for (const key of this.parser.feed(text)) this.take(key);
    this.pump();
  }

  /** A whole line from the plain form. Refused with a sentence while a program holds the terminal. */
  line(text: string, id: string): void {
    if (this.closed) return;
    const refuse = (reason: string): void => { this.events.entry(text, reason, id); };
    if (text.length > this.world.limits.lineChars) {
      refuse(`a line holds at most ${this.world.limits.lineChars} characters: it was not run`);
    } else if (text.trim() === '') refuse('');
    else if (this.log.busy) refuse(STILL_RUNNING);
    else if (this.lines.length >= this.world.limits.waitingLines) refuse('too many lines are waiting: it was not run');
    else {
      const rows = text.split(/\r?\n/).map((row) => row.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, ''));
      for (const row of rows) this.lines.push({ text: row, id });
    }
    this.pump();
  }

  resize(cols: number, _rows: number): void {
    this.editor.resize(clampCols(cols));
  }

  /** While held, programs that print without end wait; what they are sent meanwhile is bounded by the limits. */
  hold(on: boolean): void {
    this.held = on;
    if (on) return;
    const waiting = this.release;
    this.release = [];
    for (const resume of waiting) resume();
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.keys.length = 0;
    this.lines.length = 0;
    this.hold(false);
    const { reading } = this;
    this.reading = undefined;
    reading?.resolve({ kind: 'end' });
    for (const interrupt of [...this.interrupts]) interrupt();
    for (const wake of [...this.sleeps]) wake();
    this.log.end();
  }

  private take(key: Key): void {
    const interrupt = key.kind === 'key' && key.name === 'interrupt';
    if (interrupt && this.reading === undefined) {
      this.keys.length = 0;
      this.lines.length = 0;
      this.show('^C\r\n');
      for (const callback of [...this.interrupts]) callback();
      for (const wake of [...this.sleeps]) wake();
      return;
    }
    if (this.keys.length >= this.world.limits.waitingLines * 2) {
      this.show('\x07');
      return;
    }
    if (key.kind !== 'paste') {
      this.keys.push(key);
    } else {
      const rows = key.text.split('\n');
      rows.forEach((row, i) => {
        if (row !== '') this.keys.push({ kind: 'text', text: row });
        if (i < rows.length - 1) this.keys.push({ kind: 'key', name: 'enter' });
      });
    }
    this.pump();
  }

  /** Gives waiting keys, then waiting lines, to whoever reads. */
  private pump(): void {
    if (this.pumping) return;
    this.pumping = true;
    try {
      while (this.reading !== undefined && !this.closed) {
        const key = this.keys.shift();
        const line = key === undefined ? this.lines.shift() : undefined;
        if (key !== undefined) this.finish(this.editor.feed(key));
        else if (line !== undefined) this.type(line.text, line.id);
        else return;
      }
    } finally {
      this.pumping = false;
    }
  }

  private type(text: string, id: string): void {
    this.lineId = id;
    this.editor.feed({ kind: 'key', name: 'cancel' });
    this.editor.feed({ kind: 'key', name: 'line-delete' });
    this.editor.feed({ kind: 'text', text });
    this.finish(this.editor.feed({ kind: 'key', name: 'enter' }));
  }

  private finish(result: ReadResult | undefined): void {
    if (result === undefined) return;
    const { reading } = this;
    this.reading = undefined;
    reading?.resolve(result);
  }

  private show(text: string): void {
    if (text === '' || this.closed) return;
    this.events.output(text);
  }

  private print(text: string): void {
    if (text === '') return;
    this.atLineStart = text.endsWith('\n');
    this.show(text);
    this.log.write(text);
  }

  private write(bytes: string): void {
    const admitted = this.guard.admit(bytes);
    this.print(this.sink.toText(admitted));
    if (admitted.length < bytes.length) this.noteCut();
  }

  private noteCut(): void {
    this.print(this.sink.flush() + this.sink.toText(this.guard.note()));
  }

  private beginCommand(line: string, instant = false): void {
    this.guard.reset();
    this.log.begin(line, this.lineId, instant);
    this.lineId = undefined;
  }

  private endCommand(): void {
    this.print(this.sink.flush());
    this.log.end();
  }

  private async readLine(prompt: string, assist: Assist): Promise<ReadResult> {
    this.endCommand();
    this.guard.reset();
    if (this.closed) return { kind: 'end' };
    if (!this.atLineStart) this.show('\r\n');
    this.atLineStart = true;
    this.lineId = undefined;
    return new Promise<ReadResult>((resolve) => {
      this.reading = { resolve };
      this.editor.begin(prompt, assist);
      this.pump();
    });
  }

  private interject(bytes: string): void {
    if (this.reading === undefined) return this.write(bytes);
    this.guard.reset();
    const text = this.sink.toText(this.guard.admit(bytes)) + this.sink.flush();
    this.show(`\r\x1b[J${text}${text.endsWith('\n') ? '' : '\r\n'}`);
    this.events.entry('', text.replaceAll('\r\n', '\n').replace(/\n$/, ''));
    this.editor.redraw();
  }

  private endReading(): void {
    if (this.reading !== undefined && this.editor.text !== '') this.show('\r\n');
    this.finish({ kind: 'end' });
  }

  private async sleep(ms: number): Promise<void> {
    if (this.closed) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.sleeps.delete(wake);
        cancel();
        resolve();
      };
      const cancel = this.world.after(ms, wake);
      this.sleeps.add(wake);
    });
  }

  private async ready(): Promise<void> {
    if (!this.held || this.closed) return;
    await new Promise<void>((resolve) => { this.release.push(resolve); });
  }

  private historyOf(program: string): History {
    const known = this.histories.get(program);
    if (known !== undefined) return known;
    const made = new History(this.world.limits.historyLines);
    this.histories.set(program, made);
    return made;
  }

  private shellIo(): ShellIo {
    return {
      world: this.world,
      write: (bytes) => { this.write(bytes); },
      style: (escapes) => { this.show(escapes); },
      beginCommand: (line, instant) => { this.beginCommand(line, instant); },
      endCommand: () => { this.endCommand(); },
      nextMessage: () => { this.guard.reset(); },
      noteCut: () => { this.noteCut(); },
      ready: () => this.ready(),
      readLine: (prompt, assist) => this.readLine(prompt, assist),
      interject: (bytes) => { this.interject(bytes); },
      endReading: () => { this.endReading(); },
      onInterrupt: (callback) => {
        this.interrupts.add(callback);
        return () => { this.interrupts.delete(callback); };
      },
      sleep: (ms) => this.sleep(ms),
      historyOf: (program) => this.historyOf(program),
      setTitle: (title) => { this.log.setTitle(title); },
      isClosed: () => this.closed,
    };
  }
}

const STILL_RUNNING = 'a command is still running here: stop it with Ctrl-C first, or use another terminal';
const COLS_MIN = 8;
const COLS_MAX = 1000;

function clampCols(cols: number): number {
  return Number.isFinite(cols) ? Math.min(COLS_MAX, Math.max(COLS_MIN, Math.floor(cols))) : 80;
}
