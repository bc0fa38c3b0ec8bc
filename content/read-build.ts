/* Reads what `content/_build` wrote. One file, parsed once and kept; read again when it was built anew, so that a
 * running development server follows the author. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const kept = new Map<string, { stamp: string; value: unknown }>();

export function readBuild<T>(name: 'public.json' | 'private.json' | 'author.json'): T {
  const folder = process.env.HITRATE_BUILD_DIR ?? join(/* turbopackIgnore: true */ process.cwd(), '.build');
  const path = join(/* turbopackIgnore: true */ folder, 'content', name);
  const stamp = stampOf(path);
  const known = kept.get(path);
  if (known?.stamp === stamp) return known.value as T;
  const value = JSON.parse(readFileSync(/* turbopackIgnore: true */ path, 'utf8')) as T;
  kept.set(path, { stamp, value });
  return value;
}

function stampOf(path: string): string {
  try {
    const { mtimeMs, size } = statSync(/* turbopackIgnore: true */ path);
    return `${mtimeMs} ${size}`;
  } catch {
    throw new Error(`The course is not built: ${path} is missing. Nothing is lost; run "npm run gen" and start again.`);
  }
}
