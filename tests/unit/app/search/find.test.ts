/* What a search finds in the course as it is built, and what it keeps back. */
import { describe, expect, it } from 'vitest';
import { glossary, lessons, lesson } from '#content';
import { excerptOf, find, HITS_MAX } from '#app/_features/search/find';

const nobody = new Set<string>();
const titles = (query: string, seen = nobody): string[] => find(query, seen).map(({ title }) => title);

describe('a search', () => {
  it('finds a lesson by its title first', () => {
    for (const { title } of lessons()) expect(titles(title)[0]).toBe(title);
  });

  it('finds a command by its name, by letters of it, and by another word for its group', () => {
    expect(titles('ZADD')[0]).toBe('ZADD');
    expect(titles('zad')).toContain('ZADD');
    expect(titles('zset add')).toContain('ZADD');
  });

  it('finds a word of the glossary by another name, and leads to it', () => {
    const [hit] = find('thundering herd', nobody);
    expect(hit).toMatchObject({ kind: 'term', title: 'Stampede', href: '/glossary#stampede' });
  });

  it('forgives a slip of the finger', () => {
    expect(titles('leaderbord').join()).toMatch(/leaderboard/i);
  });

  it('leads into the section where the words stand', () => {
    const hits = find('unique number', nobody).filter(({ kind }) => kind === 'section');
    expect(hits.some(({ href }) => /^\/learn\/[a-z-]+\/[a-z-]+#[a-z-]+$/.test(href))).toBe(true);
  });

  it('shows a question only to somebody who has answered it', () => {
    const question = lesson(lessons()[0]!.slug)!.questions[0]!;
    const words = question.stem.text.split(/\s+/).slice(0, 6).join(' ');
    expect(find(words, nobody).some(({ kind }) => kind === 'question')).toBe(false);
    expect(find(words, new Set([question.id]))).toContainEqual(expect.objectContaining({ kind: 'question' }));
  });

  it('wants all words, gives no more than a page of hits, and nothing for nothing', () => {
    expect(titles('leaderboard xyzzy')).toEqual([]);
    expect(find('key', nobody)).toHaveLength(HITS_MAX);
    expect([find('', nobody), find('   ', nobody)]).toEqual([[], []]);
  });

  it('takes hostile words as words', () => {
    for (const query of ['<script>alert(1)</script>', '\\', '*'.repeat(5_000), '\u0000', '%', '"']) {
      expect(() => find(query, nobody)).not.toThrow();
    }
  });
});

describe('an excerpt', () => {
  const long = `${'word '.repeat(60)}needle ${'more '.repeat(60)}`;

  it('stands around what was found and says where it is cut', () => {
    const excerpt = excerptOf(long, ['needle']);
    expect(excerpt).toMatch(/^… .*needle.* …$/);
    expect(excerpt.length).toBeLessThan(160);
  });

  it('is the whole of a short text', () => {
    expect(excerptOf('short', ['nothing'])).toBe('short');
  });
});

describe('the glossary', () => {
  it('links each word to the lessons that use it, and never twice to one', () => {
    const slugs = lessons().map(({ slug }) => slug);
    const miss = glossary().find(({ id }) => id === 'miss')!;
    expect(miss.taught).toBe('overview-and-read-path');
    for (const { lessons: used, taught } of glossary()) {
      expect(new Set([...used, taught]).size).toBe(used.length + 1);
      for (const slug of used) expect(slugs).toContain(slug);
    }
  });
});
