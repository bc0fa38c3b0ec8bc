/* From validated files to the two books: the public one, which any learner may read, and the private one with the
 * answers. A field goes into the public book only by being named here. */
import { toExercise } from '../_schema/exercise';
import type { BankQuestion, Blueprint, Lesson, PrivateContent, PublicContent, PublicExercise } from '../types';
import { words } from '../words';
import type { Compiled } from './compile';
import { termsOf } from './glossary';
import type { LoadedContent, LoadedExercise, LoadedLesson } from './load';
import type { LoadedBank, LoadedQuestion } from './load-bank';
import { openExam } from './load-exams';
import { loreOf, sectionsOf } from './prose';
import { openQuestion, openSource, proofOf, questionKey } from './questions';
import { hashOf } from './walk';

export function assemble(
  builtFrom: string, { courses, bank, cards, glossary, exams }: LoadedContent,
  compiled: ReadonlyMap<string, Compiled>,
): { open: PublicContent; hidden: PrivateContent } {
  const slugs = courses.flatMap(({ lessons }) => lessons.map((lesson) => lesson.slug));
  const open: PublicContent = {
    builtFrom, courses: [], lessons: [],
    bank: bank.questions.map(openBankQuestion),
    blueprint: openBlueprint(bank, slugs),
    exams: exams.map(openExam),
    concepts: cards.concepts,
    ports: cards.ports,
    glossary: [], prose: {}, lore: [],
  };
  const hidden: PrivateContent = { builtFrom, exercises: {}, questions: {}, proofs: {} };
  for (const { question, show } of bank.questions) {
    hidden.questions[question.id] = questionKey(question, bank.sources);
    if (question.proof && show) hidden.proofs[question.id] = proofOf(question.proof, show);
  }
  for (const course of courses) {
    const slugs = course.lessons.map((lesson) => lesson.slug);
    open.courses.push({ ...course.head, slug: course.slug, lessons: slugs });
    course.lessons.forEach((lesson, at) => {
      const page = compiled.get(lesson.slug);
      if (!page) return;
      open.lessons.push(openLesson(lesson, page, course.slug, at, slugs));
      open.prose[lesson.slug] = sectionsOf(lesson.mdx.text, page.headings);
      open.lore.push(...loreOf(lesson.mdx.text).map((each) => ({ ...each, lesson: lesson.slug })));
      for (const { value } of lesson.exercises) hidden.exercises[value.id] = toExercise(value);
      for (const question of lesson.questions) {
        hidden.questions[question.id] = questionKey(question, lesson.knownSources);
      }
    });
  }
  open.glossary = termsOf(glossary, open.prose);
  return { open, hidden };
}

function openLesson(lesson: LoadedLesson, page: Compiled, course: string, at: number, slugs: string[]): Lesson {
  const { id, title, goal, minutes, prerequisites, memcached, database } = lesson.head;
  const [previous, next] = [slugs[at - 1], slugs[at + 1]];
  const firstNode = firstNodeOf(lesson);
  const open = {
    slug: lesson.slug, id, title, goal, minutes, course, number: at + 1, prerequisites,
    code: page.code,
    headings: page.headings,
    exercises: inPageOrder(lesson).map((exercise) => openExercise(exercise, lesson.slug)),
    questions: lesson.questions.map((question) => ({ ...openQuestion(question), lesson: lesson.slug })),
    sources: lesson.sources.map(openSource),
    ...(memcached === undefined ? {} : { memcached }),
    ...(firstNode === undefined ? {} : { firstNode }),
    ...(database === undefined ? {} : { database }),
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
  const own = value.engine !== undefined || value.managed !== undefined;
  return {
    id, title, lesson, setupKeys: keysOfSetup(setup), tasks, hash: hashOf(JSON.stringify(value)),
    ...(own ? { ownNode: true } : {}),
  };
}

/** Commands of a set-up that store nothing under a key. */
const KEYLESS = /^(?:ACL|AUTH|CONFIG|EXISTS|FLUSHALL|FLUSHDB|FUNCTION|GET|MGET|SCRIPT|SELECT|SLOWLOG)$/i;

/** The key is the first word after the command; MSET has one at every second word. */
export function keysOfSetup(setup: string[]): string[] {
  const keys = new Set<string>();
  for (const line of setup) {
    const [command = '', ...rest] = line.split(/\s+/);
    if (/^(?:\$|cache-\d{4}>|shop\S*>) /.test(line)) continue;
    if (/^MSET$/i.test(command)) rest.filter((_, at) => at % 2 === 0).forEach((key) => keys.add(key));
    else if (rest[0] !== undefined && !KEYLESS.test(command)) keys.add(rest[0]);
  }
  return [...keys];
}

function openBankQuestion({ question, domain, lesson }: LoadedQuestion): BankQuestion {
  const { objective, difficulty, verified, proof } = question;
  return {
    ...openQuestion(question), objective, domain, difficulty, verified, proof: proof !== undefined,
    ...(lesson === undefined ? {} : { lesson }),
  };
}

/** A lesson is named once it is there. */
function openBlueprint({ blueprint }: LoadedBank, slugs: string[]): Blueprint {
  const { domains, objectives } = blueprint;
  return {
    domains,
    objectives: objectives.map(({ id, domain, title, summary, lesson }) => ({
      id, domain, title, summary, ...(lesson !== undefined && slugs.includes(lesson) ? { lesson } : {}),
    })),
  };
}
