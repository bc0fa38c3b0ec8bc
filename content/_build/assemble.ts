/* From validated files to the two books: the public one, which any learner may read, and the private one with the
 * answers. A field goes into the public book only by being named here. */
import { toCheck, toExercise } from '../_schema/exercise';
import type { SourceEntry } from '../_schema/common';
import type { QuestionFile } from '../_schema/quiz';
import type {
  Lesson, Option, PrivateContent, PublicContent, PublicExercise, PublicQuestion, QuestionKey, Source,
} from '../types';
import { words } from '../words';
import type { Compiled } from './compile';
import type { LoadedCourse, LoadedExercise, LoadedLesson } from './load';
import { hashOf } from './walk';

export function assemble(
  builtFrom: string, courses: LoadedCourse[], compiled: ReadonlyMap<string, Compiled>,
): { open: PublicContent; hidden: PrivateContent } {
  const open: PublicContent = { builtFrom, courses: [], lessons: [] };
  const hidden: PrivateContent = { builtFrom, exercises: {}, questions: {} };
  for (const course of courses) {
    const slugs = course.lessons.map((lesson) => lesson.slug);
    open.courses.push({ ...course.head, slug: course.slug, lessons: slugs });
    course.lessons.forEach((lesson, at) => {
      const page = compiled.get(lesson.slug);
      if (!page) return;
      open.lessons.push(openLesson(lesson, page, course.slug, at, slugs));
      for (const { value } of lesson.exercises) hidden.exercises[value.id] = toExercise(value);
      for (const question of lesson.questions) {
        hidden.questions[question.id] = questionKey(question, lesson.head.sources);
      }
    });
  }
  return { open, hidden };
}

function openLesson(lesson: LoadedLesson, page: Compiled, course: string, at: number, slugs: string[]): Lesson {
  const { id, title, goal, minutes, prerequisites, sources, memcached } = lesson.head;
  const [previous, next] = [slugs[at - 1], slugs[at + 1]];
  const firstNode = firstNodeOf(lesson);
  const open = {
    slug: lesson.slug, id, title, goal, minutes, course, number: at + 1, prerequisites,
    code: page.code,
    headings: page.headings,
    exercises: inPageOrder(lesson).map((exercise) => openExercise(exercise, lesson.slug)),
    questions: lesson.questions.map((question) => openQuestion(question, lesson.slug)),
    sources: sources.map(openSource),
    ...(memcached === undefined ? {} : { memcached }),
    ...(firstNode === undefined ? {} : { firstNode }),
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
  return { ...open, hash: hashOf(JSON.stringify(open)) };
}

function firstNodeOf({ page }: LoadedLesson): string | undefined {
  const first = page.items.find((item) => item.kind === 'transcript');
  return first?.kind === 'transcript' ? first.transcript.entries[0]?.node : undefined;
}

function inPageOrder(lesson: LoadedLesson): LoadedExercise[] {
  const placed = lesson.page.items.map((item) => (item.kind === 'exercise' ? item.id : ''));
  return [...lesson.exercises].sort((one, other) => placed.indexOf(one.value.id) - placed.indexOf(other.value.id));
}

function openExercise({ value }: LoadedExercise, lesson: string): PublicExercise {
  const { id, title, setup } = value;
  const tasks = value.tasks.map((task) => ({ id: task.id, text: words(task.text), hints: task.hints.length }));
  return { id, title, lesson, setupKeys: keysOfSetup(setup), tasks, hash: hashOf(JSON.stringify(value)) };
}

/** Commands of a set-up that store nothing under a key. */
const KEYLESS = /^(?:ACL|AUTH|CONFIG|EXISTS|FLUSHALL|FLUSHDB|FUNCTION|GET|MGET|SCRIPT|SELECT|SLOWLOG)$/i;

/** The key is the first word after the command; MSET has one at every second word. */
export function keysOfSetup(setup: string[]): string[] {
  const keys = new Set<string>();
  for (const line of setup) {
    const [command = '', ...rest] = line.split(/\s+/);
    if (/^(?:\$|cache-\d{4}>) /.test(line)) continue;
    if (/^MSET$/i.test(command)) rest.filter((_, at) => at % 2 === 0).forEach((key) => keys.add(key));
    else if (rest[0] !== undefined && !KEYLESS.test(command)) keys.add(rest[0]);
  }
  return [...keys];
}

function openQuestion(question: QuestionFile, lesson: string): PublicQuestion {
  const base = { id: question.id, lesson, stem: words(question.stem), hash: hashOf(JSON.stringify(question)) };
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const choose = question.options.filter((option) => option.correct).length;
      return { ...base, type: question.type, choose, options: question.options.map(openOption) };
    }
    case 'matching': {
      const [items, choices] = [question.items.map(openOption), question.choices.map(openOption)];
      return { ...base, type: 'matching', items, choices };
    }
    case 'command': {
      const lines = [question.model, ...question.wrong.map((wrong) => wrong.run)].map((run) => run.length);
      return { ...base, type: 'command', setup: question.setup, linesMax: Math.max(...lines, 3) };
    }
  }
}

function openOption({ id, text }: { id: string; text: string }): Option {
  return { id, ...words(text) };
}

function openSource({ title, url, checked }: SourceEntry): Source {
  return { title, url, checked };
}

function questionKey(question: QuestionFile, sources: SourceEntry[]): QuestionKey {
  const named = question.sources.map((key) => sources.find((source) => source.key === key));
  const base = {
    id: question.id,
    hash: hashOf(JSON.stringify(question)),
    sources: named.filter((source) => source !== undefined).map(openSource),
  };
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const correct = question.options.filter((option) => option.correct).map((option) => option.id);
      const whys = Object.fromEntries(question.options.map((option) => [option.id, words(option.why)]));
      return { ...base, type: question.type, correct, whys };
    }
    case 'matching': {
      const pairs = Object.fromEntries(question.items.map((item) => [item.id, item.choice]));
      const whys = Object.fromEntries(question.items.map((item) => [item.id, words(item.why)]));
      return { ...base, type: 'matching', pairs, whys };
    }
    case 'command': {
      const wrong = question.wrong.map((each) => ({ ...each, why: words(each.why) }));
      const { setup, model } = question;
      const checks = question.checks.map(toCheck);
      return { ...base, type: 'command', setup, model, checks, why: words(question.why), wrong };
    }
  }
}
