/* The form of a program: what a learner types as the first word of a line.
 *
 * * Words and standard streams are byte strings (latin1, one char a byte), as on a real system; the terminal turns
 * them into text at its edge. `write` is for data and is made safe for a screen there, `style` is for the
 * program's own escapes. */
import type { ShellWorld } from './world';
import type { History } from './tty/history';
import type { Assist, ReadResult } from './tty/line-editor';

export interface ProgramIo {
  readonly world: ShellWorld;
  /** What a pipe brought, or undefined at a terminal. */
  readonly stdin: string | undefined;
  /** Does the output go to a screen, or into a pipe? */
  readonly outIsTerminal: boolean;
  write(bytes: string): void;
  /** Goes to the screen even when the output goes into a pipe. */
  writeError(bytes: string): void;
  /** The program's own escape sequences: colours, clearing the screen. Nothing in a pipe. */
  style(escapes: string): void;
  /** Output is cut at a limit for each command; a program that runs many commands says where each begins and ends.
   * `instant` commands are never shown as busy, whatever the clock says. */
  beginCommand(line: string, instant?: boolean): void;
  endCommand(): void;
  /** In a stream without end the limit is for each message. */
  nextMessage(): void;
  /** Says, once a command, that the output was cut. */
  noteCut(): void;
  /** Resolves when the screen takes more. Programs that print without end ask before each message. */
  ready(): Promise<void>;
  readLine(prompt: string, assist: Assist): Promise<ReadResult>;
  /** Prints although a line is being read: what is typed goes on below. */
  interject(bytes: string): void;
  /** Whoever reads a line gets `end` now. */
  endReading(): void;
  /** Ctrl-C while no line is read. Returns what takes the callback back. */
  onInterrupt(callback: () => void): () => void;
  sleep(ms: number): Promise<void>;
  readonly history: readonly string[];
  /** The lines typed at a program's own prompt in this terminal: they outlive the program. */
  historyOf(program: string): History;
  readonly programs: readonly Program[];
  /** What the terminal's tab says while this program runs. */
  setTitle(title: string): void;
  /** Ends the shell itself, after this program. */
  exitShell(): void;
}

export type Program = {
  name: string;
  aliases?: readonly string[];
  summary: string;
  usage: string;
  /** Name and meaning of each option, for `help <program>`. */
  options?: readonly (readonly [string, string])[];
  run(io: ProgramIo, words: readonly string[]): Promise<number> | number;
};

/** What the shell asks of its terminal; it makes a program's io from it. */
export type ShellIo = Pick<ProgramIo, 'world' | 'write' | 'style' | 'beginCommand' | 'endCommand' | 'nextMessage'
  | 'noteCut' | 'ready' | 'readLine'
  | 'interject' | 'endReading' | 'setTitle' | 'onInterrupt' | 'sleep' | 'historyOf'> & {
  isClosed(): boolean;
};
