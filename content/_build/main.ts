/* Builds the course: `npm run gen` (and the start, when something changed). Walks the courses and the bank, validates,
 * compiles the pages, writes `.build/content/public.json` and `private.json`.
 *
 * A run in which nothing changed compares one hash and ends; a changed lesson is compiled, the others are taken from
 * `.build/content/pages`. Wrong content writes nothing, prints every problem with file and line, and ends with 1. */
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError } from '../_schema/problems';
import type { Problem } from '../_schema/problems';
import { assemble } from './assemble';
import type { Compile, Compiled } from './compile';
import { loadContent } from './load';
import { filesOf, hashOf, walkContent } from './walk';
import type { TextFile } from './walk';

export const CONTENT_DIR = join(dirname(fileURLToPath(import.meta.url)), '..');

export type BuildResult = { changed: boolean; lessons: number; questions: number; compiled: number; ms: number };

export async function buildContent(contentDir: string, buildDir: string, drafts = false): Promise<BuildResult> {
  const startMs = performance.now();
  const out = join(buildDir, 'content');
  const tools = toolsHash();
  const files = walkContent(contentDir, drafts);
  const builtFrom = hashOf(tools, ...filesOf(files).flatMap(({ name, text }) => [name, text]));
  const before = readJson<{ builtFrom: string; lessons: unknown[]; bank: unknown[] }>(join(out, 'public.json'));
  const hidden = readJson<{ builtFrom: string }>(join(out, 'private.json'));
  const done = (changed: boolean, { lessons, bank }: { lessons: unknown[]; bank: unknown[] }, compiled: number) => {
    const ms = Math.round(performance.now() - startMs);
    return { changed, lessons: lessons.length, questions: bank.length, compiled, ms };
  };
  if (before?.builtFrom === builtFrom && hidden?.builtFrom === builtFrom) return done(false, before, 0);

  const problems: Problem[] = [];
  const loaded = loadContent(files, problems);
  const pages = new Pages(join(out, 'pages'), tools, problems);
  const compiled = new Map<string, Compiled>();
  for (const lesson of loaded.courses.flatMap((course) => course.lessons)) {
    const page = await pages.compile(lesson.mdx);
    compiled.set(lesson.slug, page);
    const blocks = lesson.page.items.filter((item) => item.kind === 'transcript').length;
    if (page.transcripts !== blocks && page.code !== '') {
      const text = `a redis block is indented or nested: ${page.transcripts} compiled, ${blocks} read`;
      problems.push({ file: lesson.mdx.name, line: 1, text });
    }
  }
  if (problems.length > 0) throw new ContentError(problems);
  const books = assemble(builtFrom, loaded, compiled);
  pages.forgetOthers();
  writeWhole(join(out, 'private.json'), JSON.stringify(books.hidden));
  writeWhole(join(out, 'public.json'), JSON.stringify(books.open));
  return done(true, books.open, pages.fresh);
}

/** Compiled pages, kept by the hash of their source; the compiler is loaded only when one is missing. */
class Pages {
  fresh = 0;
  private compiler: Promise<Compile> | undefined;
  private readonly used = new Set<string>();

  constructor(private readonly folder: string, private readonly tools: string, private readonly problems: Problem[]) {}

  async compile(file: TextFile): Promise<Compiled> {
    const name = `${hashOf(this.tools, file.text)}.json`;
    this.used.add(name);
    const kept = readJson<Compiled>(join(this.folder, name));
    if (kept) return kept;
    this.compiler ??= import('./compile').then(({ createCompiler }) => createCompiler(this.problems));
    const page = await (await this.compiler)(file);
    this.fresh++;
    if (page.code !== '') writeWhole(join(this.folder, name), JSON.stringify(page));
    return page;
  }

  forgetOthers(): void {
    for (const name of readdirSync(this.folder)) if (!this.used.has(name)) rmSync(join(this.folder, name));
  }
}

/** Of the code that builds: a page compiled by other code is not the same page. */
function toolsHash(): string {
  const folders = [join(CONTENT_DIR, '_build'), join(CONTENT_DIR, '_schema'), CONTENT_DIR];
  const sources = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.ts')).sort()
    .map((name) => readFileSync(join(folder, name), 'utf8')));
  return hashOf(...sources);
}

function readJson<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Readers see the old file or the new one, never half of one. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}

async function main(): Promise<void> {
  const buildDir = process.env['HITRATE_BUILD_DIR'] ?? resolve('.build');
  try {
    const { changed, lessons, questions, compiled, ms } = await buildContent(CONTENT_DIR, buildDir);
    const what = changed ? `${compiled} of ${lessons} lessons compiled` : `${lessons} lessons, nothing changed`;
    process.stdout.write(`content: ${what}, ${questions} questions in the bank (${ms} ms)\n`);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    process.stderr.write(`${error.message}\nNothing was written; the course built before is kept.\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
