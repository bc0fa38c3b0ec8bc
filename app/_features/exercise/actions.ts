/* What a learner does with exercises and the lab around them. Each act passes the guard; what the lab says comes from
 * the sandbox itself, never from the browser; attempts and events are only ever added. */
'use server';
import { randomUUID } from 'node:crypto';
import { refresh } from 'next/cache';
import { z } from 'zod';
import { exercise as exerciseOf, type PublicExercise } from '#content';
import { exerciseKey } from '#content/private';
import { words, type Words } from '#content/words';
import type { Verdict } from '#lab/check';
import { db } from '#app/_server/db';
import { withLearner, type Answer } from '#app/_server/guard';
import { hasLab } from '#app/_server/lab-names';
import { control, LabError, labOf } from '#app/_server/labs';
import { learnerId as learnerOfRequest } from '#app/_server/session';
import { refuseHeldTask } from '../exam/hold';
import { exerciseRecord, exerciseRecords } from './read';
import { hintsUsed, type ExerciseRecord } from './rules';

const lessonInput = z.object({
  lesson: z.string().refine(hasLab, 'there is no such lesson'),
});
const exerciseInput = z.object({
  exercise: z.string().refine((id) => exerciseOf(id) !== undefined, 'there is no such exercise'),
});
const taskInput = exerciseInput.extend({ task: z.string() })
  .refine(({ exercise, task }) => known(exercise).tasks.some((each) => each.id === task), 'there is no such task');

export type Desk = { open: string | undefined; records: ExerciseRecord[] };

/** Where the learner stands in this lesson and, if the page has its lab, which exercise is open there. It only reads,
 *  so it makes no learner: a visit leaves nothing behind. */
export async function readDesk(input: { lesson: string; withLab: boolean }): Promise<Answer<Desk>> {
  const learner = await learnerOfRequest();
  const parsed = lessonInput.extend({ withLab: z.boolean() }).safeParse(input);
  if (!parsed.success) return { ok: false, error: 'There is no such lesson.', retry: false };
  if (learner === undefined) return { ok: true, value: { open: undefined, records: [] } };
  const { lesson, withLab } = parsed.data;
  try {
    const lab = labOf(learner, lesson);
    const [records, status] = await Promise.all([
      exerciseRecords(learner, lesson),
      withLab ? control<{ exercise?: string }>('/control/status', { lab }) : undefined,
    ]);
    return { ok: true, value: { open: status?.exercise, records } };
  } catch (problem) {
    if (problem instanceof LabError) return { ok: false, error: problem.message, retry: true };
    throw problem;
  }
}

/** Loads the start state, or goes on with the exercise if it is the open one. */
export const openExercise = withLearner(exerciseInput, async (learnerId, { exercise }) =>
  control<{ started: boolean; keys: number }>('/control/open', { lab: labFor(learnerId, exercise), exercise }));

/** Asks the sandbox for the verdict. A pressed Check is an attempt whatever it says; one that the ticks asked for is
 *  an attempt only if it passes. The attempt's id is made by the page, so that a repeated request adds no row. */
export const checkExercise = withLearner(
  exerciseInput.extend({ attempt: z.uuid(), pressed: z.boolean() }),
  async (learnerId, { exercise, attempt, pressed }) => {
    const { lesson, hash } = known(exercise);
    const verdict = await control<Verdict>('/control/check', { lab: labOf(learnerId, lesson), exercise });
    const record = await exerciseRecord(learnerId, lesson, exercise);
    const fresh = verdict.tasks.filter((task) => task.passed && !record.tasksSolved.includes(task.id));
    for (const { id } of fresh) await remember(learnerId, 'task-solved', exercise, { task: id });
    if (pressed || verdict.passed) {
      await db().attempt.upsert({
        where: { id: attempt }, update: {},
        create: {
          id: attempt, learnerId, kind: 'exercise', itemId: exercise, lesson, contentHash: hash,
          answer: JSON.stringify({ pressed, tasks: verdict.tasks.map(({ id, passed }) => ({ id, passed })) }),
          correct: verdict.passed, hintsUsed: hintsUsed(record), solutionSeen: record.solutions.length > 0,
        },
      });
    }
    if (verdict.passed && !record.solved) refresh();
    return { verdict, solved: record.solved || verdict.passed };
  },
);

/** The hint of this level (1 is the first); the sandbox looks at the lab's state to choose its words. */
export const hint = withLearner(
  taskInput.safeExtend({ level: z.int().min(1).max(10) }),
  async (learnerId, { exercise, task, level }): Promise<{ words: Words; last: boolean }> => {
    await refuseHeldTask(learnerId, exercise);
    const { lesson } = known(exercise);
    const { text, last } = await control<{ text: string; last: boolean }>('/control/hint',
      { lab: labOf(learnerId, lesson), exercise, task, level });
    const record = await exerciseRecord(learnerId, lesson, exercise);
    if ((record.hints[task] ?? 0) < level) await remember(learnerId, 'hint', exercise, { task, level });
    return { words: words(text), last };
  },
);

export const solution = withLearner(taskInput, async (learnerId, { exercise, task }): Promise<{ lines: string[] }> => {
  await refuseHeldTask(learnerId, exercise);
  const found = exerciseKey(exercise)?.tasks.find((each) => each.id === task);
  if (found === undefined) throw new LabError('refused', 'There is no solution for this task.');
  const record = await exerciseRecord(learnerId, known(exercise).lesson, exercise);
  if (!record.solutions.includes(task)) await remember(learnerId, 'solution-seen', exercise, { task });
  return { lines: found.solution };
});

/** Back to the start state, with ten seconds to undo. `first` starts an exercise in a lab that has another one open. */
export const restartExercise = withLearner(
  exerciseInput.extend({ first: z.boolean() }),
  async (learnerId, { exercise, first }) => {
    const lab = labFor(learnerId, exercise);
    const answer = await control<{ undoUntil: number }>('/control/restart', { lab, exercise });
    if (!first) await remember(learnerId, 'exercise-restarted', exercise);
    return answer;
  },
);

export const undoRestart = withLearner(exerciseInput, async (learnerId, { exercise }) =>
  control<{ restored: boolean }>('/control/undo', { lab: labFor(learnerId, exercise) }));

export const connectLab = withLearner(lessonInput, async (learnerId, { lesson }) =>
  control<{ port: number; password: string }>('/control/connect', { lab: labOf(learnerId, lesson) }));

export const disconnectLab = withLearner(lessonInput, async (learnerId, { lesson }) => {
  await control<unknown>('/control/disconnect', { lab: labOf(learnerId, lesson) });
  return { open: false };
});

function known(id: string): PublicExercise {
  const found = exerciseOf(id);
  if (found === undefined) throw new LabError('refused', 'There is no such exercise.');
  return found;
}

const labFor = (learnerId: string, exercise: string): string => labOf(learnerId, known(exercise).lesson);

async function remember(learnerId: string, kind: string, exercise: string, detail?: object): Promise<void> {
  const { lesson } = known(exercise);
  await db().event.create({
    data: {
      id: randomUUID(), learnerId, kind, lesson, itemId: exercise, detail: detail ? JSON.stringify(detail) : null,
    },
  });
}
