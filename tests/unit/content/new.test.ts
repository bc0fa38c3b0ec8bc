/* `content:new`: what it writes builds and can be proved as it is; what it refuses leaves nothing behind. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../../content/_build/load';
import { CONTENT_DIR } from '../../../content/_build/main';
import { createContent, Refusal } from '../../../content/_build/new';
import { QUESTION_TYPES } from '../../../content/_build/templates';
import { walkContent } from '../../../content/_build/walk';
import { toExercise } from '../../../content/_schema/exercise';
import { problemLine, type Problem } from '../../../content/_schema/problems';
import { OwnBench } from '../../content/own-bench';
import { Suite } from '../../content/suite';

const TODAY = '2026-11-21';
let home: string;
let content: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'hitrate-new-'));
  content = join(home, 'content');
  cpSync(CONTENT_DIR, content, { recursive: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function problems(drafts: boolean): string[] {
  const found: Problem[] = [];
  loadContent(walkContent(content, drafts), found);
  return found.map(problemLine);
}

describe('a new lesson', () => {
  it('comes last in its course as a draft, which builds and is left out of the course', async () => {
    const paths = createContent(content, ['lesson', 'caching', 'warm-starts', 'Warm starts'], TODAY);
    expect(paths.map((path) => path.replace(/.*\/\d+-warm-starts\//, ''))).toEqual([
      'lesson.mdx', 'quiz.yaml', 'exercises/warm-starts-first/exercise.yaml',
    ]);
    expect(problems(true)).toEqual([]);
    const slugs = (drafts: boolean) => walkContent(content, drafts).courses[0]!.lessons.map(({ slug }) => slug);
    expect(slugs(true).at(-1)).toBe('warm-starts');
    expect(slugs(false)).not.toContain('warm-starts');
  });

  it('has an exercise and a page that are proved', async () => {
    const { courses } = loadContent(walkContent(content, true), []);
    const lesson = courses[0]!.lessons.at(-1)!;
    const bench = await OwnBench.start();
    const suite = new Suite(bench);
    const exercise = toExercise(lesson.exercises[0]!.value);
    await suite.exercise(exercise);
    await suite.page(lesson.mdx.name, lesson.page.items, () => exercise, lesson.head);
    await bench.close();
    expect(suite.report.failures).toEqual([]);
    expect(suite.report.checked).toBeGreaterThan(5);
  });

  it('is told what it still lacks when it is no draft any more', () => {
    const folder = readdirSync(join(content, 'courses/01-caching')).find((name) => name.endsWith('warm-starts'))!;
    const path = join(content, 'courses/01-caching', folder, 'lesson.mdx');
    writeFileSync(path, readFileSync(path, 'utf8').replace('draft: true\n', ''));
    expect(problems(false).join('\n')).toMatch(/quiz\.yaml:1: a quiz has at least 5 questions, and this one 1/);
    rmSync(join(content, 'courses/01-caching', folder), { recursive: true });
  });
});

describe('a new question', () => {
  it.each(QUESTION_TYPES)('of the type %s builds', (type) => {
    const [path] = createContent(content, ['question', 'encryption', type, `new-${type}-draft`], TODAY);
    expect(problems(false).filter((line) => !/nearly the same|in place|longest/.test(line))).toEqual([]);
    rmSync(join(home, path!));
  });
});

it('a new exercise goes into the folder of its lesson', () => {
  const [path] = createContent(content, ['exercise', 'memcached-by-hand', 'second-helping', 'Second helping'], TODAY);
  expect(path).toMatch(/02-memcached\/01-memcached-by-hand\/exercises\/second-helping\/exercise\.yaml$/);
  expect(problems(false).join()).toMatch(/the exercise "second-helping" stands nowhere in the lesson/);
  rmSync(join(home, path!, '..'), { recursive: true });
});

it.each([
  [[], 'usage:'],
  [['poem'], 'usage:'],
  [['lesson', 'caching', 'Bad Slug', 'Title'], 'is no address'],
  [['lesson', 'caching', 'fine', ''], 'has 0 characters'],
  [['lesson', 'nowhere', 'fine', 'Title'], 'There is no course "nowhere". There are: caching'],
  [['lesson', 'caching', 'memcached-by-hand', 'Title'], 'There is a lesson "memcached-by-hand" already'],
  [['exercise', 'nowhere', 'fine', 'Title'], 'There is no lesson "nowhere". There are: overview-and-read-path'],
  [['question', 'nothing', 'single', 'fine'], 'There is no objective "nothing". There are: '],
  [['question', 'encryption', 'riddle', 'fine'], 'There is no type "riddle". There are: single'],
  [['question', 'leaderboards', 'single', 'zadd-gt-ch'], 'ids are never used again'],
])('%j is refused in words, and nothing is written', (words, sentence) => {
  const before = readdirSync(content, { recursive: true }).length;
  expect(() => createContent(content, words, TODAY)).toThrow(Refusal);
  expect(() => createContent(content, words, TODAY)).toThrow(sentence);
  expect(readdirSync(content, { recursive: true })).toHaveLength(before);
  expect(existsSync(content)).toBe(true);
});
