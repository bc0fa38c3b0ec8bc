/* Reads and validates the whole course without compiling a page. Everything that is wrong is collected; nothing is
 * thrown, so that an author sees all of it at once. */
import { DIAGRAM_NAMES } from '../diagram-names';
import { course as courseShape, lesson as lessonShape } from '../_schema/course';
import type { CourseFile, LessonFile } from '../_schema/course';
import { exercise as exerciseShape } from '../_schema/exercise';
import type { ExamFile } from '../_schema/exam';
import { glossary as glossaryShape } from '../_schema/glossary';
import type { TermEntry } from '../_schema/glossary';
import type { ExerciseFile } from '../_schema/exercise';
import type { SourceEntry } from '../_schema/common';
import { lintQuestion } from '../_schema/lint';
import { lintDoubles } from '../_schema/lint-bank';
import type { Placed } from '../_schema/lint';
import type { Problem } from '../_schema/problems';
import { QUESTIONS_MIN, quiz as quizShape } from '../_schema/quiz';
import type { QuestionFile } from '../_schema/quiz';
import { lintSpelling } from '../_schema/spelling';
import { readYaml } from '../_schema/yaml-file';
import type { YamlFile } from '../_schema/yaml-file';
import { lintTerms } from './glossary';
import { lintHints } from './hints';
import { loadExams } from './load-exams';
import { loadBank, loadSources, type LoadedBank } from './load-bank';
import { loadCards, type LoadedCards } from './load-cards';
import { readPage } from './page';
import { lintMinutes } from './reading-time';
import type { Page } from './page';
import { filesOf } from './walk';
import type { ContentFiles, CourseFiles, LessonFiles, TextFile } from './walk';

export type LoadedExercise = { file: TextFile; value: ExerciseFile };
export type LoadedLesson = {
  slug: string; mdx: TextFile; head: LessonFile; page: Page; questions: QuestionFile[]; exercises: LoadedExercise[];
  /** Of the lesson, in the order of its front matter. */
  sources: SourceEntry[];
  /** Those and the shared ones: what its questions may name. */
  knownSources: SourceEntry[];
};
export type LoadedCourse = { slug: string; head: CourseFile; lessons: LoadedLesson[] };

/** About two minutes of reading. */
const WORDS_AT_ONCE_MAX = 400;

export type LoadedContent = {
  courses: LoadedCourse[];
  exams: ExamFile[];
  bank: LoadedBank;
  cards: LoadedCards;
  glossary: TermEntry[];
  /** Every question with its place: those of the lessons, then those of the bank. */
  placed: Placed[];
};

export function loadContent(files: ContentFiles, problems: Problem[]): LoadedContent {
  const shared = loadSources(files.bank.sources, problems);
  const placed: Placed[] = [];
  const courses = loadCourses(files.courses, shared, placed, problems);
  const slugs = courses.flatMap(({ lessons }) => lessons.map((lesson) => lesson.slug));
  const bank = loadBank(files.bank, shared, slugs, problems);
  placed.push(...bank.questions.map((each) => each.placed));
  problems.push(...placed.flatMap(lintQuestion), ...lintDoubles(placed));
  lintIds(courses, bank, problems);
  problems.push(...filesOf(files).flatMap(lintSpelling));
  const cards = loadCards(files.cards, bank.blueprint, shared, problems);
  const glossary = loadGlossary(files.glossary, problems);
  return { courses, exams: loadExams(files.exams, problems), bank, cards, glossary, placed };
}

function loadGlossary(file: TextFile, problems: Problem[]): TermEntry[] {
  if (file.text === '') return [];
  const entries = readYaml(file.name, file.text, glossaryShape, problems)?.value ?? [];
  lintTerms(file.name, entries, problems);
  return entries;
}

function loadCourses(
  courses: CourseFiles[], shared: SourceEntry[], placed: Placed[], problems: Problem[],
): LoadedCourse[] {
  const loaded: LoadedCourse[] = [];
  for (const { slug, course, lessons } of courses) {
    const head = readYaml(course.name, course.text, courseShape, problems)?.value;
    const all = lessons.map((files) => loadLesson(files, shared, placed, problems));
    if (head) loaded.push({ slug, head, lessons: all.filter((lesson) => lesson !== undefined) });
  }
  return loaded;
}

function loadLesson(
  files: LessonFiles, shared: SourceEntry[], placed: Placed[], problems: Problem[],
): LoadedLesson | undefined {
  const { slug, mdx, quiz } = files;
  const page = readPage(mdx, problems);
  const front = readYaml(mdx.name, page.frontMatter, lessonShape, problems, 1);
  const asked = readYaml(quiz.name, quiz.text, quizShape, problems);
  const questions = asked?.value.questions ?? [];
  questions.forEach((question, index) => {
    if (asked) placed.push({ file: quiz.name, lineOf: asked.lineOf, question, at: ['questions', index] });
  });
  const exercises: LoadedExercise[] = [];
  for (const file of files.exercises) {
    const read = readYaml(file.name, file.text, exerciseShape, problems);
    if (!read) continue;
    // An exercise takes the place of the lesson's lab: what its database was is there in both.
    const database = read.value.database ?? front?.value.database;
    exercises.push({ file, value: { ...read.value, ...(database === undefined ? {} : { database }) } });
    lintHints(file.name, read, problems);
    lintWrongWays(file.name, read.value, read.lineOf, problems);
  }
  lintPage(mdx.name, page, exercises, problems);
  if (!front) return undefined;
  if (asked && questions.length < QUESTIONS_MIN && !front.value.draft) {
    const text = `a quiz has at least ${QUESTIONS_MIN} questions, and this one ${questions.length}`;
    problems.push({ file: quiz.name, line: 1, text });
  }
  const sources = sourcesOf(mdx.name, front, shared, problems);
  const knownSources = [...sources, ...shared];
  questions.forEach((question, index) => question.sources.forEach((key, at) => {
    if (knownSources.some((source) => source.key === key)) return;
    const line = asked?.lineOf(['questions', index, 'sources', at]) ?? 1;
    const text = `${question.id}: "${key}" is no source of the lesson, and not in content/sources.yaml`;
    problems.push({ file: quiz.name, line, text });
  }));
  const lesson = { slug, mdx, head: front.value, page, questions, exercises, sources, knownSources };
  if (!front.value.draft) lintMinutes(lesson, problems);
  return lesson;
}

/** A plain key stands for the entry of `sources.yaml`. */
function sourcesOf(
  file: string, { value, lineOf }: YamlFile<LessonFile>, shared: SourceEntry[], problems: Problem[],
): SourceEntry[] {
  return value.sources.flatMap((entry, at) => {
    if (typeof entry !== 'string') return [entry];
    const found = shared.find((source) => source.key === entry);
    const text = `"${entry}" is not in content/sources.yaml`;
    if (!found) problems.push({ file, line: lineOf(['sources', at]), text });
    return found ? [found] : [];
  });
}

function lintWrongWays(
  file: string, exercise: ExerciseFile, lineOf: (path: (string | number)[]) => number, problems: Problem[],
): void {
  exercise.tasks.forEach((task, taskAt) => task.wrong.forEach((wrong, at) => {
    if (wrong.failsAt < task.checks.length) return;
    const line = lineOf(['tasks', taskAt, 'wrong', at]);
    const text = `${task.id}: failsAt ${wrong.failsAt}, but the task has ${task.checks.length} checks`;
    problems.push({ file, line, text });
  }));
}

function lintPage(file: string, page: Page, exercises: LoadedExercise[], problems: Problem[]): void {
  const say = (line: number, text: string): void => void problems.push({ file, line, text });
  const ids = exercises.map(({ value }) => value.id);
  const placed: string[] = [];
  for (const item of page.items) {
    if (item.kind === 'diagram' && !DIAGRAM_NAMES.some((name) => name === item.name)) {
      say(item.line, `there is no diagram "${item.name}"`);
    }
    if (item.kind !== 'exercise') continue;
    if (!ids.includes(item.id)) say(item.line, `there is no exercise "${item.id}" in this lesson`);
    if (placed.includes(item.id)) say(item.line, `the exercise "${item.id}" stands twice in this lesson`);
    placed.push(item.id);
  }
  for (const id of ids) if (!placed.includes(id)) say(1, `the exercise "${id}" stands nowhere in the lesson`);
  const { count, line } = page.wordsAtOnce;
  if (count > WORDS_AT_ONCE_MAX) {
    say(line, `${count} words without anything to do; a block or an exercise at least every ${WORDS_AT_ONCE_MAX}`);
  }
}

function lintIds(courses: LoadedCourse[], bank: LoadedBank, problems: Problem[]): void {
  const seen = new Map<string, string>();
  const claim = (kind: string, id: string, file: string): void => {
    const before = seen.get(`${kind} ${id}`);
    const text = `the ${kind} id "${id}" is also used in ${before}`;
    if (before !== undefined) problems.push({ file, line: 1, text });
    const gone = bank.retiredIds.find((each) => each.id === id);
    if (gone) problems.push({ file, line: 1, text: `the id "${id}" was retired on ${gone.retired}; take another` });
    seen.set(`${kind} ${id}`, file);
  };
  const lessons = courses.flatMap((course) => course.lessons);
  for (const lesson of lessons) {
    claim('lesson', lesson.head.id, lesson.mdx.name);
    claim('address', lesson.slug, lesson.mdx.name);
    for (const { file, value } of lesson.exercises) claim('exercise', value.id, file.name);
    for (const { id } of lesson.questions) claim('question', id, lesson.mdx.name.replace('lesson.mdx', 'quiz.yaml'));
  }
  for (const { file, id } of bank.questions.map(({ placed, question }) => ({ file: placed.file, id: question.id }))) {
    claim('question', id, file);
  }
  for (const lesson of lessons) {
    for (const slug of lesson.head.prerequisites) {
      if (lessons.some((other) => other.slug === slug)) continue;
      problems.push({ file: lesson.mdx.name, line: 1, text: `there is no lesson "${slug}" to come before this one` });
    }
  }
}
