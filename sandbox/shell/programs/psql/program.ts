/* psql, the client that people use with PostgreSQL, in front of the lab's practice database: -c, a pipe, or the prompt.
 *
 * What it prints is held against the real psql 15 (tests/unit/shell/recorded-psql.json). One addition, as in
 * redis-cli: a line that begins with `lab` is the lab's own program. */
import { utf8ToLatin1 } from '#base/bytes';
import type { Program, ProgramIo } from '#shell/program';
import type { Assist } from '#shell/tty/line-editor';
import { program as lab } from '../lab/program';
import { PsqlClient } from './client';
import { completions } from './completion';
import { Conversation, type Next, type Talk } from './conversation';
import { BANNER } from './help';
import { type Options, readOptions } from './options';

const INTERRUPTED = 130;
const LOST = 2;
const SCRIPT_FAILED = 3;
const NAMES = '/* psql */ SELECT name FROM sqlite_master WHERE type = \'table\' UNION '
  + 'SELECT c.name FROM sqlite_master m, '
  + 'pragma_table_info(m.name) c WHERE m.type = \'table\'';

export const program: Program = {
  name: 'psql',
  summary: 'talk to the practice database of the lab',
  usage: 'psql [-c "SELECT ..."] [-h host] [-p port] [-Atxq] [shop]',
  options: [
    ['-c "SELECT ..."', 'run one command and end'], ['-x, -A, -t', 'expanded, unaligned, rows alone'],
    ['\\d, \\dt', 'tables and their columns'], ['\\timing', 'what each query costs by the lab\'s clock'],
  ],
  async run(io, words) {
    const options = readOptions(words);
    if ('code' in options) {
      if (options.toError) io.writeError(options.text);
      else io.write(options.text);
      return options.code;
    }
    const client = new PsqlClient(io, options);
    const refused = await client.connect();
    if (refused !== undefined) {
      io.writeError(refused);
      return LOST;
    }
    try {
      return await new Psql(io, options, client).run();
    } finally {
      client.close();
    }
  },
};

class Psql {
  private readonly talk: Conversation;
  private interrupted = false;
  private names: string[] = [];

  constructor(private readonly io: ProgramIo, private readonly options: Options, private readonly client: PsqlClient) {
    this.talk = new Conversation({ out: (text) => io.write(text), error: (text) => io.writeError(text) },
      options.database, options);
    this.talk.style = options.style;
    this.talk.quiet = options.quiet;
  }

  run(): Promise<number> {
    const { commands } = this.options;
    if (commands.length > 0) return this.commands(commands);
    return this.io.stdin === undefined ? this.atPrompt() : this.piped(this.io.stdin);
  }

  private async commands(commands: readonly string[]): Promise<number> {
    for (const command of commands) {
      const slash = command.trimStart().startsWith('\\');
      const next = await this.hear(slash ? this.talk.line(command.trimStart()) : this.talk.whole(command));
      if (this.interrupted) return INTERRUPTED;
      if (next === 'lost') return LOST;
      if (this.talk.failed) return 1;
    }
    return 0;
  }

  private async piped(text: string): Promise<number> {
    const lines = text.split('\n');
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) {
      const next = await this.hear(this.talk.line(line));
      if (this.interrupted) return INTERRUPTED;
      if (next !== 'go-on') return next === 'quit' ? 0 : LOST;
      if (this.talk.failed && this.options.stopAtError) return SCRIPT_FAILED;
    }
    const { buffer } = this.talk;
    if (buffer !== '') await this.hear(this.talk.whole(buffer));
    return this.talk.failed && this.options.stopAtError ? SCRIPT_FAILED : 0;
  }

  private async atPrompt(): Promise<number> {
    this.talk.interactive = true;
    if (!this.options.quiet) this.io.write(BANNER);
    const history = this.io.historyOf('psql');
    const assist: Assist = { history, complete: (text) => completions(text, this.names) };
    await this.learnNames();
    for (;;) {
      const result = await this.io.readLine(this.talk.prompt, assist);
      if (result.kind === 'end') {
        this.io.write('\\q\n');
        return 0;
      }
      if (result.kind === 'leave') return 0;
      if (result.kind === 'interrupt') {
        this.talk.reset();
        continue;
      }
      if (result.text.trim() !== '') history.add(result.text);
      const next = await this.line(result.text);
      if (next === 'quit') return 0;
      if (next === 'lost' && !await this.again()) return LOST;
    }
  }

  private async line(text: string): Promise<Next> {
    const ownLine = this.talk.buffer === '' && /^\s*lab\b/.test(text);
    this.io.beginCommand(text, ownLine);
    let next: Next = 'go-on';
    if (ownLine) await lab.run(this.io, utf8ToLatin1(text.trim()).split(/\s+/).slice(1));
    else next = await this.hear(this.talk.line(utf8ToLatin1(text)));
    this.io.endCommand();
    if (/\b(?:create|drop|alter)\b/i.test(text)) await this.learnNames();
    return next;
  }

  /** As psql does when the server has gone away. */
  private async again(): Promise<boolean> {
    if (this.interrupted) this.io.writeError('Cancel request sent\n');
    else this.io.writeError('The connection to the server was lost. Attempting reset: ');
    const refused = await this.client.connect();
    this.interrupted = false;
    this.talk.status = 'I';
    this.io.writeError(refused === undefined ? 'Succeeded.\n' : `Failed.\n${refused}`);
    return refused === undefined;
  }

  private async learnNames(): Promise<void> {
    const answer = await this.client.ask(NAMES);
    if (!('lost' in answer)) this.names = (answer.results[0]?.rows ?? []).map(([name]) => name ?? '').toSorted();
  }

  private async hear(talk: Talk): Promise<Next> {
    const release = this.io.onInterrupt(() => {
      this.interrupted = true;
      this.client.interrupt();
    });
    let step = talk.next();
    while (!step.done) {
      step = talk.next(await this.client.ask(step.value));
      await this.io.ready();
    }
    release();
    return step.value;
  }
}
