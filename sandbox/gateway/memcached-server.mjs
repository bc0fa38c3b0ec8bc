#!/usr/bin/env node
/* Ours where memcached stands: give its path, or a link named memcached to it, to whatever starts one. */

import { engineBundle } from './engine-bundle.mjs';

let bundle;
try {
  bundle = await engineBundle('memcached-engine');
} catch (problem) {
  process.stderr.write(`engine: could not be bundled; nothing was started.\n${problem.message}\n`);
  process.exit(1);
}
await import(bundle);
