/* `npm run content:new -- lesson|exercise|question …`: writes a new file or folder that builds and can be proved as it
 * is, for the author to change line by line. Refuses in words before anything is written. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContent } from './load';
import { CONTENT_DIR } from './main';
import { exerciseText, lessonText, questionText, QUESTION_TYPES, quizText, type QuestionType } from './templates';
import { walkContent } from './walk';

export const USAGE = `usage:
  npm run content:new -- lesson COURSE SLUG "Title"        a draft in the course's folder
  npm run content:new -- exercise LESSON SLUG "Title"      in the folder of that lesson
  npm run content:new -- question OBJECTIVE TYPE ID        in the bank`;

export class Refusal extends Error {}

/** Writes what the words ask for and returns the paths, from the folder above `content`. `today`: YYYY-MM-DD. */
export function createContent(contentDir: string, words: readonly string[], today: string): string[] {
  const [what, place = '', name = '', title = ''] = words;
  if (what === 'lesson') {
    return newLesson(contentDir, { course: place, slug: slugIn(name), title: titleIn(title), today });
  }
  if (what === 'exercise') {
    return newExercise(contentDir, { lesson: place, slug: slugIn(name), title: titleIn(title) });
  }
  if (what === 'question') return newQuestion(contentDir, { objective: place, type: name, id: slugIn(title), today });
  throw new Refusal(USAGE);
}

function slugIn(text: string): string {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text)) return text;
  throw new Refusal(`"${text}" is no address: small letters and digits, with hyphens between words.\n${USAGE}`);
}

function titleIn(text: string): string {
  const title = text.trim();
  if (title.length >= 3 && title.length <= 60) return title;
  throw new Refusal(`The title "${title}" has ${title.length} characters; it should have 3 to 60.\n${USAGE}`);
}

function newLesson(contentDir: string, { course, slug, title, today }: {
  course: string; slug: string; title: string; today: string;
}): string[] {
  const { courses } = walkContent(contentDir, true);
  const taken = courses.flatMap(({ lessons }) => lessons.map((lesson) => lesson.slug));
  if (taken.includes(slug)) throw new Refusal(`There is a lesson "${slug}" already. Nothing was written.`);
  const folder = numbered(join(contentDir, 'courses'), course, 'course');
  const numbers = readdirSync(folder).map((name) => Number(/^(\d+)-/.exec(name)?.[1] ?? 0));
  const number = String(Math.max(0, ...numbers) + 1).padStart(2, '0');
  const lesson = join(folder, `${number}-${slug}`);
  return write(contentDir, {
    [join(lesson, 'lesson.mdx')]: lessonText({ slug, title, today }),
    [join(lesson, 'quiz.yaml')]: quizText({ slug }),
    [join(lesson, 'exercises', `${slug}-first`, 'exercise.yaml')]: exerciseText({
      id: `${slug}-first`, title: 'Store the first value',
    }),
  });
}

function newExercise(contentDir: string, { lesson, slug, title }: {
  lesson: string; slug: string; title: string;
}): string[] {
  const courses = readdirSync(join(contentDir, 'courses')).map((name) => join(contentDir, 'courses', name));
  const folder = courses.map((course) => find(course, lesson)).find((found) => found !== undefined);
  const slugs = walkContent(contentDir, true).courses.flatMap(({ lessons }) => lessons.map((each) => each.slug));
  if (!folder) throw new Refusal(`There is no lesson "${lesson}". There are: ${slugs.join(', ')}.`);
  const loaded = loadContent(walkContent(contentDir, true), []);
  const ids = loaded.courses.flatMap((course) => course.lessons.flatMap((each) => each.exercises))
    .map(({ value }) => value.id);
  if (ids.includes(slug)) throw new Refusal(`There is an exercise "${slug}" already. Nothing was written.`);
  return write(contentDir, { [join(folder, 'exercises', slug, 'exercise.yaml')]: exerciseText({ id: slug, title }) });
}

function newQuestion(contentDir: string, { objective, type, id, today }: {
  objective: string; type: string; id: string; today: string;
}): string[] {
  const { bank } = loadContent(walkContent(contentDir, true), []);
  const objectives = bank.blueprint.objectives;
  const known = objectives.find((each) => each.id === objective);
  if (!known) {
    const there = objectives.map((each) => each.id).join(', ');
    throw new Refusal(`There is no objective "${objective}". There are: ${there}.`);
  }
  if (!isQuestionType(type)) {
    throw new Refusal(`There is no type "${type}". There are: ${QUESTION_TYPES.join(', ')}.`);
  }
  const ids = [...bank.questions.map(({ question }) => question.id), ...bank.retiredIds.map((each) => each.id)];
  if (ids.includes(id)) {
    throw new Refusal(`"${id}" is or was the id of a question, and ids are never used again. Nothing was written.`);
  }
  const file = join(contentDir, 'questions', known.domain, `${id}.yaml`);
  const source = bank.sources[0]?.key ?? 'what-is';
  return write(contentDir, { [file]: questionText({ id, objective, type, today, source }) });
}

const isQuestionType = (text: string): text is QuestionType => QUESTION_TYPES.some((type) => type === text);

function find(folder: string, slug: string): string | undefined {
  const name = readdirSync(folder).find((each) => each.replace(/^\d+-/, '') === slug && /^\d+-/.test(each));
  return name === undefined ? undefined : join(folder, name);
}

function numbered(folder: string, slug: string, what: string): string {
  const found = find(folder, slug);
  if (found) return found;
  const there = readdirSync(folder).map((name) => name.replace(/^\d+-/, ''));
  throw new Refusal(`There is no ${what} "${slug}". There are: ${there.join(', ')}.`);
}

function write(contentDir: string, files: Record<string, string>): string[] {
  const taken = Object.keys(files).find((path) => existsSync(path));
  if (taken) throw new Refusal(`${relative(dirname(contentDir), taken)} exists already. Nothing was written.`);
  return Object.entries(files).map(([path, text]) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return relative(dirname(contentDir), path);
  });
}

function main(): void {
  try {
    const paths = createContent(resolve(CONTENT_DIR), process.argv.slice(2), new Date().toISOString().slice(0, 10));
    console.log(`Written:\n${paths.map((path) => `  ${path}`).join('\n')}`);
    console.log('It builds as it is. See it with `npm run content:dev`, prove it with `npm run content:verify`;');
    console.log('content/README.md says what may stand in it. A draft is shown to its author only.');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
