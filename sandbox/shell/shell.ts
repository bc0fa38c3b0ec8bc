/* The shell: a `$` prompt, lines of pipelines, and the programs of this folder. Nothing runs that is not in the
 * list. */
import { utf8ToLatin1 } from '#base/bytes';
import { parseLine } from './language/parse-line';
import type { Pipeline } from './language/parse-line';
import type { Program, ProgramIo, ShellIo } from './program';
import type { History } from './tty/history';
import type { Assist } from './tty/line-editor';

const PROMPT = '$ ';
const NOT_FOUND = 127;

export class Shell {
  private readonly history: History;
  private readonly assist: Assist;
  private ended = false;
  private lastCode = 0;

  constructor(private readonly io: ShellIo, private readonly programs: readonly Program[]) {
    this.history = io.historyOf('shell');
    const names = programs.flatMap((one) => [one.name, ...one.aliases ?? []]);
    this.assist = {
      history: this.history,
      complete: (text) => names.filter((name) => text !== '' && name.startsWith(text)).map((name) => `${name} `),
    };
  }

  async run(firstLine?: string): Promise<void> {
    this.io.setTitle('shell');
    if (firstLine !== undefined && firstLine.trim() !== '') {
      this.history.add(firstLine);
      await this.line(firstLine);
      if (!this.io.isClosed() && !this.ended) this.io.write('(type help for the programs of this shell)\n');
    }
    while (!this.io.isClosed()) {
      if (this.ended) {
        this.ended = false;
        this.io.write('(this is a fresh shell)\n');
      }
      const result = await this.io.readLine(PROMPT, this.assist);
      if (result.kind === 'end' && this.io.isClosed()) return;
      if (result.kind === 'end') this.io.write('(type redis-cli to talk to the node)\n');
      if (result.kind !== 'line' || result.text.trim() === '') continue;
      this.history.add(result.text);
      this.io.beginCommand(result.text, /^\s*lab\b/.test(result.text));
      await this.line(result.text);
      this.io.endCommand();
    }
  }

  private async line(text: string): Promise<void> {
    const parsed = parseLine(text);
    if (!parsed.ok) {
      this.io.write(utf8ToLatin1(`shell: ${parsed.message}\n`));
      this.lastCode = 2;
      return;
    }
    for (const pipeline of parsed.pipelines) {
      if (pipeline.when === 'success' && this.lastCode !== 0) continue;
      if (pipeline.when === 'failure' && this.lastCode === 0) continue;
      if (this.ended || this.io.isClosed()) return;
      this.lastCode = await this.pipeline(pipeline);
    }
  }

  /** One program after the other, each with the whole output of the one before. */
  private async pipeline(pipeline: Pipeline): Promise<number> {
    let stopped = false;
    const release = this.io.onInterrupt(() => { stopped = true; });
    let stdin: string | undefined;
    let code = 0;
    try {
      for (let i = 0; i < pipeline.commands.length && !stopped; i++) {
        const last = i === pipeline.commands.length - 1;
        const pipe = new Pipe(this.io.world.limits.outputBytes);
        code = await this.program(pipeline.commands[i]!, stdin, last ? undefined : pipe);
        if (pipe.cut) this.io.write(`shell: a pipe carries at most ${pipe.bytesMax} bytes: the rest was lost\n`);
        stdin = pipe.text;
      }
    } finally {
      release();
      this.io.setTitle('shell');
    }
    return code;
  }

  private async program(words: string[], stdin: string | undefined, pipe: Pipe | undefined): Promise<number> {
    const name = words[0]!;
    const found = this.programs.find((one) => one.name === name || one.aliases?.includes(name));
    if (found === undefined) {
      this.io.write(utf8ToLatin1(`shell: ${name}: command not found${this.advice(name)}\n`));
      return NOT_FOUND;
    }
    this.io.setTitle(found.name);
    return found.run(this.programIo(stdin, pipe), words.slice(1).map((word) => utf8ToLatin1(word)));
  }

  private advice(name: string): string {
    const known = this.io.world.catalog.some((command) => command.name.split(' ')[0] === name.toUpperCase());
    if (!known) return ' (try help)';
    return ` (it is a command of the node: start redis-cli first, or type redis-cli ${name} ...)`;
  }

  private programIo(stdin: string | undefined, pipe: Pipe | undefined): ProgramIo {
    const { io } = this;
    return {
      ...io,
      stdin,
      outIsTerminal: pipe === undefined,
      write: pipe === undefined ? io.write : (bytes) => { pipe.write(bytes); },
      writeError: io.write,
      style: pipe === undefined ? io.style : () => undefined,
      history: this.history.lines,
      programs: this.programs,
      exitShell: () => { this.ended = true; },
    };
  }
}

/** A program's output on its way to the next one. */
class Pipe {
  text = '';
  cut = false;

  constructor(readonly bytesMax: number) {}

  write(bytes: string): void {
    const room = this.bytesMax - this.text.length;
    this.text += bytes.length <= room ? bytes : bytes.slice(0, room);
    this.cut ||= bytes.length > room;
  }
}
