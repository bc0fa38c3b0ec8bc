/* Our own lab, without sockets: the stage that a graded answer is played on, a typist, and the clock in our hand. */
import '#gateway/lua-machines';
import '#gateway/lab-sqlite';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import type { Exercise, TaskResult } from '#lab/check';
import { evaluate } from '#lab/evaluate';
import { CommandHistory } from '#lab/history';
import { isApp } from '#lab/lab-app';
import { Typist } from '#lab/scenario';
import { Stage } from '#lab/stage';
import type { Bench, Besides } from './bench';

const START_MS = Date.UTC(2026, 0, 5, 12);

export class OwnBench implements Bench {
  readonly name = 'lab';
  private history = new CommandHistory();
  private asked = 0;
  private stage = this.newStage();
  private typist = new Typist(this.stage);

  static start(): Promise<OwnBench> {
    return Promise.resolve(new OwnBench());
  }

  async fresh(besides?: Besides): Promise<void> {
    this.typist.end();
    this.stage.database.close();
    this.asked = 0;
    this.stage = this.newStage(besides);
    this.typist = new Typist(this.stage);
    this.history.clear();
  }

  async open(exercise: Exercise): Promise<string[]> {
    await this.fresh();
    this.stage = this.newStage(exercise);
    this.typist = new Typist(this.stage);
    const steps = this.typist.run(exercise.setup);
    this.history.clear();
    this.asked = this.stage.database.queries;
    return steps.map((step) => step.reply);
  }

  line(text: string): Promise<string> {
    return Promise.resolve(this.typist.type(text).reply);
  }

  verdict(exercise: Exercise): Promise<TaskResult[]> {
    const { node, clock, fleet, database, app } = this.stage;
    const { history, asked } = this;
    return Promise.resolve(evaluate(exercise, { node, clock, history, fleet, database, asked, app }).tasks);
  }

  digest(): Promise<string> {
    const { node, fleet, database } = this.stage;
    const { image, ...shop } = database.save() ?? {};
    const beside = JSON.stringify([fleet.save(), shop, Buffer.from(image ?? []).toString('base64')]);
    return Promise.resolve(Buffer.from(node.snapshot()).toString('base64') + beside);
  }

  close(): Promise<void> {
    this.typist.end();
    this.stage.database.close();
    return Promise.resolve();
  }

  private newStage(as?: Besides): Stage {
    const observer = (client: { address: string }, words: readonly string[]): void =>
      void (isApp(client) || this.history.add(words));
    const fleetObserver = (at: string, words: readonly string[]): void => this.history.add(['MEMCACHED', at, ...words]);
    const wall = new ManualClock(START_MS);
    return new Stage({ wall, dice: new SeededDice(7), observer, fleetObserver, ...(as ? { as } : {}) });
  }
}
