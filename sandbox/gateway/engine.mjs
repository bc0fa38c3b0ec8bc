/* `npm run engine -- redis --port 6379`: which engine, and then its own words as it has them. */

import { fileURLToPath } from 'node:url';

const [, , kind] = process.argv;
if (kind !== 'redis') {
  process.stderr.write(`usage: npm run engine -- redis [/path/to/redis.conf] [--port 6379] …
       the words behind "redis" are redis-server's: npm run engine -- redis --help\n`);
  process.exit(1);
}
const program = fileURLToPath(new URL('redis-server.mjs', import.meta.url));
process.argv.splice(1, 2, program);
await import('./redis-server.mjs');
