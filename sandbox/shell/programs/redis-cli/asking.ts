/* A connection of redis-cli's special modes (--bigkeys, --stat, --pipe …): dialled and greeted once, then questions and
 * answers, with Ctrl-C as one of the answers. */
import type { ProgramIo } from '#shell/program';
import { Client, type Answer } from './client';
import type { Options } from './options';
import { DIAL_FAILURES } from './session';

/** Questions between two pauses that let other labs and Ctrl-C in. */
const QUESTIONS_A_TURN = 200;
export const INTERRUPTED = 130;

export class Asking {
  private questions = 0;

  private constructor(private readonly io: ProgramIo, readonly client: Client) {}

  /** Runs a mode on a connection of its own; answers how the program ends. */
  static async during(io: ProgramIo, options: Options, mode: (asking: Asking) => Promise<number>): Promise<number> {
    const { host, port, password, user, db } = options;
    const client = Client.dial(io.world, host, port);
    if (typeof client === 'string') {
      io.writeError(`Could not connect to Redis at ${host}:${port}: ${DIAL_FAILURES[client]}\n`);
      return 1;
    }
    const asking = new Asking(io, client);
    try {
      if (password !== undefined) {
        const refused = await asking.ask(['AUTH', ...(user === undefined ? [] : [user]), password]);
        if (refused.kind === 'error') io.writeError(`AUTH failed: ${refused.text}\n`);
      }
      if (db !== 0) {
        const refused = await asking.ask(['SELECT', String(db)]);
        if (refused.kind === 'error') io.writeError(`SELECT ${db} failed: ${refused.text}\n`);
      }
      return await mode(asking);
    } finally {
      client.close();
    }
  }

  async ask(words: readonly string[]): Promise<Answer> {
    return (await this.askAll([words]))[0]!;
  }

  /** All questions in one go; as many answers, in order. */
  async askAll(questions: readonly (readonly string[])[]): Promise<Answer[]> {
    for (const words of questions) this.client.send(words);
    const answers: Answer[] = [];
    for (const _ of questions) answers.push(await this.client.read());
    this.questions += questions.length;
    if (this.questions >= QUESTIONS_A_TURN) {
      this.questions = 0;
      await this.io.sleep(1);
    }
    return answers;
  }

  /** Told at Ctrl-C until the result is called. */
  onInterrupt(callback: () => void): () => void { return this.io.onInterrupt(callback); }
}

/** Why a mode cannot go on with this answer: the server's refusal, or a broken connection. */
export function problemOf(answer: Answer): string | undefined {
  if (answer.kind === 'error') return answer.text;
  return 'text' in answer && answer.kind !== 'fault' || 'items' in answer ? undefined : 'I/O error';
}

export function numberOf(answer: Answer): number { return 'text' in answer ? Number(answer.text) : 0; }

/** `%05.2f%%`. */
export function percent(part: number, whole: number): string {
  return `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(2).padStart(5, '0')}%`;
}
