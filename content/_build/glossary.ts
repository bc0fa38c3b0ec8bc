/* The glossary with its backlinks: which lessons use a word, found in their prose. */
import type { TermEntry } from '../_schema/glossary';
import type { Problem } from '../_schema/problems';
import type { Prose, Term } from '../types';
import { words } from '../words';

export function termsOf(entries: readonly TermEntry[], prose: Prose): Term[] {
  const texts = Object.entries(prose).map(([slug, sections]) => ({
    slug, text: sections.map(({ heading, text }) => `${heading} ${text}`).join(' '),
  }));
  return entries.map(({ id, term, also, lesson, text }) => {
    const pattern = patternOf([term, ...also]);
    const used = texts.filter((each) => pattern.test(each.text)).map(({ slug }) => slug);
    const taught = lesson !== undefined && prose[lesson] !== undefined ? lesson : undefined;
    return {
      id, term, also, text: words(text), lessons: used.filter((slug) => slug !== taught),
      ...(taught === undefined ? {} : { taught }),
    };
  }).sort((one, other) => one.term.localeCompare(other.term, 'en'));
}

/** Whole words only; names in capitals (ACL, DAX) as they are written, others in any case and with a plural s. */
function patternOf(names: readonly string[]): RegExp {
  const parts = names.map((name) => {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (/^[A-Z]{2,}$/.test(name)) return escaped;
    return `[${name[0]!.toUpperCase()}${name[0]!.toLowerCase()}]${escaped.slice(1)}s?`;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

export function lintTerms(file: string, entries: readonly TermEntry[], problems: Problem[]): void {
  const seen = new Map<string, string>();
  for (const { id, term, also } of entries) {
    for (const name of [`id ${id}`, ...[term, ...also].map((each) => each.toLowerCase())]) {
      const before = seen.get(name);
      if (before !== undefined) problems.push({ file, line: 1, text: `"${name}" is in both ${before} and ${id}` });
      seen.set(name, id);
    }
  }
}
