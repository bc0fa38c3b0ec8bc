/* One terminal pane of a lab: a shell, what it has printed, and what the transcript view shows of it.
 *
 * A pane outlives its page, and its text outlives the process: after a restore the scrollback is there, its last line
 * (an old prompt) is wiped, and the program that the pane was opened with starts again below. */

import { catalog } from '#redis/catalog.gen';
import { Terminal } from '#shell/terminal';
import { DEFAULT_SHELL_LIMITS, type ShellWorld } from '#shell/world';
import type { PaneId, PaneState, ServerFrame } from '#wire/frames';
import { clockText } from './clock';
import type { SavedEntry, SavedPane, SavedTyped } from './lab-file';
import { TERMINAL_LIMITS } from './limits';
import { PaneOutput } from './pane-output';
import { NODE_HOST, type Stage } from './stage';

export type PaneHost = {
  stage: Stage;
  /** Answers how far it really went. */
  skip(ms: number): number;
  send(frame: ServerFrame): void;
  /** Output waits to be sent. */
  printed(): void;
};
export type PaneOptions = { id: PaneId; cols: number; rows: number; program: string };

const WIPE_LINE = '\r\x1b[2K';

export class Pane {
  readonly id: PaneId;
  readonly output: PaneOutput;
  private readonly terminal: Terminal;
  private entries: SavedEntry[] = [];
  private entryChars = 0;
  private busy = false;
  private title = '';

  private constructor(
    private readonly options: PaneOptions,
    private readonly host: PaneHost,
    output: PaneOutput,
    typed: SavedTyped = {},
  ) {
    this.id = options.id;
    this.output = output;
    const { cols, rows } = options;
    this.terminal = new Terminal(shellWorld(host), { cols, rows }, {
      output: (text) => {
        this.output.write(text);
        this.terminal.hold(this.output.waitingChars > TERMINAL_LIMITS.holdChars.value);
        host.printed();
      },
      entry: (command, reply, id) => this.addEntry(command, reply, id),
      state: (busy, title) => {
        this.busy = busy;
        this.title = title;
        host.send({ t: 'state', pane: this.id, busy, title });
      },
    }, typed);
  }

  static open(options: PaneOptions, host: PaneHost): Pane {
    const pane = new Pane(options, host, new PaneOutput());
    pane.output.attach(0);
    pane.terminal.start(options.program);
    return pane;
  }

  static restore(saved: SavedPane, host: PaneHost): Pane {
    const { pane: id, cols, rows, program } = saved;
    const pane = new Pane({ id, cols, rows, program }, host, PaneOutput.restore(saved.output), saved.typed);
    pane.entries = saved.entries;
    pane.entryChars = saved.entries.reduce((sum, entry) => sum + charsOf(entry), 0);
    pane.output.write(WIPE_LINE);
    pane.terminal.start(program);
    return pane;
  }

  save(): SavedPane {
    const { id: pane, cols, rows, program } = this.options;
    return { pane, cols, rows, program, output: this.output.save(), entries: this.entries, typed: this.typed() };
  }

  /** What a journal says of it. */
  shape(): Pick<SavedPane, 'pane' | 'cols' | 'rows' | 'program'> {
    const { id: pane, cols, rows, program } = this.options;
    return { pane, cols, rows, program };
  }

  state(): PaneState {
    return { pane: this.id, busy: this.busy, title: this.title, seq: this.output.lastSeq };
  }

  /** A page is there that has drawn everything up to `seen`. Of the transcript it gets what it may not have: an entry
   * goes out before the output that follows it, so whoever has drawn that has the entry. */
  attach(seen: number): void {
    this.output.attach(seen);
    const from = seen > this.output.lastSeq ? 0 : seen;
    for (const { after, ...entry } of this.entries) {
      if (after >= from) this.host.send({ t: 'entry', pane: this.id, ...entry });
    }
  }

  input(data: string): void {
    this.terminal.input(data);
  }

  line(text: string, id: string): void {
    this.terminal.line(text, id);
  }

  resize(cols: number, rows: number): void {
    this.options.cols = cols;
    this.options.rows = rows;
    this.terminal.resize(cols, rows);
  }

  /** The page drew up to `seq`: a program that was held may go on. */
  ack(seq: number): void {
    this.output.ack(seq);
    this.host.printed();
  }

  /** What the page may get now. */
  take(): { seq: number; data: string }[] {
    const chunks = this.output.take();
    if (chunks.length > 0) this.terminal.hold(this.output.waitingChars > TERMINAL_LIMITS.holdChars.value);
    return chunks;
  }

  close(): void {
    this.terminal.close();
  }

  /** Numbered by the wall's clock, so that numbers grow even over a restore or a lab that begins afresh. */
  private addEntry(command: string, reply: string, id: string | undefined): void {
    const { clock } = this.host.stage;
    const last = this.entries.at(-1)?.seq ?? 0;
    const entry = { command, reply, seq: Math.max(last + 1, clock.nowMs() - clock.skippedMs) };
    this.host.send({ t: 'entry', pane: this.id, ...entry, ...(id === undefined ? {} : { id }) });
    this.entries.push({ ...entry, after: this.output.lastSeq });
    this.entryChars += charsOf(entry);
    while (this.entryChars > TERMINAL_LIMITS.scrollbackChars.value && this.entries.length > 1) {
      this.entryChars -= charsOf(this.entries.shift()!);
    }
  }

  /** The newest lines typed, for ↑ after a restore. */
  private typed(): SavedTyped {
    const kept: SavedTyped = {};
    for (const [program, lines] of Object.entries(this.terminal.typed())) {
      let chars = 0;
      const { recallLines, recallChars } = TERMINAL_LIMITS;
      const newest = lines.slice(-recallLines.value).reverse();
      kept[program] = newest.filter((line) => (chars += line.length) <= recallChars.value).reverse();
    }
    return kept;
  }
}

function charsOf({ command, reply }: Pick<SavedEntry, 'command' | 'reply'>): number {
  return command.length + reply.length;
}

function shellWorld({ stage, skip }: PaneHost): ShellWorld {
  const { clock, network, timers } = stage;
  return {
    dial: (host, port, handler) => network.dial(NODE_HOST, host, port, handler),
    addressOf: (host) => network.addressOf(host),
    now: () => clock.nowMs(),
    after: (ms, callback) => timers.at(clock.nowMs() + ms, callback),
    skip,
    nodes: stage.fleet,
    app: (words) => stage.app.command(words),
    clockText: () => clockText(clock.nowMs()),
    catalog,
    limits: { ...DEFAULT_SHELL_LIMITS, outputBytes: TERMINAL_LIMITS.outputChars.value },
    version: '7.0.15',
  };
}
