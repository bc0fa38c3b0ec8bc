/* The public door of the course: everything in it may be shown to a learner who has answered nothing yet.
 * Answers and checks are behind `#content/private`. */
import { readBuild } from './read-build';
import type {
  BankQuestion, Blueprint, ConceptCard, Course, Exam, Lesson, LessonSummary, Lore, Port, Prose,
  PublicContent, PublicExercise, PublicQuestion, Term,
} from './types';

export type {
  BankQuestion, Blueprint, ChoiceQuestion, CommandQuestion, ConceptCard, Course, Domain, Exam, Heading, Lesson,
  LessonSummary, Lore, MatchingQuestion, NumericQuestion, Objective, Option, OrderingQuestion, Port, PredictQuestion,
  Prose, PublicExercise, PublicQuestion, PublicTask, Section, Source, Term,
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

/** Of a lesson's quiz, or of the bank. */
export function question(id: string): PublicQuestion | undefined {
  return index().questions.get(id);
}

/** The question bank, sorted by domain and id. */
export function bankQuestions(): BankQuestion[] {
  return content().bank;
}

export function bankQuestion(id: string): BankQuestion | undefined {
  return index().bank.get(id);
}

/** Domains with their weights, and the objectives that questions of the bank are filed under. */
export function blueprint(): Blueprint {
  return content().blueprint;
}

/** The cards of the course, domain by domain. */
export function conceptCards(): ConceptCard[] {
  return content().concepts;
}

/** Every port worth knowing by heart. */
export function ports(): Port[] {
  return content().ports;
}

/** In the order in which they are offered. */
export function exams(): Exam[] {
  return content().exams;
}

export function exam(id: string): Exam | undefined {
  return exams().find((each) => each.id === id);
}

/** The questions of a lesson, in the author's order. */
export function quiz(lessonSlug: string): PublicQuestion[] {
  return lesson(lessonSlug)?.questions ?? [];
}

/** In alphabetical order. */
export function glossary(): Term[] {
  return content().glossary;
}

/** The prose of all lessons without its marks, by slug. */
export function prose(): Prose {
  return content().prose;
}

/** Old exam lore and what is true today, in the order of the lessons. */
export function lore(): Lore[] {
  return content().lore;
}

/** Changes with each build: of what the course was built. */
export function builtFrom(): string {
  return content().builtFrom;
}

function content(): PublicContent {
  return readBuild<PublicContent>('public.json');
}

type Index = { questions: Map<string, PublicQuestion>; bank: Map<string, BankQuestion> };
const indexes = new WeakMap<PublicContent, Index>();

/** Made once for each build that is read. */
function index(): Index {
  const all = content();
  const known = indexes.get(all);
  if (known) return known;
  const questions = [...all.lessons.flatMap((each) => each.questions), ...all.bank];
  const made: Index = {
    questions: new Map(questions.map((each) => [each.id, each])),
    bank: new Map(all.bank.map((each) => [each.id, each])),
  };
  indexes.set(all, made);
  return made;
}

function summaryOf(whole: Lesson): LessonSummary {
  const { slug, id, title, goal, minutes, course, number, prerequisites, hash } = whole;
  const exercises = whole.exercises.map((each) => each.id);
  const questions = whole.questions.map((each) => each.id);
  return { slug, id, title, goal, minutes, course, number, prerequisites, exercises, questions, hash };
}
