/* Our own lab, without sockets: the stage that a graded answer is played on, a typist, and the clock in our hand. */
import '#gateway/lua-machines';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import type { Exercise, TaskResult } from '#lab/check';
import { evaluate } from '#lab/evaluate';
import { CommandHistory } from '#lab/history';
import { Typist } from '#lab/scenario';
import { Stage } from '#lab/stage';
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

  async fresh(): Promise<void> {
    this.typist.end();
    this.stage = this.newStage();
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
    const { node, clock } = this.stage;
    return Promise.resolve(evaluate(exercise, { node, clock, history: this.history }).tasks);
  }

  digest(): Promise<string> {
    return Promise.resolve(Buffer.from(this.stage.node.snapshot()).toString('base64'));
  }

  close(): Promise<void> {
    this.typist.end();
    return Promise.resolve();
  }

  private newStage(as?: Exercise): Stage {
    const observer = (_client: unknown, words: readonly string[]): void => this.history.add(words);
    return new Stage({ wall: new ManualClock(START_MS), dice: new SeededDice(7), observer, ...(as ? { as } : {}) });
  }
}
