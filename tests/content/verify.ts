/* `npm run content:verify`: proves the course. Builds it (schema, lint), then runs every exercise, every
 * fill-the-command question, every predicted line, every proof and every transcript on our own engine; with `--real`
 * on a real redis-server, too. Then the bank as a whole: weights, places of answers, dates. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toExercise } from '#content/_schema/exercise';
import { loadContent } from '#content/_build/load';
import type { LoadedLesson } from '#content/_build/load';
import { buildContent, CONTENT_DIR } from '#content/_build/main';
import { proofOf } from '#content/_build/questions';
import { walkContent } from '#content/_build/walk';
import { problemLine } from '#content/_schema/problems';
import type { Problem } from '#content/_schema/problems';
import { questionExercise } from '#content/private';
import type { Exercise } from '#lab/check';
import { bankNotes, bankProblems } from './bank-rules';
import type { Bench } from './bench';
import { goneIds, unretired } from './gone-ids';
import { brokenLinks } from './links';
import { OwnBench } from './own-bench';
import { RealBench } from './real-bench';
import { Suite } from './suite';
import type { Report } from './suite';

/** `change` lets a test break the course on purpose. */
export async function verifyOn(
  bench: Bench, contentDir = CONTENT_DIR, change = (exercise: Exercise) => exercise,
): Promise<Report> {
  const problems: Problem[] = [];
  const { courses, bank, placed } = loadContent(walkContent(contentDir), problems);
  const suite = new Suite(bench);
  suite.report.failures.push(...problems.map(problemLine), ...brokenLinks(contentDir).map(problemLine));
  for (const lesson of courses.flatMap((course) => course.lessons)) {
    const exercises = new Map(lesson.exercises.map(({ value }) => [value.id, change(toExercise(value))]));
    for (const exercise of exercises.values()) await suite.exercise(exercise);
    for (const exercise of commandQuestions(lesson)) await suite.exercise(change(exercise));
    await suite.page(lesson.mdx.name, lesson.page.items, (id) => {
      const found = exercises.get(id);
      if (!found) throw new Error(`${lesson.mdx.name} places the exercise "${id}", which is not there`);
      return found;
    }, lesson.head);
  }
  for (const { question } of placed) if (question.type === 'predict') await suite.predict(question);
  for (const { question, show } of bank.questions) {
    if (question.type === 'command') await suite.exercise(change(exerciseOf(question.id)));
    if (question.proof && show) await suite.proof(question.id, proofOf(question.proof, show));
  }
  return suite.report;
}

function exerciseOf(question: string): Exercise {
  const exercise = questionExercise(question);
  if (!exercise) throw new Error(`The question ${question} has no exercise in the built course.`);
  return exercise;
}

function commandQuestions(lesson: LoadedLesson): Exercise[] {
  return lesson.questions.filter((question) => question.type === 'command').map(({ id }) => exerciseOf(id));
}

/** Builds into a folder of its own, which the doors read until `restore` is called. */
export async function buildApart(contentDir = CONTENT_DIR): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'hitrate-build-'));
  const before = process.env['HITRATE_BUILD_DIR'];
  const restore = (): void => {
    if (before === undefined) delete process.env['HITRATE_BUILD_DIR'];
    else process.env['HITRATE_BUILD_DIR'] = before;
    rmSync(folder, { recursive: true, force: true });
  };
  process.env['HITRATE_BUILD_DIR'] = folder;
  try {
    await buildContent(contentDir, folder);
  } catch (error) {
    restore();
    throw error;
  }
  return restore;
}

export function summaryOf({ checked, failures: { length: failed } }: Report): string {
  if (failed === 0) return `${checked} assertions, all hold`;
  return `${checked} assertions, ${failed} ${failed === 1 ? 'does' : 'do'} not hold`;
}

async function main(): Promise<void> {
  const real = process.argv.includes('--real');
  const restore = await buildApart();
  const loaded = loadContent(walkContent(CONTENT_DIR), []);
  const today = new Date().toISOString().slice(0, 10);
  const gone = unretired(goneIds(CONTENT_DIR), loaded.bank);
  const failures = [...bankProblems(loaded, today), ...gone].map(problemLine);
  for (const note of bankNotes(loaded)) process.stdout.write(`${note}\n`);
  for (const start of [() => OwnBench.start(), ...(real ? [() => RealBench.start()] : [])]) {
    const bench = await start();
    const report = await verifyOn(bench).finally(() => bench.close());
    process.stdout.write(`${bench.name}: ${summaryOf(report)}\n`);
    failures.push(...report.failures);
  }
  restore();
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  const note = real
    ? 'Lessons and exercises with a database are proved on our own lab alone: there is no real PostgreSQL.'
    : 'A real redis-server was not asked; --real does that.';
  process.stdout.write(`${note}\n`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
