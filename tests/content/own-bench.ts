/* Our own lab, without sockets: the stage that a graded answer is played on, a typist, and the clock in our hand. */
import '#gateway/lua-machines';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import type { Exercise, TaskResult } from '#lab/check';
import { evaluate } from '#lab/evaluate';
import { CommandHistory } from '#lab/history';
import { Typist } from '#lab/scenario';
import { Stage } from '#lab/stage';
import type { FleetPlan } from '#lab/fleet-plan';
import type { Bench } from './bench';

const START_MS = Date.UTC(2026, 0, 5, 12);

export class OwnBench implements Bench {
  readonly name = 'lab';
  private history = new CommandHistory();
  private stage = this.newStage();
  private typist = new Typist(this.stage);

  static start(): Promise<OwnBench> {
    return Promise.resolve(new OwnBench());
  }

  async fresh(memcached?: FleetPlan): Promise<void> {
    this.typist.end();
    this.stage = this.newStage(memcached === undefined ? undefined : { memcached });
    this.typist = new Typist(this.stage);
    this.history.clear();
  }

  async open(exercise: Exercise): Promise<string[]> {
    await this.fresh();
    this.stage = this.newStage(exercise);
    this.typist = new Typist(this.stage);
    const steps = this.typist.run(exercise.setup);
    this.history.clear();
    return steps.map((step) => step.reply);
  }

  line(text: string): Promise<string> {
    return Promise.resolve(this.typist.type(text).reply);
  }

  verdict(exercise: Exercise): Promise<TaskResult[]> {
    const { node, clock, fleet } = this.stage;
    return Promise.resolve(evaluate(exercise, { node, clock, history: this.history, fleet }).tasks);
  }

  digest(): Promise<string> {
    const { node, fleet } = this.stage;
    return Promise.resolve(Buffer.from(node.snapshot()).toString('base64') + JSON.stringify(fleet.save()));
  }

  close(): Promise<void> {
    this.typist.end();
    return Promise.resolve();
  }

  private newStage(as?: Pick<Exercise, 'memcached'>): Stage {
    const observer = (_client: unknown, words: readonly string[]): void => this.history.add(words);
    const fleetObserver = (at: string, words: readonly string[]): void => this.history.add(['MEMCACHED', at, ...words]);
    const wall = new ManualClock(START_MS);
    return new Stage({ wall, dice: new SeededDice(7), observer, fleetObserver, ...(as ? { as } : {}) });
  }
}
