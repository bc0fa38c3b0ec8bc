/* The real thing: a redis-server of its own on a free port of the loopback, driven by the real redis-cli.
 *
 * Two of them: the learner's, and one that looks. The looker came before any password was set or any user made, and
 * whoever is in stays in; so it sees the data whatever the learner has done to themselves. Settings and users outlive
 * FLUSHALL, so a lab in which somebody touched them is followed by a new server. */
import { utf8ToLatin1 } from '#base/bytes';
import type { Exercise, TaskResult } from '#lab/check';
import type { Ground } from '#lab/claims';
import { evaluateTask } from '#lab/evaluate';
import { CommandHistory } from '#lab/history';
import { splitInline } from '#wire/inline';
import { startRealRedis } from '#support/real-redis';
import type { Bench, Besides } from './bench';
import { RealCli } from './real-cli';
import { RealNodes } from './real-nodes';
import { skippedMs } from './skip';

const LASTING = /^\s*(?:acl|auth|client|config|function|hello|multi|script|select|slowlog)\b/i;

/** As redis-cli quotes it, which it also reads. `endMs` is 0 for a key without expiry. */
type Kept = { key: string; endMs: number; dump: string };
type Pair = { learner: RealCli; looker: RealCli; stop: () => Promise<void> };

export class RealBench implements Bench {
  readonly name = 'redis-server';
  private readonly history = new CommandHistory();
  private nodes = RealNodes.none();
  private dead = false;
  /** It died, and the learner's redis-cli has not noticed yet. */
  private cut = false;
  /** Has the learner typed a command, and so a connection that a death would cut? */
  private connected = false;
  private backup: Kept[] = [];
  /** What FLUSHALL would not bring back may be other than at the start. */
  private touched = false;

  private constructor(private pair: Pair) {}

  static async start(): Promise<RealBench> {
    return new RealBench(await startPair());
  }

  async fresh({ memcached }: Besides = {}): Promise<void> {
    [this.dead, this.cut, this.connected] = [false, false, false];
    this.backup = [];
    await this.nodes.stop();
    this.nodes = await RealNodes.start(memcached);
    if (this.touched) {
      await this.pair.stop();
      this.pair = await startPair();
      this.touched = false;
    }
    await this.ask('FLUSHALL');
    this.history.clear();
  }

  async open(exercise: Exercise): Promise<string[]> {
    await this.fresh(exercise);
    const replies: string[] = [];
    for (const line of exercise.setup) replies.push(await this.line(line));
    this.history.clear();
    return replies;
  }

  async line(text: string): Promise<string> {
    if (text.startsWith('$ ')) return this.shell(text.slice(2));
    const telnet = /^(cache-\d{4})> (.*)$/.exec(text);
    if (telnet) return this.nodes.type(telnet[1]!, telnet[2]!);
    if (this.cut) {
      [this.cut, this.connected] = [false, false];
      return 'Error: Server closed the connection';
    }
    if (this.dead) return 'Could not connect to Redis at 127.0.0.1:6379: Connection refused';
    this.history.add(splitInline(utf8ToLatin1(text)) ?? []);
    this.touched ||= LASTING.test(text);
    this.connected = true;
    return this.pair.learner.ask(text);
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
    return (await this.dumped()).map(({ key, endMs, dump }) => `${key} ${endMs} ${dump}`).join('\n');
  }

  async close(): Promise<void> {
    await this.nodes.stop();
    await this.pair.stop();
  }

  private ask(line: string): Promise<string> {
    return this.pair.looker.ask(line);
  }

  /** DUMP and RESTORE play the backup, and while it is dead nobody is answered. */
  private async redisVerb(verb: string): Promise<string> {
    this.dead = verb === 'kill' || (this.dead && verb !== 'start');
    if (verb === 'kill') this.cut = this.connected;
    if (verb === 'backup') this.backup = await this.dumped();
    if (verb !== 'start') return '';
    await this.ask('FLUSHALL');
    for (const { key, endMs, dump } of this.backup) await this.ask(`RESTORE ${key} ${endMs} ${dump} ABSTTL`);
    return '';
  }

  private async dumped(): Promise<Kept[]> {
    const kept: Kept[] = [];
    for (const key of await this.keys()) {
      const end = Number((await this.ask(`PEXPIRETIME ${key}`)).replace('(integer) ', ''));
      kept.push({ key, endMs: Math.max(0, end), dump: await this.ask(`DUMP ${key}`) });
    }
    return kept;
  }

  /** A real server cannot skip time, so what would have passed is taken from every key's end; a past end deletes it. */
  private async shell(line: string): Promise<string> {
    const [program, verb, name] = line.split(' ');
    if (program === 'lab' && name === 'redis') return this.redisVerb(verb!);
    const beside = await this.nodes.shell(line);
    if (beside !== undefined) return beside;
    const ms = skippedMs(line);
    await this.nodes.skip(ms);
    for (const { key, endMs } of await this.dumped()) {
      if (endMs > 0) await this.ask(`PEXPIREAT ${key} ${endMs - ms}`);
    }
    this.backup = this.backup.map((kept) => (kept.endMs > 0 ? { ...kept, endMs: kept.endMs - ms } : kept));
    return '';
  }

  /** As redis-cli quotes them, which it also reads. */
  private async keys(): Promise<string[]> {
    const printed = await this.ask('KEYS *');
    if (printed === '(empty array)') return [];
    return printed.split('\n').map((line) => line.replace(/^\s*\d+\) /, '')).sort();
  }
}

async function startPair(): Promise<Pair> {
  const server = await startRealRedis();
  const [looker, learner] = [await RealCli.start(server.port), await RealCli.start(server.port)];
  const stop = async (): Promise<void> => {
    await learner.close();
    await looker.close();
    await server.stop();
  };
  return { learner, looker, stop };
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
  rows(): string[] { return []; }
  queries(): number { return 0; }
  app(): undefined { return undefined; }
}
