/* Finds the course in the folder: a numbered folder is a course or a lesson, its number is its place, the rest of its
 * name is its address. Nothing is listed anywhere else. The bank has a folder for each domain, a file for each
 * question. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

export type TextFile = { /** From the folder above `content`, with `/`. */ name: string; text: string };
export type LessonFiles = { slug: string; mdx: TextFile; quiz: TextFile; exercises: TextFile[] };
export type CourseFiles = { slug: string; course: TextFile; lessons: LessonFiles[] };
export type BankFiles = {
  sources: TextFile; blueprint: TextFile; retiredIds: TextFile;
  /** `domain` is the folder, `id` the file's name. */
  questions: { domain: string; id: string; file: TextFile }[];
};
/** A file of concept cards for each domain, and the list of ports. */
export type CardFiles = { decks: { domain: string; file: TextFile }[]; ports: TextFile };
export type ContentFiles = {
  courses: CourseFiles[]; bank: BankFiles; cards: CardFiles; glossary: TextFile;
  exams: { id: string; file: TextFile }[];
};

const NUMBERED = /^\d+-([a-z0-9-]+)$/;

/** `contentDir` is the folder that holds `courses` and `questions`. Lessons with `draft: true` are left out
 *  unless asked for. */
export function walkContent(contentDir: string, drafts = false): ContentFiles {
  const read = (path: string): TextFile => {
    const name = join('content', relative(contentDir, path)).replaceAll('\\', '/');
    return { name, text: existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : '' };
  };
  const exams = yamlFiles(join(contentDir, 'exams')).map((path) => ({ id: basename(path, '.yaml'), file: read(path) }));
  return {
    courses: walkCourses(contentDir, read, drafts), bank: walkBank(contentDir, read),
    cards: walkCards(contentDir, read),
    glossary: read(join(contentDir, 'glossary.yaml')), exams,
  };
}

type Read = (path: string) => TextFile;

function walkBank(contentDir: string, read: Read): BankFiles {
  const questions = join(contentDir, 'questions');
  return {
    sources: read(join(contentDir, 'sources.yaml')),
    blueprint: read(join(questions, 'blueprint.yaml')),
    retiredIds: read(join(contentDir, 'retired-ids.yaml')),
    questions: folders(questions).flatMap((folder) => {
      const names = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort();
      const domain = basename(folder);
      return names.map((name) => ({ domain, id: basename(name, '.yaml'), file: read(join(folder, name)) }));
    }),
  };
}

function walkCards(contentDir: string, read: Read): CardFiles {
  const folder = join(contentDir, 'cards');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort() : [];
  return {
    decks: names.map((name) => ({ domain: basename(name, '.yaml'), file: read(join(folder, name)) })),
    ports: read(join(contentDir, 'ports.yaml')),
  };
}

const isDraft = ({ text }: TextFile): boolean => /^---\n(?:(?!---\n)[^\n]*\n)*?draft: true\n/.test(text);

function walkCourses(contentDir: string, read: Read, drafts: boolean): CourseFiles[] {
  const courses = join(contentDir, 'courses');
  return numberedFolders(courses).map(({ slug, path }) => ({
    slug,
    course: read(join(path, 'course.yaml')),
    lessons: numberedFolders(path).map((lesson) => ({
      slug: lesson.slug,
      mdx: read(join(lesson.path, 'lesson.mdx')),
      quiz: read(join(lesson.path, 'quiz.yaml')),
      exercises: folders(join(lesson.path, 'exercises')).map((path) => read(join(path, 'exercise.yaml'))),
    })).filter(({ mdx }) => drafts || !isDraft(mdx)),
  }));
}

export function hashOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('hex').slice(0, 16);
}

export function filesOf({ courses, bank, cards, glossary, exams }: ContentFiles): TextFile[] {
  return [
    ...courses.flatMap(({ course, lessons }) => [
      course, ...lessons.flatMap(({ mdx, quiz, exercises }) => [mdx, quiz, ...exercises]),
    ]),
    bank.sources, bank.blueprint, bank.retiredIds, ...bank.questions.map(({ file }) => file),
    ...cards.decks.map(({ file }) => file), cards.ports, glossary,
    ...exams.map(({ file }) => file),
  ];
}

function numberedFolders(parent: string): { slug: string; path: string }[] {
  const found: { slug: string; path: string }[] = [];
  for (const path of folders(parent)) {
    const slug = NUMBERED.exec(path.slice(parent.length + 1))?.[1];
    if (slug !== undefined) found.push({ slug, path });
  }
  return found;
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => join(folder, name));
}

function folders(parent: string): string[] {
  if (!existsSync(parent)) return [];
  const entries = readdirSync(parent, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(parent, entry.name)).sort();
}
