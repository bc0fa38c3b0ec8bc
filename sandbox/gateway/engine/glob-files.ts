/* `include conf.d/*.conf`: the files that a pattern names, in order. Node 20 has no glob of its own. */

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { globMatches } from '#base/glob';

export function filesOf(pattern: string): string[] {
  let found = [pattern.startsWith('/') ? '/' : ''];
  for (const part of pattern.split('/').filter((each) => each !== '')) {
    found = found.flatMap((folder) => below(folder, part));
  }
  return found.sort();
}

function below(folder: string, part: string): string[] {
  if (!/[*?[]/.test(part)) {
    const name = path.join(folder, part);
    return existsSync(name) ? [name] : [];
  }
  try {
    const names = readdirSync(folder === '' ? '.' : folder);
    return names.filter((name) => (!name.startsWith('.') || part.startsWith('.')) && globMatches(part, name))
      .map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}
