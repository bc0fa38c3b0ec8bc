/* Everything that is made before the site can run, and how a second start knows that it need not be made again.
 *
 * A step names its inputs (folders and files of the repository) and one output. The hash of the inputs' contents is
 * kept in a stamp; a step runs when the stamp differs or the output is gone. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build as bundle, context, stop as stopBundler } from 'esbuild';
import { StartError } from './environment.mjs';

const LOCK = ['package.json', 'package-lock.json'];
const SITE_SETTINGS = ['next.config.mjs', 'postcss.config.mjs', 'proxy.ts', 'tsconfig.json'];
const NEVER_INPUT = /(^|\/)(node_modules|generated|\.[^/]+)(\/|$)/;

/** @typedef {{ name: string, says: string, inputs: string[], only?: RegExp, salt?: string, output: string,
 *   stamp: string, command: string[], variables?: Record<string, string> }} Step */

/** @returns {Step[]} */
export function preparation() {
  return [
    {
      name: 'prisma',
      says: 'writing the database client',
      inputs: ['prisma/schema.prisma', ...LOCK],
      output: 'app/_server/generated/client.ts',
      stamp: '.build/stamps/prisma',
      command: ['node_modules/prisma/build/index.js', 'generate', '--schema', 'prisma/schema.prisma'],
      // `generate` never runs the schema engine, but would download one: any existing file satisfies it.
      variables: { PRISMA_SCHEMA_ENGINE_BINARY: path.resolve('package.json') },
    },
    {
      name: 'content',
      says: 'building the course',
      inputs: ['content', ...LOCK],
      output: '.build/content/public.json',
      stamp: '.build/stamps/content',
      command: ['node_modules/tsx/dist/cli.mjs', 'content/_build/main.ts'],
    },
  ];
}

/** The production build. The sandbox's port is written into its routes, so it is part of what the build is made from.
 * @returns {Step} */
export function productionSite({ distDir, sandboxPort }) {
  return {
    name: 'site',
    says: 'building the site (about half a minute, only after a change)',
    inputs: ['app', 'content', 'sandbox/wire', 'sandbox/redis', 'prisma/schema.prisma', ...SITE_SETTINGS, ...LOCK],
    only: /^(app\/(?!_start)|content\/[^/]+\.ts$|sandbox\/wire\/frames\.ts$|sandbox\/.*\.gen\.ts$|prisma\/|[^/]+$)/,
    salt: String(sandboxPort),
    output: path.join(distDir, 'BUILD_ID'),
    stamp: path.join(distDir, 'hitrate-stamp'),
    command: ['node_modules/next/dist/bin/next', 'build'],
  };
}

/** @param {Step[]} steps */
export async function runSteps(steps, variables) {
  for (const step of steps) {
    const stamp = hashOf(step);
    if (existsSync(step.output) && existsSync(step.stamp) && readFileSync(step.stamp, 'utf8') === stamp) continue;
    console.log(`${step.name}: ${step.says}`);
    await run(step, variables);
    mkdirSync(path.dirname(step.stamp), { recursive: true });
    writeFileSync(step.stamp, stamp);
  }
}

async function run(step, variables) {
  const child = spawn(process.execPath, step.command, {
    env: { ...variables, ...step.variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (bytes) => { printed += bytes; });
  child.stderr.on('data', (bytes) => { printed += bytes; });
  const stop = () => child.kill();
  process.once('exit', stop);
  const code = await new Promise((resolve) => child.once('close', resolve));
  process.off('exit', stop);
  if (code === 0 && existsSync(step.output)) return;
  console.error(printed.trimEnd());
  throw new StartError(`The step "${step.name}" failed (exit code ${code}), as printed above; nothing was started.`);
}

/** @param {Step} step */
function hashOf(step) {
  const hash = createHash('sha256').update(`${step.salt ?? ''} ${process.version}\n`);
  for (const file of step.inputs.flatMap(filesUnder)) {
    if (step.only && !step.only.test(file)) continue;
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Sorted, with forward slashes; a missing input counts as empty. */
function filesUnder(name) {
  if (!existsSync(name)) return [];
  if (!statSync(name).isDirectory()) return [name];
  return readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.posix.join(entry.parentPath.split(path.sep).join('/'), entry.name))
    .filter((file) => !NEVER_INPUT.test(file))
    .sort();
}

const SANDBOX_OUT = '.build/sandbox';

const sandboxOptions = () => ({
  entryPoints: ['sandbox/gateway/main.ts', 'sandbox/gateway/worker.ts'],
  outdir: SANDBOX_OUT,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  logLevel: 'silent',
});

/** Milliseconds, so it is done at every start. */
export async function bundleSandbox() {
  try {
    await bundle(sandboxOptions());
  } catch (problem) {
    throw new StartError(`The sandbox could not be bundled; nothing was started.\n${problem.message}`);
  } finally {
    await stopBundler();
  }
}

/** Bundles again with each edit and calls `restart` after each good bundle, the first included. */
export async function followSandbox(restart) {
  const report = {
    name: 'report',
    setup(building) {
      building.onEnd(({ errors }) => {
        if (errors.length === 0) restart();
        for (const { location, text } of errors) console.error(`sandbox: ${location?.file}:${location?.line} ${text}`);
      });
    },
  };
  const watching = await context({ ...sandboxOptions(), plugins: [report] });
  await watching.watch();
}
