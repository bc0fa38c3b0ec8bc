/* What a scenario does with the practice database: types lines at psql's prompt, or runs `psql -c …` as at the shell.
 * The same psql as in a terminal, but its server answers within the call, and the lab's clock is moved by what the
 * query cost. */
import { utf8ToLatin1 } from '#base/bytes';
import { Conversation, type Answer, type Talk } from '#shell/programs/psql/conversation';
import { readOptions, type Options } from '#shell/programs/psql/options';
import { Reading } from '#shell/programs/psql/reading';
import { MessageReader, query, startup } from '#wire/postgres';
import { parseLine } from '#shell/language/parse-line';
import type { DirectClient } from './lab-database';
import type { Stage } from './stage';

const REFUSED = 'psql: error: connection to server at "db-0001", port 5432 failed: Connection refused';

class Line {
  private readonly reader = new MessageReader(true);
  private readonly reading = new Reading();

  constructor(private readonly stage: Stage, private readonly client: DirectClient) {
    this.send(startup({ user: 'hitrate', database: stage.database.name! }));
  }

  ask(sql: string): Answer { return this.send(query(sql)) ?? { lost: 'the connection was closed\n' }; }
  end(): void { this.client.end(); }

  private send(bytes: string): Answer | undefined {
    const answer = this.client.send(bytes);
    if (answer.waitMs > 0) this.stage.skip(Math.ceil(answer.waitMs));
    let last: Answer | undefined;
    for (const each of this.reader.feed(answer.bytes)) last = this.reading.take(each) ?? last;
    return last;
  }
}

/** One psql, kept from line to line, because a statement may take several. */
export class DatabaseTypist {
  private prompt: { line: Line; talk: Conversation } | undefined;
  private printed = '';

  constructor(private readonly stage: Stage) {}

  /** A line at the prompt. */
  type(text: string): string {
    const { stage } = this;
    if (this.prompt === undefined) {
      const line = lineTo(stage);
      if (line === undefined) return REFUSED;
      const options = readOptions([]) as Options;
      this.prompt = { line, talk: new Conversation(this.sink(), options.database, options) };
    }
    this.printed = '';
    const { line, talk } = this.prompt;
    run(talk.line(utf8ToLatin1(text)), line);
    return this.printed.replace(/\n+$/, '');
  }

  /** `psql` and these words at the shell. */
  run(text: string): string {
    const parsed = parseLine(`psql ${text}`);
    if (!parsed.ok) return `shell: ${parsed.message}`;
    const words = parsed.pipelines[0]!.commands[0]!.slice(1);
    const options = readOptions(words.map(utf8ToLatin1));
    if ('code' in options) return options.text.replace(/\n$/, '');
    const line = lineTo(this.stage);
    if (line === undefined) return REFUSED;
    this.printed = '';
    const talk = new Conversation(this.sink(), options.database, options);
    talk.style = options.style;
    talk.quiet = options.quiet;
    for (const command of options.commands) {
      run(command.startsWith('\\') ? talk.line(command) : talk.whole(command), line);
      if (talk.failed) break;
    }
    line.end();
    return this.printed.replace(/\n+$/, '');
  }

  end(): void { this.prompt?.line.end(); }

  private sink() {
    const add = (text: string): void => { this.printed += text; };
    return { out: add, error: add };
  }
}

function lineTo(stage: Stage): Line | undefined {
  const client = stage.database.dial();
  return client && new Line(stage, client);
}

function run(talk: Talk, line: Line): void {
  let step = talk.next();
  while (!step.done) step = talk.next(line.ask(step.value));
}
