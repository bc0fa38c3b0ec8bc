/* The real thing: a redis-server of its own on a free port of the loopback, driven by the real redis-cli.
 *
 * redis-cli reads lines from its stdin as it reads a learner's, in one connection, and `--no-raw` makes it print as to
 * a terminal. It says nothing when a reply is complete, so after each line comes `clear`, which it obeys without asking
 * the server (also within MULTI): the escape sequence that it prints is the end of the reply. */
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { utf8ToLatin1 } from '#base/bytes';
import type { Exercise, TaskResult } from '#lab/check';
import type { Ground } from '#lab/claims';
import { evaluateTask } from '#lab/evaluate';
import { CommandHistory } from '#lab/history';
import { splitInline } from '#wire/inline';
import { startRealRedis } from '#support/real-redis';
import type { FleetPlan } from '#lab/fleet-plan';
import type { Bench } from './bench';
import { RealNodes } from './real-nodes';
import { skippedMs } from './skip';

const CLEAR = '\u001b[H\u001b[2J';
const ANSWER_MS = 10_000;
const BACKUP_DATABASE = 15;

export class RealBench implements Bench {
  readonly name = 'redis-server';
  private printed = '';
  private wake: () => void = () => undefined;
  private readonly history = new CommandHistory();
  private nodes = RealNodes.none();
  private dead = false;

  private constructor(
    private readonly cli: ChildProcessWithoutNullStreams, private readonly stopServer: () => Promise<void>,
  ) {
    cli.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.printed += text;
      this.wake();
    });
  }

  static async start(): Promise<RealBench> {
    const server = await startRealRedis();
    const environment = { ...process.env, REDISCLI_HISTFILE: '/dev/null' };
    const cli = spawn('redis-cli', ['--no-raw', '-p', String(server.port)], { env: environment });
    return new RealBench(cli, () => server.stop());
  }

  async fresh(memcached?: FleetPlan): Promise<void> {
    this.dead = false;
    await this.nodes.stop();
    this.nodes = await RealNodes.start(memcached);
    await this.ask('FLUSHALL');
    this.history.clear();
  }

  async open(exercise: Exercise): Promise<string[]> {
    await this.fresh(exercise.memcached);
    const replies: string[] = [];
    for (const line of exercise.setup) replies.push(await this.line(line));
    this.history.clear();
    return replies;
  }

  async line(text: string): Promise<string> {
    if (text.startsWith('$ ')) return this.shell(text.slice(2));
    const telnet = /^(cache-\d{4})> (.*)$/.exec(text);
    if (telnet) return this.nodes.type(telnet[1]!, telnet[2]!);
    if (this.dead) return 'Could not connect to Redis at 127.0.0.1:6379: Connection refused';
    this.history.add(splitInline(utf8ToLatin1(text)) ?? []);
    return this.ask(text);
  }

  async verdict(exercise: Exercise): Promise<TaskResult[]> {
    const results: TaskResult[] = [];
    const ground = new RealGround(this.history);
    for (const task of exercise.tasks) {
      for (;;) {
        try {
          results.push(evaluateTask(task, ground));
          break;
        } catch (missing) {
          if (!(missing instanceof NotAskedYet)) throw missing;
          ground.know(missing.line, await this.ask(missing.line));
        }
      }
    }
    return results;
  }

  async digest(): Promise<string> {
    const lines: string[] = [];
    for (const key of await this.keys()) {
      lines.push(`${key} ${await this.ask(`PEXPIRETIME ${key}`)} ${await this.ask(`DUMP ${key}`)}`);
    }
    return lines.join('\n');
  }

  async close(): Promise<void> {
    const ended = once(this.cli, 'exit');
    this.cli.stdin.end();
    await ended;
    await this.nodes.stop();
    await this.stopServer();
  }

  private async ask(line: string): Promise<string> {
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

  /** Its last database plays the backup, and while it is dead nobody is answered. */
  private async redisVerb(verb: string): Promise<string> {
    const copy = async (from: number, to: number): Promise<void> => {
      await this.ask(`SELECT ${from}`);
      for (const key of await this.keys()) await this.ask(`COPY ${key} ${key} DB ${to} REPLACE`);
      await this.ask('SELECT 0');
    };
    this.dead = verb === 'kill' || (this.dead && verb !== 'start');
    if (verb === 'backup') await copy(0, BACKUP_DATABASE);
    if (verb !== 'start') return '';
    await this.ask('FLUSHDB');
    await copy(BACKUP_DATABASE, 0);
    return '';
  }

  /** A real server cannot skip time, so what would have passed is taken from every key's end; a past end deletes it. */
  private async shell(line: string): Promise<string> {
    const [program, verb, name] = line.split(' ');
    if (program === 'lab' && name === 'redis') return this.redisVerb(verb!);
    const beside = await this.nodes.shell(line);
    if (beside !== undefined) return beside;
    const ms = skippedMs(line);
    await this.nodes.skip(ms);
    for (const key of await this.keys()) {
      const end = Number((await this.ask(`PEXPIRETIME ${key}`)).replace('(integer) ', ''));
      if (end > 0) await this.ask(`PEXPIREAT ${key} ${end - ms}`);
    }
    return '';
  }

  /** As redis-cli quotes them, which it also reads. */
  private async keys(): Promise<string[]> {
    const printed = await this.ask('KEYS *');
    if (printed === '(empty array)') return [];
    return printed.split('\n').map((line) => line.replace(/^\s*\d+\) /, '')).sort();
  }
}

/** Checks look synchronously; the real server answers later. So a look that lacks an answer is given up, the answer is
 * fetched, and the look is taken again. Our checks are read-only, which the suite proves. */
class NotAskedYet extends Error {
  constructor(readonly line: string) {
    super(line);
  }
}

class RealGround implements Ground {
  private readonly answers = new Map<string, string>();

  constructor(private readonly history: CommandHistory) {}

  know(line: string, answer: string): void {
    this.answers.set(line, answer);
  }

  read(words: readonly string[]): string {
    return this.trial(words.map((word) => JSON.stringify(word)).join(' '));
  }

  trial(line: string): string {
    const known = this.answers.get(line);
    if (known === undefined) throw new NotAskedYet(line);
    return known;
  }

  subscribers(channel: string): number {
    const answer = this.read(['PUBSUB', 'NUMSUB', channel]);
    return Number(/\(integer\) (\d+)$/.exec(answer)?.[1] ?? 0);
  }

  used(command: string, having: readonly string[]): boolean {
    return this.history.used(command, having);
  }

  /** Exercises with Memcached nodes are proved on our own bench alone. */
  item(): undefined { return undefined; }
  stat(): undefined { return undefined; }
  usedAt(): boolean { return false; }
  nodeState(): 'absent' { return 'absent'; }
}
