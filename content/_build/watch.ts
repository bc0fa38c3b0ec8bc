/* `npm run content:dev` runs this beside the site: builds the course, drafts included, after each edit of a content
 * file, and writes what is wrong where the page can show it. A build that fails leaves the last good course. */
import { mkdirSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { ContentError } from '../_schema/problems';
import type { AuthorReport } from '../types';
import { buildContent, CONTENT_DIR, writeWhole } from './main';

/** Editors write a file in several steps. */
const QUIET_MS = 80;

/** Builds now and after each edit under `contentDir`, until the returned function is called. */
export async function follow(
  contentDir: string, buildDir: string, say: (text: string) => void,
): Promise<() => void> {
  const report = join(buildDir, 'content', 'author.json');
  mkdirSync(join(buildDir, 'content'), { recursive: true });
  const build = async (): Promise<void> => {
    const found: AuthorReport = { problems: [] };
    try {
      const { changed, compiled, ms } = await buildContent(contentDir, buildDir, true);
      if (changed) say(`content: ${compiled} lesson(s) compiled (${ms} ms)`);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      found.problems = error.problems;
      say(`${error.message}\nThe course built before is still shown.`);
    }
    writeWhole(report, JSON.stringify(found));
  };
  await build();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watching = watch(contentDir, { recursive: true }, (_, name) => {
    if (name === null || !/\.(ya?ml|mdx)$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => { running = running.then(build); }, QUIET_MS);
  });
  return () => {
    clearTimeout(timer);
    watching.close();
  };
}

const ownFile = process.argv[1];
if (ownFile !== undefined && /content[\\/]_build[\\/]watch\.ts$/.test(ownFile)) {
  await follow(CONTENT_DIR, process.env['HITRATE_BUILD_DIR'] ?? resolve('.build'), (text) => console.log(text));
}
