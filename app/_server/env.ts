/* What the site knows of its surroundings, read once and on first use: pages are imported by `next build` too, when
 * there is no data folder and no secret yet. The rules and their sentences live in _start/environment.mjs. */
import { readEnvironment, type Environment } from '../_start/environment.mjs';

type Env = Environment & { secret: string };

let known: Env | undefined;

export function env(): Env {
  if (known) return known;
  const read = readEnvironment(process.env);
  if (!read.secret) {
    throw new Error('There is no secret yet: start the site with `npm start`, which makes one, or set HITRATE_SECRET.');
  }
  known = { ...read, secret: read.secret };
  return known;
}

/** `npm run content:dev`: drafts are shown, and pages follow the author's edits. */
export function isAuthoring(): boolean {
  return process.env.HITRATE_AUTHOR === '1';
}
