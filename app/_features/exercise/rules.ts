/* What a learner has done with the exercises of a lesson, folded from attempts and events; and small decisions of the
 * panel. Pure. Nothing here is stored: it is computed anew each time. */
import { splitPlace } from '#content/transcript';
import type { AssertionResult, TaskResult, Verdict } from '#lab/check';
import { type Piece, piecesOf } from '#app/_mdx/transcript-rules';

export type AttemptRow = { itemId: string; correct: boolean; at: Date };
export type EventRow = { kind: string; lesson: string; itemId: string; detail: string | null; at: Date };

export type ExerciseRecord = {
  exercise: string;
  solved: boolean;
  attempts: number;
  /** Tasks that were right at some Check. */
  tasksSolved: string[];
  /** Task → how many hints were shown. */
  hints: Record<string, number>;
  /** Tasks whose solution was looked at. */
  solutions: string[];
};

/** The detail of the kinds `hint`, `solution-seen` and `task-solved`. */
export type TaskDetail = { task: string; level?: number };

export function recordsOf(
  exercises: string[], lesson: string, attempts: AttemptRow[], events: EventRow[],
): ExerciseRecord[] {
  const since = lastReset(lesson, events);
  return exercises.map((exercise) => {
    const mine = attempts.filter((row) => row.itemId === exercise && row.at > since);
    const acts = events.filter((row) => row.itemId === exercise && row.at > since);
    const tasksOf = (kind: string): TaskDetail[] => acts.filter((row) => row.kind === kind).map(detailOf);
    const hints: Record<string, number> = {};
    for (const { task, level = 1 } of tasksOf('hint')) hints[task] = Math.max(hints[task] ?? 0, level);
    return {
      exercise,
      solved: mine.some((row) => row.correct),
      attempts: mine.length,
      tasksSolved: unique(tasksOf('task-solved').map((detail) => detail.task)),
      hints,
      solutions: unique(tasksOf('solution-seen').map((detail) => detail.task)),
    };
  });
}

export const hintsUsed = (record: ExerciseRecord): number =>
  Object.values(record.hints).reduce((sum, count) => sum + count, 0);

/** Everything right at this moment: worth a Check without a click. */
export function allTicked(tasks: { id: string }[], ticks: Record<string, boolean> | undefined): boolean {
  return ticks !== undefined && tasks.length > 0 && tasks.every((task) => ticks[task.id] === true);
}

/** The assertion that is shown open: the first that failed, over all tasks. */
export function firstFailed(verdict: Verdict): AssertionResult | undefined {
  for (const task of verdict.tasks) {
    const failed = task.assertions.find((assertion) => assertion.state === 'failed');
    if (failed !== undefined) return failed;
  }
  return undefined;
}

/** A tick says something else of a task than this verdict did. */
export function disagrees(verdict: Verdict, ticks: Record<string, boolean>): boolean {
  return verdict.tasks.some((task) => ticks[task.id] !== undefined && ticks[task.id] !== task.passed);
}

/** The command is one that the verdict itself offered to look with: it changes nothing. */
export function onlyLooks(verdict: Verdict, command: string): boolean {
  const offered = verdict.tasks.flatMap((task) => task.assertions.map((assertion) => assertion.command));
  return offered.some((each) => each?.replace(/^\$ /, '') === command);
}

/** One sentence over the verdict. */
export function summaryOf(verdict: Verdict): string {
  const right = verdict.tasks.filter((task: TaskResult) => task.passed).length;
  if (verdict.passed) return right === 1 ? 'The task is right.' : `All ${right} tasks are right.`;
  return right === 0 ? 'Not yet: the first difference is open below.'
    : `${right} of ${verdict.tasks.length} tasks are right.`;
}

/** A solution's lines in runs of one kind. `$ ` marks the shell's, `cache-0001> ` a telnet's, the rest is redis-cli's;
 *  that knows `lab`,
 *  so `$ lab skip 30m` stays in one pane with its neighbours and in their order. */
export function runsOf(lines: string[]): Piece[] {
  return piecesOf(lines.map((line) => {
    const { text, ...place } = splitPlace(line);
    return { ...place, line: text };
  }));
}

/** How much time was skipped, in words: `1 h 10 min`. */
export function skippedText(ms: number): string {
  const units: [string, number][] = [['d', 86_400_000], ['h', 3_600_000], ['min', 60_000], ['s', 1_000]];
  const parts: string[] = [];
  let rest = ms;
  for (const [name, size] of units) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count} ${name}`);
    rest -= count * size;
  }
  return parts.slice(0, 2).join(' ') || '0 s';
}

function lastReset(lesson: string, events: EventRow[]): Date {
  return events
    .filter((row) => row.kind === 'progress-reset' && (row.lesson === lesson || row.lesson === ''))
    .reduce((latest, row) => (row.at > latest ? row.at : latest), new Date(0));
}

function detailOf(row: EventRow): TaskDetail {
  try {
    const value: unknown = JSON.parse(row.detail ?? 'null');
    if (typeof value === 'object' && value !== null && 'task' in value && typeof value.task === 'string') {
      const level = 'level' in value && typeof value.level === 'number' ? { level: value.level } : {};
      return { task: value.task, ...level };
    }
  } catch {
    // An older row: it counts for no task.
  }
  return { task: '' };
}

const unique = (names: string[]): string[] => [...new Set(names)];
