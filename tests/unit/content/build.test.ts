// The build: what it writes, what it leaves out, what it tells an author who made a mistake, how little it does twice.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { courses, exercise, lesson, lessons, question, quiz } from '#content';
import { keysOfSetup } from '#content/_build/assemble';
import { buildContent, CONTENT_DIR } from '#content/_build/main';
import { exerciseKey, questionExercise, questionKey } from '#content/private';
import { ContentError, problemLine } from '#content/_schema/problems';
import type { PrivateContent } from '#content/types';

const folder = mkdtempSync(join(tmpdir(), 'hitrate-content-test-'));
const course = join(folder, 'content');
const lessonDir = join(course, 'courses/01-caching/01-overview-and-read-path');
const build = join(folder, 'build');
const before = process.env['HITRATE_BUILD_DIR'];

beforeAll(async () => {
  for (const name of ['courses', 'questions', 'sources.yaml', 'retired-ids.yaml']) {
    cpSync(join(CONTENT_DIR, name), join(course, name), { recursive: true });
  }
  process.env['HITRATE_BUILD_DIR'] = build;
  await buildContent(course, build);
});
afterAll(() => {
  if (before === undefined) delete process.env['HITRATE_BUILD_DIR'];
  else process.env['HITRATE_BUILD_DIR'] = before;
  rmSync(folder, { recursive: true });
});

describe('the doors', () => {
  test('lead to the lessons of each course in order, each with its neighbours', () => {
    expect(courses().map((each) => each.slug).slice(0, 2)).toEqual(['caching', 'memcached']);
    expect(lessons().slice(0, 3).map(({ slug, number, course: of }) => [slug, number, of])).toEqual([
      ['overview-and-read-path', 1, 'caching'],
      ['strings-expiry-sessions', 2, 'caching'],
      ['sorted-sets-leaderboard', 3, 'caching'],
    ]);
    const middle = lesson('strings-expiry-sessions');
    expect(middle).toMatchObject({ previous: 'overview-and-read-path', next: 'sorted-sets-leaderboard' });
    expect(lesson('hashes-lists-sets')?.next).toBeUndefined();
    expect(lesson('memcached-by-hand')).toMatchObject({ number: 1, course: 'memcached', memcached: { nodes: 1 } });
    expect(lesson('nothing')).toBeUndefined();
  });

  test('each lesson has an exercise and a quiz; of the first course two, and questions of all four types', () => {
    for (const { slug, exercises, course: of } of lessons()) {
      expect(exercises.length).toBeGreaterThanOrEqual(of === 'caching' ? 2 : 1);
      expect(quiz(slug).length).toBeGreaterThanOrEqual(5);
      if (of !== 'caching') continue;
      const types = new Set(quiz(slug).map((each) => each.type));
      expect(types).toEqual(new Set(['single', 'multiple', 'matching', 'command']));
    }
  });

  test('the private door has the key of each question and exercise, and no others', () => {
    for (const summary of lessons()) {
      for (const id of summary.exercises) expect(exerciseKey(id)?.tasks.length).toBe(exercise(id)?.tasks.length);
      for (const id of summary.questions) {
        expect(questionKey(id)?.hash).toBe(question(id)?.hash);
        expect(questionKey(id)?.sources.length).toBeGreaterThan(0);
      }
    }
    expect(exerciseKey('constructor')).toBeUndefined();
    expect(questionKey('toString')).toBeUndefined();
    expect(questionExercise('miss-who-asks')).toBeUndefined();
    expect(questionExercise('command-write-through')?.tasks[0]?.solution).toEqual(['SET price:lamp 45 EX 600']);
  });
});

test('nothing that helps to answer is in the public book', () => {
  const text = readFileSync(join(build, 'content/public.json'), 'utf8');
  const keys = JSON.parse(readFileSync(join(build, 'content/private.json'), 'utf8')) as PrivateContent;
  const secrets: string[] = [];
  for (const { tasks } of Object.values(keys.exercises)) {
    for (const task of tasks) {
      secrets.push(...task.hints.map((hint) => hint.text), ...task.solution, ...task.alternatives.flat());
      secrets.push(...task.checks.map((check) => check.say ?? '').filter((say) => say !== ''));
    }
  }
  for (const key of Object.values(keys.questions)) {
    if (key.type === 'command') secrets.push(...key.model, key.why.text, ...key.wrong.map((wrong) => wrong.why.text));
    else if (key.type === 'numeric') secrets.push(key.why.text, ...key.misses.map((miss) => miss.why.text));
    else secrets.push(...Object.values(key.whys).map((why) => why.text));
  }
  for (const { say } of Object.values(keys.proofs)) secrets.push(say.text);
  // A bare MULTI says nothing; everything longer would.
  const telling = secrets.filter((secret) => secret.includes(' '));
  expect(telling.length).toBeGreaterThan(200);
  // A command alone is no secret: a lesson shows it, a task names it, another question has run it. What is said about
  // it may stand nowhere, and the fields that hold answers are not there at all.
  const isLine = (secret: string): boolean => /^(?:[A-Z]{2,}|\$|cache-\d{4}>) /.test(secret);
  const inside = (secret: string): boolean => !isLine(secret) && text.includes(JSON.stringify(secret).slice(1, -1));
  expect(telling.filter((secret) => !isLine(secret)).length).toBeGreaterThan(200);
  expect(telling.filter(inside)).toEqual([]);
  expect(text).not.toMatch(/"(correct|why|whys|checks|solution|alternatives|pairs|model|say|claim)":/);
  expect(text).not.toMatch(/"(sequence|answer|misses|tolerance|entries)":/);
});

/** As it stands in compiled code: a JSON string in a JavaScript string. */
const twiceQuoted = (line: string): string => JSON.stringify(JSON.stringify(line).slice(1, -1)).slice(1, -1);

test('no lesson shows on its page what its own exercises ask for', () => {
  const { lessons: pages } = JSON.parse(readFileSync(join(build, 'content/public.json'), 'utf8')) as {
    lessons: { code: string; exercises: { id: string }[] }[];
  };
  const { exercises: keys } = JSON.parse(readFileSync(join(build, 'content/private.json'), 'utf8')) as PrivateContent;
  // A command with one word after it may be shown: `GET price:tea` is what one looks with.
  const shown = pages.flatMap(({ code, exercises }) => exercises.flatMap(({ id }) => keys[id]!.tasks
    .flatMap((task) => task.solution).filter((line) => /\S \S+ \S/.test(line))
    .filter((line) => new RegExp(`${twiceQuoted(line).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).test(code))
    .map((line) => `${id}: ${line}`)));
  expect(shown).toEqual([]);
});

describe('a second build', () => {
  test('does nothing when nothing changed', async () => {
    expect(await buildContent(course, build)).toMatchObject({ changed: false, compiled: 0 });
  });

  test('compiles only the lesson that changed, and keeps the hashes of the others', async () => {
    const hashes = lessons().map((each) => each.hash);
    edit('lesson.mdx', 'A cache is a short memory', 'A cache is a quick memory');
    expect(await buildContent(course, build)).toMatchObject({ changed: true, compiled: 1 });
    const now = lessons().map((each) => each.hash);
    expect(now[0]).not.toBe(hashes[0]);
    expect(now.slice(1)).toEqual(hashes.slice(1));
  });
});

const KEEP = 'exercises/keep-prices-true/exercise.yaml';
const FILL = 'exercises/fill-after-a-miss/exercise.yaml';

const mistakes: { title: string; file: string; find: string; put: string; says: RegExp }[] = [
  {
    title: 'a lesson without a title',
    file: 'lesson.mdx', find: 'title: ElastiCache and the read path\n', put: '',
    says: /lesson\.mdx:2: title: /,
  },
  {
    title: 'a goal of two lines',
    file: 'lesson.mdx', find: /goal: .*/.source, put: 'goal: "One.\\n\\nTwo sentences are here"',
    says: /lesson\.mdx:4: goal: is one sentence on one line/,
  },
  {
    title: 'a source on a host that we do not trust',
    file: 'lesson.mdx', find: 'https://redis.io/docs/latest/commands/set',
    put: 'https://example.com/set', says: /lesson\.mdx:\d+: sources\.6\.url: must be https on one of/,
  },
  {
    title: 'a diagram that is not drawn',
    file: 'lesson.mdx', find: 'name="read-path"', put: 'name="write-path"',
    says: /lesson\.mdx:\d+: there is no diagram "write-path"/,
  },
  {
    title: 'an exercise that is nowhere',
    file: 'lesson.mdx', find: 'id="keep-prices-true"', put: 'id="keep-prices"',
    says: /there is no exercise "keep-prices" in this lesson/,
  },
  {
    title: 'a block without a command',
    file: 'lesson.mdx', find: '> PING\nPONG', put: 'PONG',
    says: /lesson\.mdx:\d+: a redis block begins with a line/,
  },
  {
    title: 'a mark that is none',
    file: 'lesson.mdx', find: '```redis {volatile}', put: '```redis {flaky}',
    says: /lesson\.mdx:\d+: \{flaky\} is not a mark/,
  },
  {
    title: 'MDX that does not parse',
    file: 'lesson.mdx', find: '## In short', put: '## In short {',
    says: /lesson\.mdx:\d+: /,
  },
  {
    title: 'a check of no known kind',
    file: KEEP, find: '- absent: price:kettle', put: '- missing: price:kettle',
    says: /exercise\.yaml:11: tasks\.0\.checks\.0: is not a check/,
  },
  {
    title: 'a wrong way that fails at a check that is not there',
    file: KEEP, find: 'failsAt: 1', put: 'failsAt: 7',
    says: /exercise\.yaml:\d+: invalidate: failsAt 7, but the task has 3 checks/,
  },
  {
    title: 'a hint whose command is not the solution',
    file: KEEP, find: '"`DEL ___`"', put: '"`DROP ___`"',
    says: /exercise\.yaml:\d+: invalidate: "DROP ___" is no line of the solution/,
  },
  {
    title: 'a check for an option whose claim would be the answer',
    file: FILL, find: 'exists: product:7', put: 'used: SET\n        with: [product:7, EX]',
    says: /exercise\.yaml:\d+: tasks\.1\.checks\.0: its made claim would name the options, which is the answer/,
  },
  {
    title: 'several commands without a claim',
    file: FILL, find: '        claim: the cache was asked for `product:7`\n', put: '',
    says: /exercise\.yaml:\d+: tasks\.0\.checks\.0: its made claim would name the options/,
  },
  {
    title: 'a check for a command that has nothing to say when it fails',
    file: FILL, find: '- exists: product:7\n        say: The cache has no key `product:7` yet.',
    put: '- notUsed: FLUSHALL',
    says: /exercise\.yaml:\d+: tasks\.1\.checks\.0: asks for a command, so it has a `say`/,
  },
  {
    title: 'one command among several',
    file: FILL, find: '          - { command: MGET, with: [product:7] }\n', put: '',
    says: /exercise\.yaml:\d+: tasks\.0\.checks\.0/,
  },
  {
    title: 'a question that leans on no source',
    file: 'quiz.yaml', find: 'sources: [metrics]', put: 'sources: [hearsay]',
    says: /quiz\.yaml:\d+: hit-rate-sum: "hearsay" is no source of the lesson/,
  },
  {
    title: 'YAML that is none',
    file: 'quiz.yaml', find: 'type: matching', put: 'type: [matching',
    says: /quiz\.yaml:\d+: /,
  },
];

describe('an author is told file and line of', () => {
  test.each(mistakes)('$title', async ({ file, find, put, says }) => {
    const restore = edit(file, find, put);
    const error = await buildContent(course, build).catch((thrown: unknown) => thrown);
    restore();
    expect(error).toBeInstanceOf(ContentError);
    const lines = error instanceof ContentError ? error.problems.map(problemLine) : [];
    expect(lines.join('\n')).toMatch(says);
  });

  test('a mistake, and the course built before is kept', () => {
    expect(lessons().length).toBeGreaterThan(3);
  });
});

test.each([
  [['SET a 1', 'MSET b 1 c 2', 'ZADD d 1 x', 'set a 2'], ['a', 'b', 'c', 'd']],
  [['FLUSHALL', 'CONFIG SET maxmemory 1mb', '$ lab skip 1m', 'SELECT 0'], []],
])('the keys of the set-up %j are %j', (setup, keys) => {
  expect(keysOfSetup(setup)).toEqual(keys);
});

function edit(name: string, find: string, put: string): () => void {
  const path = join(lessonDir, name);
  const text = readFileSync(path, 'utf8');
  const changed = text.includes(find) ? text.replace(find, put) : text.replace(new RegExp(find), put);
  if (changed === text) throw new Error(`${name} has nothing like ${find}`);
  writeFileSync(path, changed);
  return () => writeFileSync(path, text);
}
