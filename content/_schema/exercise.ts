/* exercise.yaml: set-up, tasks, checks, hints, solution, alternatives and wrong ways of one exercise.
 * The value is an `Exercise` of `#lab/check`; the compiler holds the two together at `toExercise`. */
import { z } from 'zod';
import type { Check, Exercise, Hint } from '#lab/check';
import { database, id, line, memcached, prose } from './common';

const key = z.string().min(1);
const command = z.string().regex(/^[A-Z]+$/, 'is a command in capitals');
const say = { say: prose.optional(), claim: prose.optional() };
/** As sandbox/application/report.ts has them. */
const APP_COUNTERS = [
  'reads', 'writes', 'hits', 'misses', 'hitRate', 'stale', 'dbQueries', 'dbQueriesPerSecond', 'dbLoad', 'meanMs',
    'p99Ms',
  'lost', 'owed', 'cacheErrors', 'refused', 'waits', 'stampede', 'seconds',
] as const;
const range = z.tuple([z.number(), z.number().nullable()]);
const having = z.array(z.string()).min(1);
const way = z.strictObject({ command, with: having.optional() });
const between = z.tuple([z.int(), z.int()]).refine(([low, high]) => low <= high, 'must be [low, high]');

const cacheNode = z.string().regex(/^cache-\d{4}$/, 'is a node: cache-0001');
const on = cacheNode.optional();

const anyCheck = z.union([
  z.strictObject({ exists: key, ...say }),
  z.strictObject({ absent: key, ...say }),
  z.strictObject({ type: key, is: z.enum(['string', 'hash', 'list', 'set', 'zset', 'none']), ...say }),
  z.strictObject({ run: line, equals: z.string(), ...say }),
  z.strictObject({ run: line, matches: z.string().refine(isPattern, 'is not a regular expression'), ...say }),
  z.strictObject({ run: line, unordered: z.array(z.string()), ...say }),
  z.strictObject({ ttl: key, between, ...say }),
  z.strictObject({ encoding: key, is: z.string(), ...say }),
  z.strictObject({ keys: z.int().min(0), ...say }),
  z.strictObject({ used: command, with: having.optional(), ...say }),
  z.strictObject({ usedAny: z.array(way).min(2, 'names two commands or more; for one there is `used`'), ...say }),
  z.strictObject({ notUsed: command, ...say }),
  z.strictObject({ subscribers: key, atLeast: z.int().min(1), ...say }),
  z.strictObject({ item: key, on, value: z.string(), ...say }),
  z.strictObject({ item: key, on, seconds: between, ...say }),
  z.strictObject({ item: key, on, ...say }),
  z.strictObject({ noItem: key, on, ...say }),
  z.strictObject({ stat: key, on, between: z.tuple([z.int(), z.int().nullable()]), ...say }),
  z.strictObject({ usedAt: key, on, with: having.optional(), ...say }),
  z.strictObject({ row: z.string().regex(/^\s*(?:select|with)\b/i, 'is a SELECT'), equals: z.array(z.string()),
    ...say }),
  z.strictObject({ app: z.strictObject({ counter: z.enum(APP_COUNTERS), between: range }), ...say }),
  z.strictObject({ queries: z.tuple([z.int().min(0), z.int().nullable()]), ...say }),
  z.strictObject({ node: cacheNode, is: z.enum(['up', 'down', 'absent']), ...say }),
], { error: 'is not a check; the kinds are listed in sandbox/lab/check.ts' });

/** A learner who presses Check first reads every claim, and the one made for `used` is the command itself. */
export const check = anyCheck.superRefine((value, context) => {
  const say = (message: string): void => context.addIssue({ code: 'custom', message });
  if (!('used' in value || 'usedAny' in value || 'notUsed' in value || 'usedAt' in value)) return;
  if (value.say === undefined) say('asks for a command, so it has a `say`: there is nothing else to show');
  if (value.claim === undefined && givesAway(value)) {
    say('its made claim would name the options, which is the answer: write a `claim`');
  }
});

function givesAway(value: z.infer<typeof anyCheck>): boolean {
  if ('usedAny' in value || 'usedAt' in value) return true;
  return 'used' in value && (value.with ?? []).some((word) => /^[A-Z]+$/.test(word));
}

const hint = z.union([
  prose.transform((text) => ({ text })),
  z.strictObject({ text: prose, when: check.optional() }),
]);

export const wrongWay = z.strictObject({ run: z.array(line), failsAt: z.int().min(0) });

const task = z.strictObject({
  id,
  text: prose,
  checks: z.array(check).min(1),
  hints: z.array(hint).min(3, 'a hint ladder has three steps: a nudge, the idea, the command with blanks'),
  solution: z.array(line).min(1),
  alternatives: z.array(z.array(line).min(1)).default([]),
  wrong: z.array(wrongWay).min(2, 'name two ways of getting it wrong, at least'),
});

/** Which release the node is, and whether it refuses what the service refuses. */
export const node = {
  engine: z.enum(['redis-7.0', 'redis-7.1', 'valkey-7.2', 'valkey-8.0', 'valkey-8.1']).optional(),
  managed: z.enum(['node', 'serverless']).optional(),
};

export const exercise = z.strictObject({
  id,
  title: z.string().trim().min(3).max(60),
  ...node,
  memcached: memcached.optional(),
  database: database.optional(),
  setup: z.array(line).default([]),
  tasks: z.array(task).min(1),
});
export type ExerciseFile = z.infer<typeof exercise>;

export function toExercise(file: ExerciseFile): Exercise {
  const tasks = file.tasks.map((each) => ({
    ...each, checks: each.checks.map(toCheck), hints: each.hints.map(toHint),
  }));
  return { ...file, tasks };
}

function toHint(file: { text: string; when?: z.infer<typeof check> | undefined }): Hint {
  return file.when === undefined ? { text: file.text } : { text: file.text, when: toCheck(file.when) };
}

/** zod writes an absent field as `undefined`; the lab's types say it is absent. JSON makes it so. */
export function toCheck(file: z.infer<typeof check>): Check {
  return JSON.parse(JSON.stringify(file)) as Check;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
