/* `npm run engine -- redis --port 6379`, `npm run engine -- memcached -p 11211`: which engine, and then its own words
 * as it has them. */

import { fileURLToPath } from 'node:url';

const [, , kind] = process.argv;
const programs = { redis: 'redis-server.mjs', memcached: 'memcached-server.mjs' };
if (!Object.hasOwn(programs, kind ?? '')) {
  process.stderr.write(`usage: npm run engine -- redis [/path/to/redis.conf] [--port 6379] …
       npm run engine -- memcached [-p 11211] …
       the words behind the engine's name are redis-server's or memcached's own: … redis --help, … memcached -h\n`);
  process.exit(1);
}
const program = fileURLToPath(new URL(programs[kind], import.meta.url));
process.argv.splice(1, 2, program);
await import(`./${programs[kind]}`);
