/* Every link of the course leads somewhere: addresses of the site that lessons, questions, cards and the glossary
 * mention, and the headings in them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bankQuestions, courses, glossary, lesson, lessons } from '#content';
import { filesOf, walkContent } from '#content/_build/walk';
import type { Problem } from '#content/_schema/problems';
import { reference } from '#redis/reference.gen';

const LINK = /\]\((\/[^)\s]*|#[^)\s]*)\)|href="(\/[^"]*|#[^"]*)"/g;

export function brokenLinks(contentDir: string): Problem[] {
  const addresses = knownAddresses();
  return filesOf(walkContent(contentDir)).flatMap(({ name, text }) => text.split('\n').flatMap((line, at) =>
    [...line.matchAll(LINK)].map(([, markdown, html]) => markdown ?? html ?? '')
      .filter((address) => !leads(address, name, addresses))
      .map((address): Problem => ({ file: name, line: at + 1, text: `the link ${address} leads nowhere` }))));
}

function leads(address: string, file: string, addresses: Map<string, Set<string>>): boolean {
  const [path = '', anchor] = address.split('#');
  const anchors = path === '' ? addresses.get(`file ${file}`) : addresses.get(path.replace(/\?.*$/, ''));
  return anchors !== undefined && (anchor === undefined || anchors.has(anchor));
}

/** Address of a page → the anchors in it that content may name. */
function knownAddresses(): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>(['/', '/progress', '/search', '/cheat-sheet', ...studyPages()]
    .map((path) => [path, new Set<string>()]));
  known.set('/glossary', new Set(glossary().map(({ id }) => id)));
  known.set('/reference', new Set());
  for (const { slug } of reference) known.set(`/reference/${slug}`, new Set());
  for (const { id } of bankQuestions()) known.set(`/question/${id}`, new Set());
  for (const { slug, course, exercises, questions } of lessons()) {
    const headings = (lesson(slug)?.headings ?? []).map(({ id }) => id);
    const anchors = new Set([
      ...headings, ...exercises.map((id) => `exercise-${id}`), ...questions.map((id) => `question-${id}`),
    ]);
    known.set(`/learn/${course}/${slug}`, anchors);
    known.set(`/quiz/${slug}`, anchors);
    known.set(`file ${fileOf(slug, course)}`, anchors);
  }
  return known;
}

function fileOf(slug: string, course: string): string {
  const place = courses().findIndex((each) => each.slug === course);
  const folder = numbered('content/courses')[place] ?? '';
  const name = numbered(join('content/courses', folder)).find((each) => each.replace(/^\d+-/, '') === slug) ?? '';
  return `content/courses/${folder}/${name}/lesson.mdx`;
}

const numbered = (folder: string): string[] => readdirSync(folder).filter((name) => /^\d+-/.test(name)).sort();

/** Pages without parameters under `app/(study)`. */
function studyPages(): string[] {
  return readdirSync('app/(study)', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('[')).map((entry) => `/${entry.name}`);
}
