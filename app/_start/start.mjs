#!/usr/bin/env node
/* `npm start`: from a clean clone to a running site, and the one process that owns the others.
 *
 * Order: judge the surroundings (one sentence and exit code 1 when they are wrong), build what changed, bring the
 * database up to date, then run two children, the site and the sandbox, until a signal comes. `--dev` runs both from
 * source and follows edits; `--author` (npm run content:dev) also builds the course after each edit of it, drafts
 * included. The modules beside this one each do one of these things. */
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSandbox, followSandbox, preparation, productionSite, runSteps } from './build.mjs';
import { StartError, readEnvironment } from './environment.mjs';
import { migrate } from './migrate.mjs';
import { freePort, keepSecret, lockFolder, supportedNode, writableFolder } from './preflight.mjs';
import { Household } from './processes.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const authoring = process.argv.includes('--author');
const authorBuild = path.join(root, '.build-author');
const development = authoring || process.argv.includes('--dev');

try {
  await start();
} catch (problem) {
  if (!(problem instanceof StartError)) throw problem;
  console.error(problem.message);
  process.exit(1);
}

async function start() {
  const begun = performance.now();
  supportedNode(process.versions.node);
  const environment = readEnvironment(process.env);
  process.chdir(root);
  writableFolder(environment.dataDir);
  lockFolder(environment.dataDir);
  await freePort('PORT', environment.host, environment.port);
  await freePort('SANDBOX_PORT', '127.0.0.1', environment.sandboxPort);
  const secret = environment.secret ?? keepSecret(environment.dataDir);
  const variables = variablesFor({ ...environment, secret });

  const household = new Household(variables);
  household.obeySignals();
  await runSteps(development ? preparation() : [...preparation(), productionSite(environment)], variables);
  const applied = await migrate(path.join(root, 'prisma/migrations'), environment);
  for (const name of applied) console.log(`database: applied ${name}`);

  if (development) await followSandbox(() => household.startSandbox());
  else household.startSandbox(await bundleSandbox());
  if (authoring) {
    seedAuthorBuild();
    household.startAuthor();
  }
  household.startSite(development, environment);
  await household.siteAnswers(environment);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`\nHitrate is ready after ${seconds} s:  ${environment.publicOrigins[0]}`);
  console.log(`Everything is kept in ${environment.dataDir}. Ctrl-C stops it.`);
}

/** An author's course, with its drafts, is built apart, so that `npm start` never shows them. It begins as the course
 *  without drafts. */
function seedAuthorBuild() {
  cpSync(path.join(root, '.build/content'), path.join(authorBuild, 'content'), { recursive: true });
  writeFileSync(path.join(authorBuild, 'content/author.json'), JSON.stringify({ problems: [] }));
}

/** Both children are handed the same settled values, whatever was set, missing or relative before. */
function variablesFor(environment) {
  const [origin] = environment.publicOrigins;
  const own = environment.publicOrigins.length === 1 ? { PUBLIC_ORIGIN: origin } : {};
  return {
    ...process.env,
    ...own,
    NODE_ENV: development ? 'development' : 'production',
    ...(authoring ? { HITRATE_AUTHOR: '1' } : {}),
    PORT: String(environment.port),
    SANDBOX_PORT: String(environment.sandboxPort),
    HOST: environment.host,
    DATA_DIR: environment.dataDir,
    HITRATE_SECRET: environment.secret,
    HITRATE_BUILD_DIR: authoring ? authorBuild : path.join(root, '.build'),
    NEXT_DIST_DIR: environment.distDir,
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
}
