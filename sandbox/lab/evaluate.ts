/* Runs the checks of an exercise. Looks at a copy of the lab's node, never at the node itself, so that a check cannot
 * touch a TTL, an idle time or a counter, and may write as much as it likes: each `run` gets a copy of its own.
 *
 * Within a task the first assertion that fails ends the task; the ones after it are told as not looked at, because
 * they usually depend on it. */

import { fromLatin1, utf8ToLatin1 } from '#base/bytes';
import type { Clock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { RedisNode } from '#redis/node';
import { splitInline } from '#wire/inline';
import type { AssertionResult, Check, Exercise, Hint, Task, TaskResult, Verdict } from './check';
import { type Claim, claimOf, type Finding, type Ground } from './claims';
import type { AppCounter } from '#application/report';
import { SqlFault } from '#database/fault';
import type { CommandHistory } from './history';
import type { LabApp } from './lab-app';
import type { LabDatabase } from './lab-database';
import { engineLimits } from './limits';
import type { MemcachedFleet } from './memcached-fleet';
import { findItem, type FoundItem, statOf } from './memcached-look';
import { printReply } from './print-reply';

/**
 * Without a fleet there are no Memcached nodes, and so with the database. `asked`: its queries before the learner's.
 */
export type Scene = {
  node: RedisNode; clock: Clock; history: CommandHistory;
  fleet?: MemcachedFleet; database?: LabDatabase; asked?: number;
  app?: LabApp;
};

export function evaluate(exercise: Exercise, scene: Scene): Verdict {
  const ground = new LabGround(scene);
  const tasks = exercise.tasks.map((task) => evaluateTask(task, ground));
  return { exercise: exercise.id, passed: tasks.every((task) => task.passed), tasks };
}

export function evaluateTask(task: Task, ground: Ground): TaskResult {
  const assertions: AssertionResult[] = [];
  let passed = true;
  for (const check of task.checks) {
    const claim = claimOf(check);
    if (!passed) {
      assertions.push({ state: 'unchecked', ...named(check, claim) });
      continue;
    }
    const finding = claim.look(ground);
    passed = finding.passed;
    assertions.push(result(check, claim, finding));
  }
  return { id: task.id, passed, assertions };
}

/** The hint of this level (1 for the first) that applies now; one with a `when` that does not fail is passed over. */
export function hintAt(task: Task, level: number, scene: Scene): { text: string; last: boolean } | undefined {
  const ground = new LabGround(scene);
  const fitting = task.hints.filter((hint) => applies(hint, ground));
  const at = Math.min(Math.max(level, 1), fitting.length) - 1;
  const hint = fitting[at];
  return hint && { text: hint.text, last: at === fitting.length - 1 };
}

function applies(hint: Hint, ground: Ground): boolean {
  return hint.when === undefined || !claimOf(hint.when).look(ground).passed;
}

function result(check: Check, claim: Claim, { passed, compared, actual }: Finding): AssertionResult {
  const base: AssertionResult = { state: passed ? 'passed' : 'failed', ...named(check, claim), ...compared };
  if (passed || check.say === undefined) return base;
  return { ...base, say: check.say.replaceAll('{{actual}}', () => actual) };
}

/** The author's wording goes before the made one. */
function named(check: Check, { claim: made, command }: Claim): { claim: string; command?: string } {
  const claim = check.claim ?? made;
  return command === undefined ? { claim } : { claim, command };
}

/** The ground of a living lab. The snapshot is taken once, at the first look, and copies are made from it. */
export class LabGround implements Ground {
  private snapshot: Uint8Array | undefined;
  private reading: RedisNode | undefined;

  constructor(private readonly scene: Scene) {}

  read(words: readonly string[]): string {
    this.reading ??= this.copy();
    return ask(this.reading, words.map(utf8ToLatin1));
  }

  trial(line: string): string {
    const words = splitInline(utf8ToLatin1(line));
    if (words === undefined) return 'Invalid argument(s)';
    return words.length === 0 ? '' : ask(this.copy(), words);
  }

  /** Subscriptions are not data, so no copy has them: this looks at the node itself, and only looks. */
  subscribers(channel: string): number {
    return this.scene.node.pubsub.channels.get(utf8ToLatin1(channel))?.size ?? 0;
  }

  used(command: string, having: readonly string[]): boolean {
    return this.scene.history.used(command, having.map(utf8ToLatin1));
  }

  item(key: string, on?: string): FoundItem | undefined {
    return this.scene.fleet && findItem(this.scene.fleet, key, on);
  }

  stat(field: string, on?: string): number | undefined {
    return this.scene.fleet && statOf(this.scene.fleet, field, on);
  }

  usedAt(command: string, on: string | undefined, having: readonly string[]): boolean {
    const nodes = this.scene.fleet?.list().map(({ name }) => name) ?? [];
    const asked = on === undefined ? nodes : [on];
    return asked.some((name) => this.scene.history.used(`MEMCACHED ${name} ${command}`, having.map(utf8ToLatin1)));
  }

  nodeState(name: string): 'up' | 'down' | 'absent' {
    const found = this.scene.fleet?.list().find((row) => row.name === name);
    return found === undefined ? 'absent' : found.up ? 'up' : 'down';
  }

  rows(sql: string): string[] {
    try {
      const rows = this.scene.database?.look(utf8ToLatin1(sql))?.rows;
      return rows?.map((row) => row.map((cell) => cell ?? '').join('|')) ?? ['there is no database'];
    } catch (problem) {
      if (problem instanceof SqlFault) return [`ERROR:  ${problem.message}`];
      throw problem;
    }
  }

  app(counter: AppCounter): number | undefined { return this.scene.app?.counters?.[counter]; }

  queries(): number { return (this.scene.database?.queries ?? 0) - (this.scene.asked ?? 0); }

  private copy(): RedisNode {
    const { node, clock } = this.scene;
    this.snapshot ??= node.snapshot();
    return RedisNode.restore(this.snapshot, {
      clock, dice: new SeededDice(1), limits: engineLimits(), scripts: node.scriptMachines,
    });
  }
}

/** One command as a client that is in no list and needs no password; its reply as redis-cli prints it. */
function ask(node: RedisNode, words: readonly string[]): string {
  const parts: Uint8Array[] = [];
  const connection = node.connect(
    { write: (bytes) => void parts.push(bytes.slice()), close: () => undefined },
    { silent: true, password: '' },
  );
  const request = fromLatin1(`*${words.length}\r\n${words.map((word) => `$${word.length}\r\n${word}\r\n`).join('')}`);
  connection.receive(request, 0, request.length);
  connection.end();
  return printReply(parts);
}
