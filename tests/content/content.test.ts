// The course, proved: on our own engine always, on the real redis-server where there is one (the run says so).
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lessons } from '#content';
import { exerciseKey } from '#content/private';
import type { Check, Exercise } from '#lab/check';
import { realRedisVersion } from '#support/real-redis';
import type { Bench } from './bench';
import { OwnBench } from './own-bench';
import { RealBench } from './real-bench';
import { buildApart, summaryOf, verifyOn } from './verify';

const real = realRedisVersion();
if ('missing' in real) process.stdout.write(`content: held against our own engine only (${real.missing})\n`);

const starts: [string, () => Promise<Bench>][] = [['our own engine', () => OwnBench.start()]];
if ('version' in real) starts.push([`redis-server ${real.version}`, () => RealBench.start()]);

/** The whole course on real servers, on a busy machine. */
const MINUTES = 8 * 60_000;

let restore: () => void = () => undefined;
beforeAll(async () => { restore = await buildApart(); });
afterAll(() => restore());

describe.each(starts)('the course on %s', (_name, start) => {
  let bench: Bench;
  beforeAll(async () => { bench = await start(); });
  afterAll(() => bench.close());

  const timeout = MINUTES;
  test('every exercise is solvable, every wrong way is caught, every transcript is true', { timeout }, async () => {
    const report = await verifyOn(bench);
    expect(report.failures).toEqual([]);
    expect(report.checked).toBeGreaterThan(300);
  });
});

/** One deliberate break each: the exercise it is done to, what is done, and what verify must say. */
const breaks: { what: string; exercise: string; change: (exercise: Exercise) => Exercise; says: RegExp }[] = [
  {
    what: 'a check that expects another value',
    exercise: 'fill-after-a-miss',
    change: (exercise) => withCheck(exercise, 1, 1, { run: 'GET product:7', equals: '"plate"' }),
    says: /fill-after-a-miss\/fill: the solution does not pass/,
  },
  {
    what: 'a check that is always right',
    exercise: 'keep-prices-true',
    change: (exercise) => withCheck(exercise, 0, 0, { run: 'PING', equals: 'PONG' }),
    says: /keep-prices-true\/invalidate: is solved before anything was done/,
  },
  {
    what: 'a check that lets a wrong way through',
    exercise: 'hall-of-fame',
    change: (exercise) => withCheck(exercise, 0, 2, { exists: 'best' }),
    says: /hall-of-fame\/records: the wrong way "ZADD best 620 bo" passes, it should fail at check 2/,
  },
  {
    what: 'a window of time that reaches below what the text asks for',
    exercise: 'fill-after-a-miss',
    change: (exercise) => withCheck(exercise, 1, 2, { ttl: 'product:7', between: [1, 600] }),
    says: /fill-after-a-miss\/fill: the wrong way "SET product:7 saucer EX 30" passes, it should fail at check 2/,
  },
  {
    what: 'a check that knows one of two right commands',
    exercise: 'fill-after-a-miss',
    change: (exercise) => withCheck(exercise, 2, 1, { used: 'SET', with: ['product:1', 'mug', 'NX'] }),
    says: /fill-after-a-miss\/keep: alternative \d does not pass/,
  },
  {
    what: 'a task that undoes the one before it',
    exercise: 'session-store',
    change: (exercise) => withSolution(exercise, 2, ['DEL session:kim-02', 'PERSIST session:7d1e']),
    says: /session-store\/log-out: the solution breaks the task "renew" before it/,
  },
  {
    what: 'a set-up line that the server refuses',
    exercise: 'friday-league',
    change: (exercise) => ({ ...exercise, setup: [...exercise.setup, 'ZADD game:friday many gus'] }),
    says: /friday-league: the set-up is refused at "ZADD game:friday many gus"/,
  },
];

describe('verify notices', () => {
  test.each(breaks)('$what', async ({ exercise, change, says }) => {
    const bench = await OwnBench.start();
    const report = await verifyOn(bench, undefined, (each) => (each.id === exercise ? change(each) : each));
    expect(report.failures.join('\n')).toMatch(says);
    await bench.close();
  });
});

test.each([
  [0, '20 assertions, all hold'], [1, '20 assertions, 1 does not hold'], [2, '20 assertions, 2 do not hold'],
])('of 20 assertions with %i failures it prints: %s', (failed, line) => {
  expect(summaryOf({ checked: 20, failures: Array.from({ length: failed }, () => 'no') })).toBe(line);
});

describe('what the claims tell who presses Check before typing', () => {
  test('is no line of a solution, nor an option that it needs', async () => {
    const bench = await OwnBench.start();
    const told: string[] = [];
    for (const { exercises } of lessons()) {
      for (const id of exercises) {
        const exercise = exerciseKey(id)!;
        await bench.open(exercise);
        const verdict = await bench.verdict(exercise);
        for (const { claim } of verdict.flatMap((task) => task.assertions)) {
          if (/you have used|\b(NX|XX|GT|REV|WITHSCORES|INCR|ZINCRBY)\b/.test(claim)) told.push(`${id}: ${claim}`);
        }
      }
    }
    await bench.close();
    expect(told).toEqual([]);
  });
});

test.runIf('version' in real)('a check that writes is noticed on the real server, which has no copies', async () => {
  const bench = await RealBench.start();
  const spoil = (each: Exercise): Exercise =>
    (each.id === 'keep-prices-true' ? withCheck(each, 0, 0, { run: 'INCR price:spoon', equals: '(integer) 4' }) : each);
  const report = await verifyOn(bench, undefined, spoil);
  await bench.close();
  expect(report.failures.join('\n')).toMatch(/keep-prices-true: checking it at the start changes the data/);
});

function withCheck(exercise: Exercise, task: number, at: number, check: Check): Exercise {
  const tasks = exercise.tasks.map((each, index) =>
    (index === task ? { ...each, checks: each.checks.with(at, check) } : each));
  return { ...exercise, tasks };
}

function withSolution(exercise: Exercise, task: number, solution: string[]): Exercise {
  return { ...exercise, tasks: exercise.tasks.map((each, index) => (index === task ? { ...each, solution } : each)) };
}
