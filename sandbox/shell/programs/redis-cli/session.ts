/* What redis-cli remembers between commands: the connection, the database, MULTI, the protocol.
 *
 * * The bookkeeping follows redis-cli 7.0: SELECT, MULTI, EXEC, DISCARD, RESET and HELLO change the prompt when
 * their reply says that they worked. One thing is kinder: Ctrl-C during a command comes back to the prompt with a
 * fresh connection, where the real one ends. */
import type { RespValue } from '#wire/resp-value';
import type { ProgramIo } from '#shell/program';
import { Client } from './client';
import type { Answer } from './client';
import { integer } from './options';
import type { Options } from './options';
import { Printer } from './printer';

export type Outcome = 'ok' | 'error' | 'lost' | 'not-connected' | 'interrupted';

export const DIAL_FAILURES = {
  refused: 'Connection refused', 'unknown-host': 'Name or service not known', unreachable: 'No route to host',
};
/** Commands between two pauses that let other labs and Ctrl-C in. */
const COMMANDS_A_TURN = 200;
const SUBSCRIBING = new Set(['subscribe', 'psubscribe', 'ssubscribe']);
const UNSUBSCRIBING = new Set(['unsubscribe', 'punsubscribe', 'sunsubscribe']);

export class Session {
  host: string;
  port: number;
  private client: Client | undefined;
  private db: number;
  /** The database the server has this connection in, which the prompt shows. */
  private shownDb = 0;
  private inMulti = false;
  private dbBeforeMulti = 0;
  private resp3: boolean;
  private turn = 0;
  readonly printer: Printer;

  constructor(private readonly io: ProgramIo, readonly options: Options) {
    this.host = options.host;
    this.port = options.port;
    this.db = options.db;
    this.resp3 = options.protocol === 3 || options.protocol === 'json';
    this.printer = new Printer(io, options);
  }

  get prompt(): string {
    if (this.client === undefined) return 'not connected> ';
    const host = this.host.includes(':') ? `[${this.host}]` : this.host;
    return `${host}:${this.port}${this.shownDb === 0 ? '' : `[${this.shownDb}]`}${this.inMulti ? '(TX)' : ''}> `;
  }

  get connected(): boolean {
    return this.client !== undefined;
  }

  async connect(): Promise<boolean> {
    this.close();
    this.inMulti = false;
    this.shownDb = 0;
    const client = Client.dial(this.io.world, this.host, this.port);
    if (typeof client === 'string') {
      this.io.writeError(`Could not connect to Redis at ${this.host}:${this.port}: ${DIAL_FAILURES[client]}\n`);
      return false;
    }
    this.client = client;
    const release = this.io.onInterrupt(() => { client.interrupt(); });
    try {
      return await this.greet();
    } finally {
      release();
    }
  }

  close(): void {
    this.client?.close();
    this.client = undefined;
  }

  /** AUTH, SELECT and HELLO of a new connection. A refusal is told and the session goes on, as the real one does. */
  private async greet(): Promise<boolean> {
    const { password, user, protocol } = this.options;
    if (password !== undefined) {
      const refused = await this.ask(user === undefined ? ['AUTH', password] : ['AUTH', user, password]);
      if (refused !== undefined) this.io.writeError(`AUTH failed: ${refused}\n`);
    }
    if (this.db !== 0) {
      const refused = await this.ask(['SELECT', String(this.db)]);
      if (refused !== undefined) this.io.writeError(`SELECT ${this.db} failed: ${refused}\n`);
      if (refused === undefined) this.shownDb = this.db;
      else this.db = 0;
    }
    if (this.resp3) {
      const refused = await this.ask(['HELLO', '3']);
      if (refused !== undefined && protocol !== 'json') this.io.writeError(`HELLO 3 failed: ${refused}\n`);
    }
    return this.client !== undefined;
  }

  /** Sends a command of the greeting; the refusal, if any. */
  private async ask(words: string[]): Promise<string | undefined> {
    this.client?.send(words);
    const answer = await this.reply();
    if (answer.kind === 'error') return answer.text;
    if (isBroken(answer)) this.lose(answer);
    return undefined;
  }

  async issue(words: readonly string[], repeat: number): Promise<Outcome> {
    if (this.client === undefined && !await this.connect()) return 'not-connected';
    const client = this.client!;
    let stopped = false;
    const release = this.io.onInterrupt(() => {
      stopped = true;
      client.interrupt();
    });
    try {
      const { repeats } = this.io.world.limits;
      const times = repeat < 0 ? repeats : Math.min(repeat, repeats);
      let outcome: Outcome = 'ok';
      for (let i = 0; i < times; i++) {
        outcome = await this.once(words);
        if (outcome === 'lost' || outcome === 'interrupted' || (outcome === 'error' && this.options.errorCode)) break;
        await this.pause(i + 1 < times);
        if (stopped) return 'interrupted';
      }
      if (repeat > repeats) this.io.writeError(`repeated ${repeats} times, which is this lab's limit\n`);
      return outcome;
    } finally {
      release();
    }
  }

  private async pause(more: boolean): Promise<void> {
    if (more && this.options.intervalMs > 0) await this.io.sleep(this.options.intervalMs);
    else if (++this.turn % COMMANDS_A_TURN === 0) await this.io.sleep(1);
  }

  private async once(words: readonly string[]): Promise<Outcome> {
    const command = words[0]!.toLowerCase();
    this.client?.send(words);
    if (command === 'monitor' || SUBSCRIBING.has(command)) return this.stream(command);
    const answers = UNSUBSCRIBING.has(command) ? Math.max(1, words.length - 1) : 1;
    let outcome: Outcome = 'ok';
    for (let i = 0; i < answers; i++) {
      const answer = await this.reply(UNSUBSCRIBING.has(command));
      if (isBroken(answer)) return command === 'shutdown' ? this.shutDown() : this.lose(answer);
      this.printer.print(answer, answer.kind !== 'error' && isPlainText(words));
      outcome = answer.kind === 'error' ? 'error' : 'ok';
      this.remember(words, answer);
    }
    return outcome;
  }

  /** SUBSCRIBE and MONITOR print what comes until Ctrl-C. */
  private async stream(command: string): Promise<Outcome> {
    if (command !== 'monitor' && this.options.output !== 'raw') {
      this.io.write('Reading messages... (press Ctrl-C to quit)\n');
    }
    for (;;) {
      const answer = await this.client!.read();
      if (isBroken(answer)) return this.lose(answer);
      await this.io.ready();
      this.io.nextMessage();
      this.printer.print(answer, false);
      if (answer.kind === 'error') return 'error';
    }
  }

  /** The next reply that is none of the server's pushes; those are shown on the way. */
  private async reply(pushIsReply = false): Promise<Answer> {
    for (;;) {
      const answer = this.client === undefined ? { kind: 'closed' as const } : await this.client.read();
      if (answer.kind !== 'push' || pushIsReply) return answer;
      if (this.options.showPushes) this.printer.printPush(answer);
    }
  }

  private remember(words: readonly string[], answer: RespValue): void {
    const failed = answer.kind === 'error';
    const alone = words.length === 1;
    switch (words[0]!.toLowerCase()) {
      case 'select':
        if (words.length === 2 && !failed) this.db = this.shownDb = integer(words[1]!);
        break;
      case 'multi':
        if (!alone || failed) break;
        this.inMulti = true;
        this.dbBeforeMulti = this.shownDb;
        break;
      case 'exec':
        if (!alone || !this.inMulti) break;
        this.inMulti = false;
        if (failed || answer.kind === 'null') this.db = this.shownDb = this.dbBeforeMulti;
        break;
      case 'discard':
        if (!alone || failed) break;
        this.inMulti = false;
        this.db = this.shownDb = this.dbBeforeMulti;
        break;
      case 'reset':
        if (!alone || failed) break;
        this.inMulti = this.resp3 = false;
        this.db = this.shownDb = 0;
        break;
      case 'hello':
        if (!failed && words.length > 1) this.resp3 = words[1] === '3';
        break;
      default:
    }
  }

  private shutDown(): Outcome {
    this.close();
    return 'ok';
  }

  private lose(answer: Answer): Outcome {
    this.close();
    if (answer.kind === 'interrupted') return 'interrupted';
    if (answer.kind === 'too-slow') {
      this.io.writeError('Error: too many messages were waiting to be shown; the connection was closed\n');
    } else if (answer.kind === 'fault') this.io.writeError(`Error: ${answer.text}\n`);
    else if (answer.kind === 'attribute') this.io.writeError('Error: Protocol error, got "|" as reply type byte\n');
    else if (answer.kind === 'blob-error') this.io.writeError('Error: Protocol error, got "!" as reply type byte\n');
    else this.io.writeError('Error: Server closed the connection\n');
    return 'lost';
  }
}

type Broken = Exclude<Answer, RespValue> | Extract<RespValue, { kind: 'attribute' | 'blob-error' }>;

/** The end of a connection; also reply types that redis-cli 7.0's library does not know. */
function isBroken(answer: Answer): answer is Broken {
  const { kind } = answer;
  return kind === 'closed' || kind === 'interrupted' || kind === 'too-slow' || kind === 'fault' || kind === 'attribute'
    || kind === 'blob-error';
}

/** Replies that are pages of text, which redis-cli prints as they are. */
function isPlainText(words: readonly string[]): boolean {
  const [command, sub] = words.map((word) => word.toLowerCase());
  const count = words.length;
  switch (command) {
    case 'info':
    case 'lolwut': return true;
    case 'debug': return sub === 'htstats' || sub === 'htstats-key' || sub === 'client-eviction';
    case 'memory': return sub === 'malloc-stats' || sub === 'doctor';
    case 'cluster': return count === 2 && (sub === 'nodes' || sub === 'info');
    case 'client': return sub === 'list' || sub === 'info';
    case 'latency': return (count === 3 && sub === 'graph') || (count === 2 && sub === 'doctor');
    case 'proxy': return sub === 'info';
    default: return false;
  }
}
