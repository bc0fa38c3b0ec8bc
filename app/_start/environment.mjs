/* The environment of Hitrate, read and judged in one place.
 *
 * `npm start` calls this before anything is built, and the site calls it again (app/_server/env.ts) in its own process.
 * Whatever is wrong is said in one sentence that names the variable, what was found and what would do. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** A mistake of the person who starts the site: printed as it is, without a stack. */
export class StartError extends Error {}

const whole = (name, standard) =>
  z.string().default(String(standard)).transform((text, context) => {
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (port >= 1 && port <= 65535) return port;
    context.addIssue({
      code: 'custom',
      message: `${name} is "${text}", which is not a port: give a whole number from 1 to 65535, or leave ${name} unset `
        + `for ${standard}.`,
    });
    return z.NEVER;
  });

const origin = z.string().optional().transform((text, context) => {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '')) return url.origin;
  context.addIssue({
    code: 'custom',
    message: `PUBLIC_ORIGIN is "${text}", which is not an origin: give scheme, host and port only, like `
      + 'https://learn.example.org, or leave it unset.',
  });
  return z.NEVER;
});

const secret = z.string().optional().transform((text, context) => {
  if (!text) return undefined;
  if (text.length >= 32) return text;
  context.addIssue({
    code: 'custom',
    message: `HITRATE_SECRET has ${text.length} characters, which is too short to sign with: give at least 32, or `
      + 'leave it unset and one is made in the data folder.',
  });
  return z.NEVER;
});

const folder = (name) =>
  z.string().regex(/^[\w.-]+$/, `${name} must be a plain folder name inside the project, like .next-mine.`);

const schema = z.object({
  PORT: whole('PORT', 3000),
  SANDBOX_PORT: whole('SANDBOX_PORT', 7071),
  HOST: z.string().regex(/^[\w.:-]+$/, 'HOST must be an address to listen on, like 127.0.0.1 or 0.0.0.0.')
    .default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  HITRATE_SECRET: secret,
  PUBLIC_ORIGIN: origin,
  NEXT_DIST_DIR: folder('NEXT_DIST_DIR').default('.next'),
});

/**
 * @typedef {{ port: number, sandboxPort: number, host: string, dataDir: string, databaseUrl: string,
 *   secret: string | undefined, publicOrigins: string[], secure: boolean, distDir: string }} Environment
 *
 * @param {Record<string, string | undefined>} variables
 * @returns {Environment}
 */
export function readEnvironment(variables) {
  const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(filled);
  if (!parsed.success) throw new StartError(parsed.error.issues[0].message);
  const { PORT, SANDBOX_PORT, HOST, DATA_DIR, HITRATE_SECRET, PUBLIC_ORIGIN, NEXT_DIST_DIR } = parsed.data;
  if (PORT === SANDBOX_PORT) {
    throw new StartError(`PORT and SANDBOX_PORT are both ${PORT}: the site and the sandbox need a port each.`);
  }
  const dataDir = path.resolve(DATA_DIR);
  return {
    port: PORT,
    sandboxPort: SANDBOX_PORT,
    host: HOST,
    dataDir,
    databaseUrl: `file:${path.join(dataDir, 'hitrate.db')}`,
    secret: HITRATE_SECRET ?? keptSecret(dataDir),
    publicOrigins: PUBLIC_ORIGIN ? [PUBLIC_ORIGIN] : [`http://localhost:${PORT}`, `http://127.0.0.1:${PORT}`],
    secure: PUBLIC_ORIGIN?.startsWith('https:') ?? false,
    distDir: NEXT_DIST_DIR,
  };
}

export const secretFile = (dataDir) => path.join(dataDir, 'secret');

function keptSecret(dataDir) {
  const file = secretFile(dataDir);
  if (!existsSync(file)) return undefined;
  const kept = readFileSync(file, 'utf8').trim();
  if (kept.length >= 32) return kept;
  throw new StartError(`${file} holds no usable secret: delete it and a new one is made (learners then start anew).`);
}
