#!/usr/bin/env node
// `npm test`: everything that proves the house, in order, each step's output live. What the steps report for machines
// is added up; the last line is always `N passed, N failed`. Needs no root, starts nothing that outlives it. `npm test
// -- lint vitest` runs some steps only, and says which it left out.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const scratch = mkdtempSync(path.join(tmpdir(), 'hitrate-test-'));
const notesFile = path.join(scratch, 'notes.txt');
/** Whatever a test leaves in the system's temporary folder goes with ours. */
const variables = {
  ...process.env,
  TMPDIR: scratch,
  HITRATE_NOTES: notesFile,
  PRISMA_HIDE_UPDATE_NOTIFIER: '1',
  NEXT_TELEMETRY_DISABLED: '1',
};
const bin = (name) => path.join('node_modules', '.bin', name);
const minutes = 60_000;
/** More files than this with a failure are no accident. */
const FILES_REPEATED_MAX = 4;

const totals = { passed: 0, failed: 0 };
const failed = [];
const skipped = [];
/** Tests that passed only the second time: said aloud, so that somebody looks. */
const repeated = [];
const running = new Set();

/** A step of commands, each of them one test: passed when it ends with 0. All of them run. */
const each =
  (...commands) =>
  async (name) => {
    for (const [limitMs, command, ...words] of commands) {
      const { code } = await run(limitMs, command, words);
      if (code === 0) count(name, 1, 0);
      else count(name, 0, 1, [`${[path.basename(command), ...words].join(' ')} ended with ${code}`]);
    }
  };

const steps = {
  gen: generated,
  prepare: prepared,
  lint: each([2 * minutes, bin('oxlint'), '--deny-warnings']),
  types: each(
    [5 * minutes, process.execPath, 'node_modules/next/dist/bin/next', 'typegen'],
    [5 * minutes, bin('tsc'), '-p', 'tsconfig.json'],
    [5 * minutes, bin('tsc'), '-p', 'sandbox/tsconfig.json'],
    [5 * minutes, bin('tsc'), '-p', 'tests/tsconfig.json'],
  ),
  vitest: unitTests,
  content: contentProof,
  e2e: endToEnd,
};

process.once('SIGINT', () => stopAll(130));
process.once('SIGTERM', () => stopAll(143));

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps[name]);
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`);
  process.exit(1);
}
const times = [];
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) {
    skipped.push(`step ${name}: not asked for on the command line`);
    continue;
  }
  console.log(`\n━━ ${name}`);
  const started = Date.now();
  await step(name).catch((problem) =>
    count(name, 0, 1, [problem instanceof Error ? problem.message : String(problem)]),
  );
  times.push(`${name} ${((Date.now() - started) / 1000).toFixed(0)} s`);
}
summary();

/** `npm run gen` must change nothing that git keeps. */
async function generated(name) {
  const before = sumsOfGenerated();
  const { code } = await run(5 * minutes, 'npm', ['run', '--silent', 'gen']);
  if (code !== 0) return count(name, 0, 1, [`npm run gen ended with ${code}`]);
  const stale = [...sumsOfGenerated()].filter(([file, sum]) => before.get(file) !== sum).map(([file]) => file);
  count(
    name,
    stale.length === 0 ? 1 : 0,
    stale.length === 0 ? 0 : 1,
    stale.map((file) => `${file} was stale: run npm run gen and commit it`),
  );
}

function sumsOfGenerated() {
  const listed = spawnSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '*.gen.ts', '*.gen.json', '*.gen.mjs'],
    { encoding: 'utf8' },
  );
  const files = listed.stdout.split('\n').filter((file) => file !== '' && existsSync(file));
  return new Map(files.map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]));
}

/** What `npm start` would make first: the database client and the course. */
async function prepared() {
  const { preparation, runSteps } = await import('../app/_start/build.mjs');
  await runSteps(preparation(), variables);
}

async function unitTests(name) {
  const first = await vitestRun('vitest.json', []);
  if (first.report === undefined) return count(name, 0, 1, [`vitest ended with ${first.code} and no report`]);
  skipped.push(...first.skipped);
  const again = await repeatedTests(first.failures);
  const titles = first.failures.filter((failure) => !again.includes(failure)).map((failure) => failure.title);
  repeated.push(...again.map((failure) => failure.title));
  if (first.code !== 0 && first.failures.length === 0)
    titles.push(`vitest ended with ${first.code} (an error outside the tests, printed above)`);
  count(name, first.report.numPassedTests + again.length, titles.length, titles);
}

/** Real servers roll dice of their own, and a busy machine is slow: few failures are looked at a second time, alone.
 *  Which of them hold then is said aloud in the summary. */
async function repeatedTests(failures) {
  const files = [...new Set(failures.map((failure) => failure.file))];
  if (files.length === 0 || files.length > FILES_REPEATED_MAX) return [];
  console.log(`\n━━ vitest, once more: ${files.join(', ')}`);
  const second = await vitestRun('vitest-again.json', files);
  if (second.report === undefined || (second.code !== 0 && second.failures.length === 0)) return [];
  return failures.filter((failure) => !second.failures.some(({ title }) => title === failure.title));
}

async function vitestRun(file, files) {
  const output = path.join(scratch, file);
  const words = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json'];
  const { code } = await run(20 * minutes, bin('vitest'), [...words, `--outputFile.json=${output}`, ...files]);
  const failures = [];
  const left = [];
  const report = existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : undefined;
  for (const found of report?.testResults ?? []) {
    const where = path.relative('.', found.name);
    if (found.assertionResults.length === 0 && found.status === 'failed')
      failures.push({ file: where, title: `${where}: ${String(found.message).split('\n')[0]}` });
    for (const test of found.assertionResults) {
      const title = `${where}: ${test.fullName}`;
      if (test.status === 'failed') failures.push({ file: where, title });
      else if (test.status !== 'passed') left.push(`${title} (${test.status})`);
    }
  }
  return { code, report, failures, skipped: left };
}

async function contentProof(name) {
  const real = spawnSync('redis-server', ['--version']).status === 0;
  if (!real) skipped.push('content on a real redis-server: there is none on this machine');
  const { code, printed } = await run(10 * minutes, bin('tsx'), [
    'tests/content/verify.ts',
    ...(real ? ['--real'] : []),
  ]);
  let passed = 0;
  let broken = 0;
  for (const [, checked, wrong] of printed.matchAll(/: (\d+) assertions, (?:all hold|(\d+) do(?:es)? not hold)/g)) {
    passed += Number(checked) - Number(wrong ?? 0);
    broken += Number(wrong ?? 0);
  }
  if (code !== 0 && broken === 0) broken = 1;
  if (code === 0 && passed === 0) return count(name, 0, 1, ['content:verify says of no assertion that it holds']);
  count(name, passed, broken, broken > 0 ? ['see the failures printed above'] : []);
}

async function endToEnd(name) {
  const config = 'tests/e2e/playwright.config.ts';
  if (!existsSync(config)) return count(name, 0, 1, [`${config} is missing`]);
  const report = path.join(scratch, 'playwright.json');
  variables.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
  const { code } = await run(20 * minutes, bin('playwright'), ['test', '--config', config, '--reporter=list,json']);
  if (!existsSync(report)) return count(name, 0, 1, [`playwright ended with ${code} and no report`]);
  const found = JSON.parse(readFileSync(report, 'utf8'));
  const titles = [];
  for (const spec of specsOf(found.suites)) {
    for (const test of spec.tests) {
      if (test.status === 'unexpected') titles.push(`${spec.file}: ${spec.title}`);
      if (test.status === 'flaky') repeated.push(`${spec.file}: ${spec.title}`);
      if (test.status === 'skipped') skipped.push(`${spec.file}: ${spec.title}`);
    }
  }
  if (code !== 0 && titles.length === 0)
    titles.push(`playwright ended with ${code}: ${found.errors?.[0]?.message ?? 'see above'}`);
  count(name, found.stats.expected + found.stats.flaky, titles.length, titles);
}

function specsOf(suites = []) {
  return suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites)]);
}

function count(name, passed, wrong, titles = []) {
  totals.passed += passed;
  totals.failed += wrong;
  failed.push(...titles.map((title) => `${name}: ${title}`));
}

/** Runs a command in a process group of its own, shows what it prints, and leaves nothing of the group behind. */
async function run(limitMs, command, words) {
  const child = spawn(command, words, { env: variables, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  running.add(child);
  let printed = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    from.on('data', (bytes) => {
      to.write(bytes);
      printed += bytes;
    });
  }
  const timer = setTimeout(() => {
    console.error(`\n${command} ${words.join(' ')} was ended after ${limitMs / minutes} minutes.`);
    endGroup(child, 'SIGKILL');
  }, limitMs);
  const code = await new Promise((resolve) => {
    child.once('error', (problem) => {
      console.error(problem.message);
      resolve(127);
    });
    child.once('close', (ended, signal) => resolve(ended ?? signal));
  });
  clearTimeout(timer);
  running.delete(child);
  endGroup(child, 'SIGKILL');
  return { code, printed };
}

function endGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already, which is what is wanted.
  }
}

function stopAll(code) {
  for (const child of running) endGroup(child, 'SIGTERM');
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  process.exit(code);
}

function summary() {
  const notes = existsSync(notesFile) ? readFileSync(notesFile, 'utf8').trimEnd() : 'the conformance tests did not run';
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  console.log(`\n━━ summary\ntook: ${times.join(', ')}\n\nwhat ours was compared with:\n${notes}`);
  console.log(
    skipped.length === 0 ? '\nskipped: nothing' : `\nskipped:\n${skipped.map((line) => `  ${line}`).join('\n')}`,
  );
  if (repeated.length > 0) {
    console.log(`\npassed only when repeated:\n${repeated.map((line) => `  ${line}`).join('\n')}`);
  }
  if (failed.length > 0) console.log(`\nfailed:\n${failed.map((line) => `  ${line}`).join('\n')}`);
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}
