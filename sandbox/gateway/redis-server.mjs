#!/usr/bin/env node
/* Ours where redis-server stands: give its path, or a link named redis-server to it, to whatever starts one. */

import { engineBundle } from './engine-bundle.mjs';

let bundle;
try {
  bundle = await engineBundle();
} catch (problem) {
  process.stderr.write(`engine: could not be bundled; nothing was started.\n${problem.message}\n`);
  process.exit(1);
}
await import(bundle);
