// What a lesson is made of, as the server sends it: readable before, and without, any script.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { DIAGRAM_NAMES } from '#content/diagram-names';
import { parseTranscript } from '#content/transcript';
import { Diagram } from '#app/_mdx/diagrams/diagram';
import { ExamLore } from '#app/_mdx/notes';
import { Transcript } from '#app/_mdx/transcript';

describe.each(DIAGRAM_NAMES)('the drawing %s', (name) => {
  const html = renderToStaticMarkup(createElement(Diagram, { name }));

  test('is an image with a name and a description', () => {
    const [, title, desc] = /role="img" aria-labelledby="(\S+) (\S+)"/.exec(html) ?? [];
    expect(html).toMatch(new RegExp(`<title id="${title}">[^<]{10,}</title>`));
    expect(html).toMatch(new RegExp(`<desc id="${desc}">[^<]{60,}</desc>`));
  });

  test('takes its colours from the page and stays within its canvas', () => {
    expect(html).not.toMatch(/#[0-9a-f]{3,6}"|rgb\(|fill="|stroke="/i);
    const width = Number(/viewBox="0 0 (\d+) \d+"/.exec(html)?.[1]);
    expect(width).toBe(360);
    for (const [, x, w] of html.matchAll(/<rect x="(\d+)"[^>]* width="([\d.]+)"/g)) {
      expect(Number(x) + Number(w)).toBeLessThanOrEqual(width);
    }
  });
});

test('a command block shows lines and replies, escaped, and its two buttons', () => {
  const { block, entries } = parseTranscript('t1', '> SET a <b>\nOK\n$ lab skip 1m\n> GET a\n"<b>"', '');
  const html = renderToStaticMarkup(createElement(Transcript, { block, entries: JSON.stringify(entries) }));
  expect(html).toContain('SET a &lt;b&gt;');
  expect(html).toContain('&quot;&lt;b&gt;&quot;\n</samp>');
  expect(html).toContain('$ </span>lab skip 1m');
  expect(html).toMatch(/<button[^>]*>Copy<\/button>/);
  expect(html).toMatch(/<button[^>]*>Run<span[^>]*> in terminal 1<\/span><\/button>/);
});

test('old exam lore says what is true today', () => {
  const html = renderToStaticMarkup(createElement(ExamLore, { title: 'Two engines', today: 'Three.' }, 'Why.'));
  expect(html).toContain('Old exam lore: “Two engines”');
  expect(html).toContain('<strong>Today:</strong> Three.');
});
