/* The words of a lesson without its marks, in sections by heading: what search and the glossary's backlinks read. */
import type { Section } from '../types';

const FENCE = /^```[\s\S]*?^```$/gm;
const TAG = /<\/?[A-Z][\s\S]*?>/g;
const FRONT = /^---\n[\s\S]*?\n---\n/;

/** `headings`: those of the compiled page, in page order, with the ids they have there. The first section is what
 *  stands before any heading. */
export function sectionsOf(mdx: string, headings: readonly { id: string; text: string }[]): Section[] {
  const text = mdx.replace(FRONT, '').replace(FENCE, '').replace(TAG, (tag) => attributesOf(tag));
  const parts = text.split(/^#{2,3} .*$/m);
  return parts.map((part, at) => {
    const heading = at === 0 ? undefined : headings[at - 1];
    return { id: heading?.id ?? '', heading: heading?.text ?? '', text: plain(part) };
  }).filter((section) => section.text !== '' || section.heading !== '');
}

/** `<ExamLore title="…" today="…">` says its words in attributes. */
export function loreOf(mdx: string): { title: string; today: string }[] {
  return [...mdx.matchAll(/<ExamLore\s([\s\S]*?)>/g)].map(([, attributes = '']) => ({
    title: attribute(attributes, 'title'), today: attribute(attributes, 'today'),
  })).filter(({ title, today }) => title !== '' && today !== '');
}

const attribute = (attributes: string, name: string): string =>
  new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1]?.replace(/\s+/g, ' ') ?? '';

function attributesOf(tag: string): string {
  return [...tag.matchAll(/(?:title|today)="([^"]*)"/g)].map(([, value]) => value).join(' ');
}

function plain(markdown: string): string {
  return markdown
    .replace(/^\|[-| :]+\|$/gm, '')
    .replace(/^\s*(?:[-*]|\d+\.) /gm, '')
    .replace(/[*_`#]/g, '')
    .replace(/[|>]/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
