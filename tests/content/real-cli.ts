/* One real redis-cli, which reads lines from its stdin as it reads a learner's, in one connection; `--no-raw` makes it
 * print as to a terminal. It says nothing when a reply is complete, so after each line comes `clear`, which it obeys
 * without asking the server (also within MULTI): the escape sequence that it prints is the end of the reply. */
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';

const CLEAR = '\u001b[H\u001b[2J';
const ANSWER_MS = 10_000;

export class RealCli {
  private printed = '';
  private wake: () => void = () => undefined;

  private constructor(private readonly cli: ChildProcessWithoutNullStreams) {
    cli.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.printed += text;
      this.wake();
    });
  }

  /** Answers once it is connected. */
  static async start(port: number): Promise<RealCli> {
    const environment = { ...process.env, REDISCLI_HISTFILE: '/dev/null' };
    const cli = new RealCli(spawn('redis-cli', ['--no-raw', '-p', String(port)], { env: environment }));
    await cli.ask('ECHO ready');
    return cli;
  }

  async ask(line: string): Promise<string> {
    this.cli.stdin.write(`${line}\nclear\n`);
    const until = Date.now() + ANSWER_MS;
    while (!this.printed.includes(CLEAR)) {
      if (Date.now() > until) throw new Error(`redis-cli gave no answer to: ${line}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ANSWER_MS);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const at = this.printed.indexOf(CLEAR);
    const reply = this.printed.slice(0, at);
    this.printed = this.printed.slice(at + CLEAR.length);
    return reply.replace(/\n$/, '');
  }

  async close(): Promise<void> {
    const ended = once(this.cli, 'exit');
    this.cli.stdin.end();
    await ended;
  }
}
