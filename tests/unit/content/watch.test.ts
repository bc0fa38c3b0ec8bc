/* The author's watch: an edit is built, a mistake is told with its line and leaves the course as it was. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { CONTENT_DIR } from '../../../content/_build/main';
import { follow } from '../../../content/_build/watch';

let home: string;
let stop: () => void;
const said: string[] = [];
const lesson = () => join(home, 'content/courses/01-caching/01-overview-and-read-path/lesson.mdx');
const report = () => JSON.parse(readFileSync(join(home, 'build/content/author.json'), 'utf8')) as {
  problems: { file: string; line: number; text: string }[];
};
const built = () => readFileSync(join(home, 'build/content/public.json'), 'utf8');
const edit = (from: string, to: string): void =>
  writeFileSync(lesson(), readFileSync(lesson(), 'utf8').replace(from, to));

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'hitrate-watch-'));
  cpSync(CONTENT_DIR, join(home, 'content'), { recursive: true });
  stop = await follow(join(home, 'content'), join(home, 'build'), (text) => said.push(text));
});
afterAll(() => {
  stop();
  rmSync(home, { recursive: true, force: true });
});

it('builds at once, and again after an edit', async () => {
  expect(report().problems).toEqual([]);
  edit('A cache is a short memory', 'A cache is a swift memory');
  await vi.waitFor(() => expect(built()).toContain('A cache is a swift memory'), { timeout: 20_000, interval: 50 });
  expect(said.at(-1)).toMatch(/^content: 1 lesson\(s\) compiled/);
});

it('tells a mistake with file and line, and keeps the course built before', async () => {
  const before = built();
  edit('minutes: 12', 'minutes: 99');
  await vi.waitFor(() => expect(report().problems).not.toEqual([]), { timeout: 20_000, interval: 50 });
  expect(report().problems[0]).toMatchObject({ line: 5, text: expect.stringContaining('5 to 12 minutes') });
  expect(report().problems[0]!.file).toMatch(/01-overview-and-read-path\/lesson\.mdx$/);
  expect(built()).toBe(before);
  edit('minutes: 99', 'minutes: 12');
  await vi.waitFor(() => expect(report().problems).toEqual([]), { timeout: 20_000, interval: 50 });
});
