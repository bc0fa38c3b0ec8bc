/* psql's connection: a greeting, then one query after the other. */
import { LineClient, reasonOf } from '#shell/line-client';
import type { ProgramIo } from '#shell/program';
import { MessageReader, query, startup, terminate } from '#wire/postgres';
import type { Answer } from './conversation';
import type { Options } from './options';
import { Reading } from './reading';

const LOST = 'server closed the connection unexpectedly\n\tThis probably means the server terminated abnormally\n'
  + '\tbefore or while processing the request.\n';

export class PsqlClient {
  private reader = new MessageReader(true);
  private reading = new Reading();
  private line: LineClient | undefined;
  private answers: Answer[] = [];

  constructor(private readonly io: ProgramIo, private readonly options: Options) {}

  /** Why not, if it cannot be. */
  async connect(): Promise<string | undefined> {
    const { host, port, user, database } = this.options;
    const address = this.io.world.addressOf?.(host);
    const place = address === undefined || address === host ? `"${host}"` : `"${host}" (${address})`;
    const failed = `psql: error: connection to server at ${place}, port ${port} failed: `;
    this.reader = new MessageReader(true);
    this.reading = new Reading();
    const line = LineClient.dial(this.io.world, host, port,
      { came: (text) => this.came(text), ended: () => undefined });
    if (line === 'unknown-host') {
      return `psql: error: could not translate host name "${host}" to address: Name or service not known\n`;
    }
    if (typeof line === 'string') {
      return `${failed}${reasonOf(line)}\n\tIs the server running on that host and accepting TCP/IP connections?\n`;
    }
    this.line = line;
    line.send(startup({ user, database, application_name: 'psql' }));
    const answer = await this.next();
    if (!('lost' in answer)) return undefined;
    const { fatal } = this.reading;
    return `${failed}${fatal === undefined ? answer.lost : `FATAL:  ${fatal.M ?? ''}\n`}`;
  }

  ask(sql: string): Promise<Answer> {
    this.line?.send(query(sql));
    return this.next();
  }

  close(): void {
    this.line?.send(terminate());
    this.line?.close();
  }

  /** Ctrl-C: what is asked is not waited for any longer. */
  interrupt(): void { this.line?.close(); }

  private came(text: string): void {
    for (const each of this.reader.feed(text)) {
      const answer = this.reading.take(each);
      if (answer !== undefined) this.answers.push(answer);
    }
  }

  private async next(): Promise<Answer> {
    while (this.answers.length === 0) {
      if (this.line === undefined || this.line.ended) return { lost: LOST };
      await this.line.waiting();
    }
    return this.answers.shift()!;
  }
}
