/* What must hold of every exercise, question and transcript, on any bench. Each function returns sentences about what
 * does not hold; an empty list is a proof. */
import { keysOfSetup } from '#content/_build/assemble';
import { outputOf } from '#content/_build/questions';
import type { PageItem } from '#content/_build/page';
import type { Exercise, Task, TaskResult } from '#lab/check';
import type { QuestionFile } from '#content/_schema/quiz';
import { replyMatches } from '#content/transcript';
import type { TranscriptEntry } from '#content/transcript';
import type { Proof } from '#content/types';
import { runAll } from './bench';
import type { Bench, Besides } from './bench';

/** A release or a service that no server beside us is: proved on our own bench alone. */
const isOtherServer = ({ engine, managed }: Exercise): boolean =>
  managed !== undefined || (engine ?? 'redis-7.0') !== 'redis-7.0';
const isOther = (exercise: Exercise): boolean =>
  isOtherServer(exercise) || exercise.memcached !== undefined || exercise.database !== undefined;

const REFUSED = /^(?:\(error\)|ERROR|CLIENT_ERROR|SERVER_ERROR|telnet:|mc:|lab:|psql:)/;

export type PredictFile = Extract<QuestionFile, { type: 'predict' }>;
export type Report = { checked: number; failures: string[] };

export class Suite {
  readonly report: Report = { checked: 0, failures: [] };

  constructor(private readonly bench: Bench) {}

  /** Start fails, solution and alternatives pass, wrong ways fail where they should, earlier tasks stay solved, checks
   * change nothing. */
  async exercise(exercise: Exercise): Promise<void> {
    if (this.bench.name !== 'lab' && isOther(exercise)) return;
    await this.setupIsTrue(exercise);
    await this.readOnly(exercise, 'at the start');
    for (const [at, task] of exercise.tasks.entries()) {
      await this.startFails(exercise, at);
      const ways = [task.solution, ...task.alternatives];
      for (const [way, lines] of ways.entries()) {
        await this.reach(exercise, at);
        await this.wayPasses(exercise, at, way === 0 ? 'the solution' : `alternative ${way}`, lines);
      }
      for (const wrong of task.wrong) await this.wrongFails(exercise, at, wrong);
    }
    await this.reach(exercise, exercise.tasks.length);
    await this.readOnly(exercise, 'when solved');
  }

  /** A lesson's blocks, as a learner meets them. At an exercise the lab is set up anew and solved, because opening an
   * exercise does so; blocks after it must still be true. There is no real server for a lab with a database. */
  async page(
    lesson: string, items: PageItem[], exerciseOf: (id: string) => Exercise, besides?: Besides,
  ): Promise<void> {
    if (this.bench.name !== 'lab' && besides?.database !== undefined) return;
    await this.bench.fresh(besides);
    await this.blocks(`${lesson}, exercises left out`, items.filter((item) => item.kind === 'transcript'), exerciseOf);
    await this.bench.fresh(besides);
    await this.blocks(`${lesson}, exercises done`, items, exerciseOf);
  }

  /** What is said to be printed is printed, and nothing else that is offered. */
  async predict(question: PredictFile): Promise<void> {
    const { id, engine, managed, memcached, setup, line, options } = question;
    const ground: Exercise = { id, title: id, engine, managed, memcached, setup, tasks: [] };
    if (this.cannotPlay(ground, [...setup, line])) return;
    const replies = await this.bench.open(ground);
    this.setupIsTaken(ground, replies);
    const printed = (await this.bench.line(line)).trimEnd();
    for (const { id: option, text, correct } of options) {
      const how = correct ? 'is said to be printed' : 'is said not to be printed';
      const output = outputOf(text).trimEnd();
      const said = `the option "${option}" ${how}:\n${indent(output)}`;
      this.expect((output === printed) === correct, `${id}: "${line}" prints\n${indent(printed)}\nand ${said}`);
    }
  }

  /** The set-up of a *Prove it* is taken, and its transcript is true. */
  async proof(question: string, proof: Proof): Promise<void> {
    const { engine, managed, memcached, setup, entries } = proof;
    const id = `${question}, proof`;
    const ground: Exercise = { id, title: id, engine, managed, memcached, setup, tasks: [] };
    const lines = [...setup, ...entries.map(({ shell, line }) => (shell ? `$ ${line}` : line))];
    if (this.cannotPlay(ground, lines)) return;
    const replies = await this.bench.open(ground);
    this.setupIsTaken(ground, replies);
    for (const entry of entries) {
      const reply = await this.bench.line(placeOf(entry) + entry.line);
      const shown = `shows\n${indent(entry.reply)}\nbut prints\n${indent(reply)}`;
      const silent = entry.shell && this.bench.name !== 'lab';
      this.expect(silent || replyMatches(entry, reply), `${ground.id}: "${entry.line}" ${shown}`);
    }
  }

  private cannotPlay(ground: Exercise, lines: string[]): boolean {
    return this.bench.name !== 'lab' && (isOther({ ...ground, memcached: undefined }) || lines.some(isOurs));
  }

  private async blocks(where: string, items: PageItem[], exerciseOf: (id: string) => Exercise): Promise<void> {
    for (const item of items) {
      if (item.kind === 'exercise') await this.solveForPage(exerciseOf(item.id));
      if (item.kind !== 'transcript') continue;
      for (const entry of item.transcript.entries) {
        if (this.bench.name !== 'lab' && entry.shell && !/^(?:lab|mc) /.test(entry.line)) continue;
        const reply = await this.bench.line(placeOf(entry) + entry.line);
        if (entry.shell && this.bench.name !== 'lab') continue;
        const shown = `shows\n${indent(entry.reply)}\nbut prints\n${indent(reply)}`;
        this.expect(replyMatches(entry, reply), `${where}, line ${item.line}: "${entry.line}" ${shown}`);
      }
    }
  }

  /** What belongs to another server is not typed at this one: it may refuse it, or wait for ever. */
  private async solveForPage(exercise: Exercise): Promise<void> {
    if (this.bench.name !== 'lab' && isOtherServer(exercise)) await this.bench.fresh();
    else await this.reach(exercise, Number.POSITIVE_INFINITY);
  }

  /** The exercise with its first `count` tasks solved. */
  private async reach(exercise: Exercise, count: number): Promise<void> {
    await this.bench.open(exercise);
    for (const task of exercise.tasks.slice(0, count)) await runAll(this.bench, task.solution);
  }

  /** Every line of it is taken, and the keys that the page names are those that are there. */
  private async setupIsTrue(exercise: Exercise): Promise<void> {
    const replies = await this.bench.open(exercise);
    this.setupIsTaken(exercise, replies);
    // SCAN and not KEYS, which a serverless cache does not know.
    const listed = await this.bench.line('SCAN 0 COUNT 10000');
    const lines = listed.endsWith('(empty array)') ? [] : listed.split('\n').slice(1);
    const keys = lines.map((line) => line.replace(/^\s*(?:2\) +)?\d+\) "(.*)"$/, '$1'));
    const named = keysOfSetup(exercise.setup);
    this.expect(
      keys.toSorted().join(' ') === named.toSorted().join(' '),
      `${exercise.id}: the set-up makes the keys ${keys.join(' ')}, the page names ${named.join(' ')}`,
    );
  }

  private setupIsTaken(exercise: Exercise, replies: string[]): void {
    const refused = exercise.setup.filter((_, at) => REFUSED.test(replies[at] ?? ''));
    this.expect(refused.length === 0, `${exercise.id}: the set-up is refused at "${refused.join('", "')}"`);
  }

  private async startFails(exercise: Exercise, at: number): Promise<void> {
    await this.reach(exercise, at);
    const result = await this.result(exercise, at);
    this.expect(!result.passed, `${name(exercise, at)}: is solved before anything was done`);
  }

  private async wayPasses(exercise: Exercise, at: number, way: string, lines: string[]): Promise<void> {
    await runAll(this.bench, lines);
    const results = await this.bench.verdict(exercise);
    for (const [index, result] of results.slice(0, at + 1).entries()) {
      const what = index === at ? 'does not pass' : `breaks the task "${result.id}" before it`;
      this.expect(result.passed, `${name(exercise, at)}: ${way} ${what}: ${failure(result)}`);
    }
  }

  private async wrongFails(exercise: Exercise, at: number, wrong: Task['wrong'][number]): Promise<void> {
    await this.reach(exercise, at);
    await runAll(this.bench, wrong.run);
    const result = await this.result(exercise, at);
    const failedAt = result.assertions.findIndex((assertion) => assertion.state === 'failed');
    const how = failedAt < 0 ? 'passes' : `fails at check ${failedAt} (${failure(result)})`;
    this.expect(
      failedAt === wrong.failsAt,
      `${name(exercise, at)}: the wrong way "${wrong.run.join('; ')}" ${how}, it should fail at check ${wrong.failsAt}`,
    );
  }

  private async readOnly(exercise: Exercise, when: string): Promise<void> {
    if (when === 'at the start') await this.bench.open(exercise);
    const before = await this.bench.digest();
    await this.bench.verdict(exercise);
    const after = await this.bench.digest();
    this.expect(before === after, `${exercise.id}: checking it ${when} changes the data`);
  }

  private async result(exercise: Exercise, at: number): Promise<TaskResult> {
    const result = (await this.bench.verdict(exercise))[at];
    if (!result) throw new Error(`${exercise.id} has no verdict for task ${at}`);
    return result;
  }

  private expect(holds: boolean, sentence: string): void {
    this.report.checked++;
    if (!holds) this.report.failures.push(`${this.bench.name}: ${sentence}`);
  }
}

/** A shell line that no real server is asked for; a skip of time is read again (skip.ts). */
function isOurs(line: string): boolean {
  return line.startsWith('$ ') && !line.startsWith('$ lab skip ');
}

function placeOf({ shell, node }: Pick<TranscriptEntry, 'shell' | 'node'>): string {
  return shell ? '$ ' : node === undefined ? '' : node === 'psql' ? 'shop=> ' : `${node}> `;
}

function name(exercise: Exercise, at: number): string {
  const task = exercise.tasks[at];
  return task && task.id !== exercise.id ? `${exercise.id}/${task.id}` : exercise.id;
}

function failure(result: TaskResult): string {
  const failed = result.assertions.find((assertion) => assertion.state === 'failed');
  if (!failed) return 'no check failed';
  const { claim, expected, found } = failed;
  return expected === undefined ? claim : `${claim}; expected ${expected}, found ${found}`;
}

function indent(text: string): string {
  return text.split('\n').map((line) => `    ${line}`).join('\n');
}
