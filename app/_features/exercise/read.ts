/* What the database says of a learner's exercises in one lesson. */
import { lesson as lessonOf } from '#content';
import { db } from '#app/_server/db';
import { recordsOf, type ExerciseRecord } from './rules';

export async function exerciseRecords(learnerId: string, lesson: string): Promise<ExerciseRecord[]> {
  const exercises = lessonOf(lesson)?.exercises.map((exercise) => exercise.id) ?? [];
  const [attempts, events] = await Promise.all([
    db().attempt.findMany({
      where: { learnerId, lesson, kind: 'exercise' }, select: { itemId: true, correct: true, at: true },
    }),
    db().event.findMany({
      where: { learnerId, lesson: { in: [lesson, ''] } },
      select: { kind: true, lesson: true, itemId: true, detail: true, at: true },
    }),
  ]);
  return recordsOf(exercises, lesson, attempts, events);
}

export async function exerciseRecord(learnerId: string, lesson: string, exercise: string): Promise<ExerciseRecord> {
  const records = await exerciseRecords(learnerId, lesson);
  return records.find((record) => record.exercise === exercise)
    ?? { exercise, solved: false, attempts: 0, tasksSolved: [], hints: {}, solutions: [] };
}
