/* Where the site under test lives, for the configuration and for tests that look at it from outside. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Of this folder's own, so that the tests of two clones run beside each other. */
const offset = [...ROOT].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 700, 7);
export const E2E_PORT = 3200 + offset;
export const E2E_SANDBOX_PORT = 7200 + offset;
export const E2E_DIST_DIR = '.next-e2e';

/** The built course, read as plain data: tests look at it from outside, not through the site's own doors. */
export function built<T>(name: 'public' | 'private'): T {
  return JSON.parse(readFileSync(path.join(ROOT, '.build/content', `${name}.json`), 'utf8')) as T;
}

export type BuiltLesson = {
  slug: string; course: string; title: string; minutes: number;
  questions: { id: string; type: string; stem: { text: string } }[];
  exercises: { id: string }[];
};

export function lessonsBuilt(): BuiltLesson[] {
  return built<{ lessons: BuiltLesson[] }>('public').lessons;
}

export function firstLesson(): BuiltLesson {
  const [lesson] = lessonsBuilt();
  if (!lesson) throw new Error('The course has no lesson.');
  return lesson;
}

export type BuiltQuestion = { id: string; type: string; proof: boolean; stem: { text: string } };

export function bankBuilt(): BuiltQuestion[] {
  return built<{ bank: BuiltQuestion[] }>('public').bank;
}

type Text = { text: string };
type Key = {
  type: string; correct?: string[]; pairs?: Record<string, string>; model?: string[]; sequence?: string[];
  answer?: number; misses?: { value: number; why: Text }[];
  whys?: Record<string, Text>; why?: Text; wrong?: { run: string[]; why: Text }[];
};
type PrivateBuilt = {
  questions: Record<string, Key>;
  exercises: Record<string, { tasks: { hints: { text: string }[]; checks: { say?: string }[] }[] }>;
};

export function keysBuilt(): PrivateBuilt {
  return built<PrivateBuilt>('private');
}

export function keyOf(question: string): Key {
  const key = keysBuilt().questions[question];
  if (!key) throw new Error(`There is no key of ${question}.`);
  return key;
}
