/* An engine as one file, made when a source is newer: a tenth of a second the first time, nothing after. It lies in
 * the repository's .build, or, where that cannot be written, in the system's temporary folder. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = path.join(root, 'sandbox');
/** Bundles of other sources are kept so long: somebody may be about to read one. */
const KEPT_MS = 3_600_000;

/** The address of the bundle of `sandbox/gateway/<engine>.ts`. Throws when it could not be made. */
export async function engineBundle(engine = 'engine') {
  const stamp = stampOf();
  const folders = [path.join(root, '.build'), path.join(tmpdir(), `hitrate-${process.getuid?.() ?? 'user'}`)];
  for (const folder of folders) {
    const file = path.join(folder, `${engine}-${stamp}.mjs`);
    if (existsSync(file)) return pathToFileURL(file).href;
  }
  let problem;
  for (const folder of folders) {
    try {
      return pathToFileURL(await make(folder, stamp, engine)).href;
    } catch (error) {
      problem ??= error;
    }
  }
  throw problem;
}

function stampOf() {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const name of readdirSync(sources, { recursive: true }).sort()) {
    if (!name.endsWith('.ts')) continue;
    const { mtimeMs, size } = statSync(path.join(sources, name));
    hash.update(`${name} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Written under a name of this process and then renamed: two that start together never read half a file. */
async function make(folder, stamp, engine) {
  const { build } = await import('esbuild');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${engine}-${stamp}.mjs`);
  const draft = `${file}.${process.pid}.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [`sandbox/gateway/${engine}.ts`],
    outfile: draft,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  renameSync(draft, file);
  for (const name of readdirSync(folder)) {
    const other = path.join(folder, name);
    if (!name.startsWith(`${engine}-`) || other === file) continue;
    if (Date.now() - (statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > KEPT_MS) {
      rmSync(other, { force: true });
    }
  }
  return file;
}
