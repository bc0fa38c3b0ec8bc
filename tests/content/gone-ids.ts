/* Ids of the bank that were once there and are not any more, as git tells; they belong into `retired-ids.yaml`. Where
 * there is no history there is nothing to say. */
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import type { LoadedBank } from '#content/_build/load-bank';
import type { Problem } from '#content/_schema/problems';

export function goneIds(root: string): string[] {
  const words = ['log', '--diff-filter=D', '--no-renames', '--name-only', '--format=', '--', 'content/questions'];
  try {
    const names = execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const ids = names.split('\n').filter((name) => name.endsWith('.yaml')).map((name) => basename(name, '.yaml'));
    return [...new Set(ids)];
  } catch {
    return [];
  }
}

export function unretired(gone: string[], { questions, retiredIds }: LoadedBank): Problem[] {
  const known = new Set([...questions.map(({ question }) => question.id), ...retiredIds.map(({ id }) => id)]);
  return gone.filter((id) => !known.has(id)).map((id) => ({
    file: 'content/retired-ids.yaml', line: 1,
    text: `the question "${id}" is gone: write its id here, so that nobody uses it again`,
  }));
}
