/* Reads what a learner did and folds it over the course as it is now. */
import { lessons, type LessonSummary } from '#content';
import { db } from '#app/_server/db';
import { foldCourse, foldLesson, type AttemptFact, type EventFact, type LessonProgress, type Outline } from './rules';

export type Facts = { attempts: AttemptFact[]; events: EventFact[] };

export async function factsOf(learnerId: string | undefined, lesson?: string): Promise<Facts> {
  if (!learnerId) return { attempts: [], events: [] };
  const where = { learnerId, ...(lesson ? { lesson: { in: [lesson, ''] } } : {}) };
  const [attempts, events] = await Promise.all([
    db().attempt.findMany({ where, orderBy: { at: 'asc' } }),
    db().event.findMany({ where, orderBy: { at: 'asc' } }),
  ]);
  return { attempts, events };
}

export async function courseProgress(learnerId: string | undefined): Promise<LessonProgress[]> {
  const { attempts, events } = await factsOf(learnerId);
  return foldCourse(lessons().map(outlineOf), attempts, events);
}

export async function lessonProgress(learnerId: string | undefined, summary: LessonSummary): Promise<LessonProgress> {
  const { attempts, events } = await factsOf(learnerId, summary.slug);
  return foldLesson(outlineOf(summary), attempts, events);
}

export function outlineOf(summary: Pick<LessonSummary, 'slug' | 'exercises' | 'questions'>): Outline {
  return {
    slug: summary.slug,
    items: [
      ...summary.exercises.map((id) => ({ id, kind: 'exercise' as const })),
      ...summary.questions.map((id) => ({ id, kind: 'quiz' as const })),
    ],
  };
}
