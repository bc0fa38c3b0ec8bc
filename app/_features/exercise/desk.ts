/* The exercises of one lesson on this page: which is open, what was checked, shown and solved. One desk is shared by
 * the panels in the prose and the workspace beside it. Framework-free; what the server does comes in as `acts`.
 *
 * Ticks come from the lab by themselves and never turn anything red. A verdict comes from *Check*, or once by itself
 * when every task of the open exercise is ticked. What was solved stays solved, whatever the learner does to the
 * data. */
import type { Verdict } from '#lab/check';
import type { Answer } from '#app/_server/guard';
import { allTicked, disagrees, onlyLooks, type ExerciseRecord } from './rules';

export type HintText = { html: string; text: string };
export type DeskReading = { open: string | undefined; records: ExerciseRecord[] };
export type Acts = {
  readDesk(input: { lesson: string; withLab: boolean }): Promise<Answer<DeskReading>>;
  openExercise(input: { exercise: string }): Promise<Answer<{ started: boolean; keys: number }>>;
  checkExercise(input: { exercise: string; attempt: string; pressed: boolean }):
    Promise<Answer<{ verdict: Verdict; solved: boolean }>>;
  hint(input: { exercise: string; task: string; level: number }): Promise<Answer<{ words: HintText; last: boolean }>>;
  solution(input: { exercise: string; task: string }): Promise<Answer<{ lines: string[] }>>;
  restartExercise(input: { exercise: string; first: boolean }): Promise<Answer<{ undoUntil: number }>>;
  undoRestart(input: { exercise: string }): Promise<Answer<{ restored: boolean }>>;
  beginLesson(input: { lesson: string }): Promise<Answer<void>>;
};

export type Busy = 'open' | 'check' | 'restart' | 'undo' | 'hint' | undefined;
export type ExerciseView = {
  id: string;
  solved: boolean;
  attempts: number;
  tasksSolved: string[];
  ticks: Record<string, boolean>;
  verdict: Verdict | undefined;
  /** The lab was changed since that verdict: it is how things were, not how they are. */
  outdated: boolean;
  hints: Record<string, HintText[]>;
  noMoreHints: Record<string, boolean>;
  solutions: Record<string, string[]>;
  busy: Busy;
  error: string | undefined;
  /** A restart may be taken back at this moment. */
  undo: boolean;
};
export type DeskView = { open: string | undefined; exercises: Record<string, ExerciseView> };
export type DeskOutside = { newId(): string; timer(ms: number, ring: () => void): () => void };

export const UNDO_MS = 10_000;
/** The lab keeps it a little longer than the button is shown, so that the last click still counts. */
export const UNDO_SHOWN_MS = UNDO_MS - 500;

export class Desk {
  private view: DeskView = { open: undefined, exercises: {} };
  private readonly listeners = new Set<() => void>();
  private readonly undoTimers = new Map<string, () => void>();
  /** Exercises for which the ticks have asked for a Check since they last were incomplete. */
  private readonly asked = new Set<string>();
  private begun = false;
  private loading: Promise<boolean> | undefined;

  constructor(
    readonly lesson: string,
    private readonly exercises: Map<string, string[]>,
    private readonly acts: Acts,
    private readonly outside: DeskOutside,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly snapshot = (): DeskView => this.view;

  of(id: string): ExerciseView {
    return this.view.exercises[id] ?? fresh(id);
  }

  /** Asked by the first view that is there; once. */
  async load(): Promise<void> {
    this.loading ??= this.read(false);
    await this.loading;
  }

  /** The lab is live: if no exercise is open in it (it is new, or was lost), the one this page had is, or the first, so
   *  that ticks are there at once. Not the first where it has a node of another kind: the prose above it is about the
   *  ordinary one. */
  async labIsLive(withFirst = true): Promise<void> {
    await this.load();
    const before = this.view.open;
    if (!await this.read(true) || this.view.open !== undefined) return;
    const wanted = before ?? (withFirst ? [...this.exercises.keys()][0] : undefined);
    if (wanted !== undefined) await this.open(wanted);
  }

  ticked(exercise: string, ticks: Record<string, boolean>): void {
    if (!this.exercises.has(exercise)) return;
    if (this.view.open !== exercise) this.publish({ ...this.view, open: exercise });
    const { verdict, outdated } = this.of(exercise);
    this.change(exercise, { ticks, outdated: outdated || (verdict !== undefined && disagrees(verdict, ticks)) });
    this.checkIfAllTicked(exercise);
  }

  /** The learner entered a command in the lab. The first one begins the lesson; a visit alone does not. */
  entered(command: string): void {
    if (!this.begun) {
      this.begun = true;
      void this.acts.beginLesson({ lesson: this.lesson }).catch(unreachable);
    }
    const id = this.view.open;
    const verdict = id === undefined ? undefined : this.of(id).verdict;
    if (id === undefined || verdict === undefined || onlyLooks(verdict, command)) return;
    this.change(id, { outdated: true });
  }

  /** Another exercise's data would be replaced: then it is a restart, which can be undone. */
  async open(id: string): Promise<void> {
    if (this.view.open !== undefined && this.view.open !== id) return this.restart(id);
    const answer = await this.act(id, 'open', () => this.acts.openExercise({ exercise: id }));
    if (answer !== undefined) this.publish({ ...this.view, open: id });
  }

  async check(id: string, pressed: boolean): Promise<void> {
    const attempt = this.outside.newId();
    const answer = await this.act(id, 'check', () => this.acts.checkExercise({ exercise: id, attempt, pressed }));
    if (answer === undefined) return;
    if (!pressed && !answer.verdict.passed) return;
    const { attempts, tasksSolved } = this.of(id);
    const right = answer.verdict.tasks.filter((task) => task.passed).map((task) => task.id);
    this.change(id, {
      verdict: answer.verdict, outdated: false, solved: answer.solved, attempts: attempts + 1,
      tasksSolved: [...new Set([...tasksSolved, ...right])],
    });
  }

  async hint(id: string, task: string): Promise<void> {
    const shown = this.of(id).hints[task] ?? [];
    const answer = await this.act(id, 'hint', () => this.acts.hint({ exercise: id, task, level: shown.length + 1 }));
    if (answer === undefined) return;
    const { hints, noMoreHints } = this.of(id);
    this.change(id, {
      hints: { ...hints, [task]: [...shown, answer.words] }, noMoreHints: { ...noMoreHints, [task]: answer.last },
    });
  }

  async solution(id: string, task: string): Promise<void> {
    const answer = await this.act(id, 'hint', () => this.acts.solution({ exercise: id, task }));
    if (answer !== undefined) this.change(id, { solutions: { ...this.of(id).solutions, [task]: answer.lines } });
  }

  async restart(id: string): Promise<void> {
    const first = this.view.open !== id;
    const answer = await this.act(id, 'restart', () => this.acts.restartExercise({ exercise: id, first }));
    if (answer === undefined) return;
    this.asked.delete(id);
    this.publish({ ...this.view, open: id });
    this.change(id, { verdict: undefined, outdated: false, undo: true });
    this.undoTimers.get(id)?.();
    this.undoTimers.set(id, this.outside.timer(UNDO_SHOWN_MS, () => this.change(id, { undo: false })));
  }

  async undo(id: string): Promise<void> {
    this.undoTimers.get(id)?.();
    const answer = await this.act(id, 'undo', () => this.acts.undoRestart({ exercise: id }));
    const late = answer?.restored === false ? { error: 'It was too late to undo: the restart stays.' } : {};
    this.change(id, { undo: false, ...late });
    if (answer?.restored === true) await this.read(true);
  }

  /** False when the site did not answer. */
  private async read(withLab: boolean): Promise<boolean> {
    const answer = await this.acts.readDesk({ lesson: this.lesson, withLab }).catch(unreachable);
    if (!answer.ok) return false;
    for (const record of answer.value.records) {
      const { solved, attempts, tasksSolved } = record;
      const before = this.of(record.exercise);
      this.change(record.exercise, {
        solved: solved || before.solved, attempts,
        tasksSolved: [...new Set([...before.tasksSolved, ...tasksSolved])],
      });
    }
    if (withLab) this.publish({ ...this.view, open: answer.value.open });
    return true;
  }

  /** Runs one act of an exercise at a time; what goes wrong is a sentence in its panel. */
  private async act<T>(
    id: string, busy: Exclude<Busy, undefined>, run: () => Promise<Answer<T>>,
  ): Promise<T | undefined> {
    if (this.of(id).busy !== undefined) return undefined;
    this.change(id, { busy, error: undefined });
    const answer = await run().catch(unreachable);
    this.change(id, { busy: undefined, error: answer.ok ? undefined : answer.error });
    if (busy !== 'check') this.checkIfAllTicked(id);
    return answer.ok ? answer.value : undefined;
  }

  /** Once each time that the last open task became right; never again for an exercise that is solved. */
  private checkIfAllTicked(id: string): void {
    const { busy, solved, ticks } = this.of(id);
    const tasks = (this.exercises.get(id) ?? []).map((task) => ({ id: task }));
    if (!allTicked(tasks, ticks)) return void this.asked.delete(id);
    if (this.asked.has(id) || busy !== undefined || solved) return;
    this.asked.add(id);
    void this.check(id, false);
  }

  private change(id: string, change: Partial<ExerciseView>): void {
    this.publish({ ...this.view, exercises: { ...this.view.exercises, [id]: { ...this.of(id), ...change } } });
  }

  private publish(view: DeskView): void {
    this.view = view;
    for (const listener of [...this.listeners]) listener();
  }
}

const unreachable = (): Answer<never> =>
  ({ ok: false, error: 'The site could not be reached, so nothing changed. Try again.', retry: true });

function fresh(id: string): ExerciseView {
  return {
    id, solved: false, attempts: 0, tasksSolved: [], ticks: {}, verdict: undefined, outdated: false, hints: {},
    noMoreHints: {}, solutions: {}, busy: undefined, error: undefined, undo: false,
  };
}
