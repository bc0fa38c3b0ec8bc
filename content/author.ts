/* What the author's watch (`npm run content:dev`) found in the last build. Only there. */
import { readBuild } from './read-build';
import type { AuthorReport } from './types';

/** `file:line: what is wrong`; empty when the course that is shown is what the files say. */
export function authorProblems(): string[] {
  return readBuild<AuthorReport>('author.json').problems.map(({ file, line, text }) => `${file}:${line}: ${text}`);
}
