/* Finds the course in the folder: a numbered folder is a course or a lesson, its number is its place, the rest of its
 * name is its address. Nothing is listed anywhere else. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

export type TextFile = { /** From the folder above `content`, with `/`. */ name: string; text: string };
export type LessonFiles = { slug: string; mdx: TextFile; quiz: TextFile; exercises: TextFile[] };
export type CourseFiles = { slug: string; course: TextFile; lessons: LessonFiles[] };

const NUMBERED = /^\d+-([a-z0-9-]+)$/;

/** `contentDir` is the folder that holds `courses`. */
export function walkCourses(contentDir: string): CourseFiles[] {
  const read = (path: string): TextFile => {
    const name = join('content', relative(contentDir, path)).replaceAll('\\', '/');
    return { name, text: existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : '' };
  };
  const courses = join(contentDir, 'courses');
  return numberedFolders(courses).map(({ slug, path }) => ({
    slug,
    course: read(join(path, 'course.yaml')),
    lessons: numberedFolders(path).map((lesson) => ({
      slug: lesson.slug,
      mdx: read(join(lesson.path, 'lesson.mdx')),
      quiz: read(join(lesson.path, 'quiz.yaml')),
      exercises: folders(join(lesson.path, 'exercises')).map((path) => read(join(path, 'exercise.yaml'))),
    })),
  }));
}

export function hashOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('hex').slice(0, 16);
}

export function filesOf(courses: CourseFiles[]): TextFile[] {
  return courses.flatMap(({ course, lessons }) => [
    course, ...lessons.flatMap(({ mdx, quiz, exercises }) => [mdx, quiz, ...exercises]),
  ]);
}

function numberedFolders(parent: string): { slug: string; path: string }[] {
  const found: { slug: string; path: string }[] = [];
  for (const path of folders(parent)) {
    const slug = NUMBERED.exec(path.slice(parent.length + 1))?.[1];
    if (slug !== undefined) found.push({ slug, path });
  }
  return found;
}

function folders(parent: string): string[] {
  if (!existsSync(parent)) return [];
  const entries = readdirSync(parent, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(parent, entry.name)).sort();
}
