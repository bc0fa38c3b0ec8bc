/* The public door of the course: everything in it may be shown to a learner who has answered nothing yet.
 * Answers and checks are behind `#content/private`. */
import { readBuild } from './read-build';
import type { Course, Lesson, LessonSummary, PublicContent, PublicExercise, PublicQuestion } from './types';

export type {
  ChoiceQuestion, CommandQuestion, Course, Heading, Lesson, LessonSummary, MatchingQuestion, Option, PublicExercise,
  PublicQuestion, PublicTask, Source,
} from './types';
export type { Words } from './words';

export function courses(): Course[] {
  return content().courses;
}

/** All lessons in the order of their courses, without their prose. */
export function lessons(): LessonSummary[] {
  return content().lessons.map(summaryOf);
}

export function lesson(slug: string): Lesson | undefined {
  return content().lessons.find((each) => each.slug === slug);
}

export function exercise(id: string): PublicExercise | undefined {
  return content().lessons.flatMap((each) => each.exercises).find((each) => each.id === id);
}

export function question(id: string): PublicQuestion | undefined {
  return content().lessons.flatMap((each) => each.questions).find((each) => each.id === id);
}

/** The questions of a lesson, in the author's order. */
export function quiz(lessonSlug: string): PublicQuestion[] {
  return lesson(lessonSlug)?.questions ?? [];
}

function content(): PublicContent {
  return readBuild<PublicContent>('public.json');
}

function summaryOf(whole: Lesson): LessonSummary {
  const { slug, id, title, goal, minutes, course, number, prerequisites, hash } = whole;
  const exercises = whole.exercises.map((each) => each.id);
  const questions = whole.questions.map((each) => each.id);
  return { slug, id, title, goal, minutes, course, number, prerequisites, exercises, questions, hash };
}
