/* redis-cli without a command: a prompt, or a pipe of lines.
 *
 * * Lines are read as the real one reads them (a number first repeats the command, `:set`, `connect`, `clear`,
 * `quit`). One addition: a line that starts with `lab` is the lab's own program, so that nobody has to leave
 * redis-cli to move the clock. */
import { utf8ToLatin1 } from '#base/bytes';
import { splitArgs } from '#shell/language/split-args';
import type { ProgramIo } from '#shell/program';
import type { History } from '#shell/tty/history';
import type { Assist } from '#shell/tty/line-editor';
import { program as lab } from '../lab/program';
import { printHelp } from './help';
import { CommandBook } from './hints';
import { integer } from './options';
import type { Session } from './session';

const SLOW_MS = 500;
const SECRETS = new Set(['masterauth', 'masteruser', 'requirepass']);
type Next = 'go-on' | 'quit';

export class Repl {
  private readonly book: CommandBook;
  private readonly history: History;
  private hints = true;

  constructor(private readonly io: ProgramIo, private readonly session: Session) {
    this.book = new CommandBook(io.world.catalog);
    this.history = io.historyOf('redis-cli');
  }

  async run(): Promise<number> {
    await this.session.connect();
    return this.io.stdin === undefined ? this.atPrompt() : this.fromPipe(this.io.stdin);
  }

  private async atPrompt(): Promise<number> {
    const assist: Assist = {
      history: this.history,
      complete: (text) => this.book.complete(text),
      hint: (text) => (this.hints ? this.book.hint(text) : ''),
    };
    for (;;) {
      const result = await this.io.readLine(this.session.prompt, assist);
      if (result.kind === 'end' || result.kind === 'leave') return 0;
      if (result.kind === 'interrupt') {
        if (result.text === '') return 0;
        continue;
      }
      if (result.text.trim() === '') continue;
      if (await this.line(result.text) === 'quit') return 0;
    }
  }

  private async fromPipe(text: string): Promise<number> {
    let stopped = false;
    const release = this.io.onInterrupt(() => { stopped = true; });
    const lines = text.split('\n');
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) {
      if (stopped || await this.bytes(line) === 'quit') break;
    }
    release();
    return stopped ? 130 : 0;
  }

  /** A line as typed: a JS string. */
  private async line(text: string): Promise<Next> {
    const bytes = utf8ToLatin1(text);
    const words = splitArgs(bytes);
    if (words === undefined || !isSensitive(words)) this.history.add(text);
    this.io.beginCommand(text, words?.[0]?.toLowerCase() === 'lab');
    const next = await this.bytes(bytes);
    this.io.endCommand();
    return next;
  }

  private async bytes(line: string): Promise<Next> {
    const words = splitArgs(line);
    if (words === undefined) {
      this.io.write('Invalid argument(s)\n');
      return 'go-on';
    }
    if (words.length === 0) return 'go-on';
    const first = words[0]!;
    const repeated = words.length > 1 && /^\s*[+-]?\d*$/.test(first);
    const repeat = repeated ? integer(first) : 1;
    if (repeated && (repeat <= 0 || !Number.isSafeInteger(repeat))) {
      this.io.write('Invalid redis-cli repeat command option value.\n');
      return 'go-on';
    }
    return this.own(words) ?? this.command(repeated ? words.slice(1) : words, repeat);
  }

  /** What redis-cli does itself, without the server. */
  private own(words: string[]): Promise<Next> | Next | undefined {
    const first = words[0]!.toLowerCase();
    if (first === 'quit' || first === 'exit') return 'quit';
    if (first.startsWith(':')) this.setPreference(words);
    else if (first === 'restart') this.io.write('Use \'restart\' only in Lua debugging mode.\n');
    else if (first === 'connect' && words.length === 3) return this.connect(words[1]!, integer(words[2]!));
    else if (first === 'clear' && words.length === 1) this.io.style('\x1b[H\x1b[2J');
    else if (first === 'help' || first === '?') printHelp(this.io, this.book, words.slice(1));
    else if (first === 'lab') return this.lab(words.slice(1));
    else return undefined;
    return 'go-on';
  }

  private setPreference(words: readonly string[]): void {
    const [verb, name] = words.map((word) => word.toLowerCase());
    if (verb !== ':set' || name === undefined) {
      this.io.write(`unknown redis-cli internal command '${words[0]!}'\n`);
    } else if (name === 'hints' || name === 'nohints') this.hints = name === 'hints';
    else this.io.write(`unknown redis-cli preference '${words[1]!}'\n`);
  }

  private async connect(host: string, port: number): Promise<Next> {
    this.session.host = host;
    this.session.port = port;
    await this.session.connect();
    return 'go-on';
  }

  private async lab(words: string[]): Promise<Next> {
    await lab.run(this.io, words);
    return 'go-on';
  }

  private async command(words: string[], repeat: number): Promise<Next> {
    const before = this.io.world.now();
    const outcome = await this.session.issue(words, repeat);
    const tookMs = this.io.world.now() - before;
    if (tookMs >= SLOW_MS && this.session.options.output === 'standard') {
      this.io.write(`(${(tookMs / 1000).toFixed(2)}s)\n`);
    }
    if (outcome === 'interrupted' && this.io.stdin === undefined) await this.session.connect();
    return outcome === 'interrupted' && this.io.stdin !== undefined ? 'quit' : 'go-on';
  }
}

/** Lines with a password do not go into the history. */
function isSensitive(words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  const [command, sub] = lower;
  if (command === 'auth') return true;
  if (command === 'acl') return sub === 'setuser' || sub === 'deluser';
  if (command === 'config') return sub === 'set' && lower.some((word) => SECRETS.has(word));
  if (command === 'hello' || command === 'migrate') return lower.includes('auth') || lower.includes('auth2');
  return false;
}
