/* `npm run engine -- redis --port 6379`: bundles engine.ts (a few milliseconds) and becomes it. */

import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
/* A file per process: two engines that start together must not read each other's half-written bundle. */
const outfile = path.join(root, '.build', `engine-${process.pid}.mjs`);

try {
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['sandbox/gateway/engine.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
} catch (problem) {
  process.stderr.write(`engine: could not be bundled; nothing was started.\n${problem.message}\n`);
  process.exit(1);
}
process.on('exit', () => rmSync(outfile, { force: true }));
await import(pathToFileURL(outfile).href);
