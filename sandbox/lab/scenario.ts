/* Runs the lines of a set-up, a solution or an answer without a terminal: each line as somebody at redis-cli would
 * type it, lines that begin with `$ ` as at the shell (`$ lab skip 30m`). What it prints is what redis-cli would
 * print.
 *
 * A line `cache-0001> get a` is typed in a telnet to that Memcached node, `shop=> SELECT 1;` at psql's prompt.
 *
 * A line that leaves its client waiting (BLPOP on an empty list, SUBSCRIBE) keeps that client, and the next line is
 * typed in another one, as a learner would open a second terminal. */

import { fromLatin1, utf8ToLatin1 } from '#base/bytes';
import type { Clock } from '#base/clock';
import type { Dice } from '#base/dice';
import type { Connection } from '#redis/connection';
import { nodeVerb } from '#shell/programs/lab/nodes';
import { readSpan, skippedText } from '#shell/programs/lab/program';
import { splitInline } from '#wire/inline';
import type { Exercise, Verdict } from './check';
import { clockText } from './clock';
import { DatabaseTypist } from './database-typist';
import { evaluate } from './evaluate';
import { isApp } from './lab-app';
import { CommandHistory } from './history';
import { LAB_LIMITS } from './limits';
import { MemcachedTypist, runClient } from './memcached-typist';
import { printReply } from './print-reply';
import { Stage } from './stage';

export type Step = { line: string; reply: string };

/** One who types lines; `end` closes the clients. */
export class Typist {
  private client: Client | undefined;
  private readonly others: Client[] = [];
  private readonly memcached: MemcachedTypist;
  /** The node has died under the client, which has not noticed yet: redis-cli does at its next command. */
  private cut = false;

  private readonly database: DatabaseTypist;

  constructor(private readonly stage: Stage) {
    this.memcached = new MemcachedTypist(stage.fleet);
    this.database = new DatabaseTypist(stage);
  }

  type(line: string): Step {
    const shell = /^(?:\$ +|(?=lab ))(.*)$/s.exec(line);
    const telnet = /^(cache-\d{4})> (.*)$/s.exec(line);
    const psql = /^shop[=\-*'"(!]*> (.*)$/s.exec(line);
    const reply = psql ? this.database.type(psql[1]!) : shell ? this.shellLine(shell[1]!)
      : telnet ? this.memcached.type(telnet[1]!, telnet[2]!) : this.command(line);
    this.cut ||= this.stage.killed && this.client?.connection.closed === true;
    this.stage.runDue();
    return { line, reply };
  }

  run(lines: readonly string[]): Step[] {
    return lines.slice(0, LAB_LIMITS.scenarioSteps.value).map((line) => this.type(line));
  }

  end(): void {
    this.memcached.end();
    this.database.end();
    for (const client of [...this.others, ...(this.client ? [this.client] : [])]) client.connection.end();
  }

  private shellLine(line: string): string {
    const psql = /^psql(?:\s+(.*))?$/s.exec(line);
    return psql ? this.database.run(psql[1] ?? '') : runShellLine(this.stage, line);
  }

  private command(line: string): string {
    const words = splitInline(utf8ToLatin1(line));
    if (words === undefined) return 'Invalid argument(s)';
    if (words.length === 0) return '';
    if (this.cut) {
      this.cut = false;
      this.client = undefined;
      return 'Error: Server closed the connection';
    }
    if (this.client && isBusy(this.client.connection)) {
      this.others.push(this.client);
      this.client = undefined;
    }
    if (!this.client || this.client.connection.closed) this.client = openClient(this.stage);
    if (!this.client) return 'Could not connect to Redis at 127.0.0.1:6379: Connection refused';
    return ask(this.client, words);
  }
}

/** A fresh lab: the exercise's set-up, then these lines, then its checks. */
export function evaluateScenario(exercise: Exercise, lines: readonly string[], wall: Clock, dice: Dice): Outcome {
  const history = new CommandHistory();
  let counting = false;
  const stage = new Stage({
    wall, dice, as: exercise, observer: (client, words) => void (counting && !isApp(client) && history.add(words)),
    fleetObserver: (at, words) => void (counting && history.add(['MEMCACHED', at, ...words])),
  });
  const setup = new Typist(stage);
  const before = setup.run(exercise.setup);
  setup.end();
  const asked = stage.database.queries;
  counting = true;
  const typist = new Typist(stage);
  const steps = typist.run(lines);
  const { node, clock, fleet, database, app } = stage;
  const verdict = evaluate(exercise, { node, clock, history, fleet, database, asked, app });
  typist.end();
  database.close();
  return { verdict, setup: before, steps };
}
export type Outcome = { verdict: Verdict; setup: Step[]; steps: Step[] };

type Client = { connection: Connection; got: Uint8Array[] };

function openClient(stage: Stage): Client | undefined {
  const got: Uint8Array[] = [];
  const sink = { write: (bytes: Uint8Array) => void got.push(bytes.slice()), close: () => undefined };
  const connection = stage.connect(sink, { address: '127.0.0.1:50000' });
  return connection && { connection, got };
}

function isBusy(connection: Connection): boolean {
  return connection.blocked !== undefined || connection.subscriptions > 0;
}

function ask(client: Client, words: readonly string[]): string {
  client.got.length = 0;
  const request = fromLatin1(`*${words.length}\r\n${words.map((word) => `$${word.length}\r\n${word}\r\n`).join('')}`);
  client.connection.receive(request, 0, request.length);
  return printReply(client.got);
}

/** The shell's `lab`, the one program that a scenario needs: it says what the program says. */
function runShellLine(stage: Stage, line: string): string {
  const words = line.trim().split(/\s+/);
  const beside = words[0] === 'mc' ? runClient(stage.fleet, words.slice(1))
    : words[0] === 'app' ? stage.app.command(words.slice(1)).text
    : words[0] === 'lab' ? nodeVerb(stage.fleet, words.slice(1))?.text : undefined;
  if (beside !== undefined) return beside.replace(/\n$/, '');
  if (words.join(' ') === 'lab clock') return clockText(stage.clock.nowMs());
  const ms = words.length === 3 && words[0] === 'lab' && words[1] === 'skip' ? readSpan(words[2]!) : undefined;
  if (ms === undefined || ms <= 0 || ms > LAB_LIMITS.skipMs.value) {
    return `${words[0]}: a scenario knows only lab, mc, psql and app`;
  }
  return skippedText(words[2]!, ms, stage.skip(ms), clockText(stage.clock.nowMs()));
}
