/* A search: the best of what matches every word, questions only if this learner has met them. */
import { searchIndex, type Found } from './documents';

export const QUERY_CHARS_MAX = 100;
export const HITS_MAX = 20;
const EXCERPT_CHARS = 140;

export type Hit = Omit<Found, 'text'> & { excerpt: string };

/** `seen`: ids of the questions that the learner has answered. */
export function find(query: string, seen: ReadonlySet<string>): Hit[] {
  const words = query.trim().slice(0, QUERY_CHARS_MAX);
  if (words === '') return [];
  const { engine, entries } = searchIndex();
  const hits: Hit[] = [];
  for (const { id, terms } of engine.search(words)) {
    const entry = entries.get(String(id));
    if (entry === undefined) continue;
    if (entry.kind === 'question' && !seen.has(entry.id.slice('question '.length))) continue;
    const { kind, title, where, href, text } = entry;
    hits.push({ id: entry.id, kind, title, where, href, excerpt: excerptOf(text, terms) });
    if (hits.length === HITS_MAX) break;
  }
  return hits;
}

/** The part of a long text around the first word that was found. */
export function excerptOf(text: string, terms: readonly string[]): string {
  if (text.length <= EXCERPT_CHARS) return text;
  const lower = text.toLowerCase();
  const places = terms.map((term) => lower.indexOf(term)).filter((at) => at >= 0);
  const first = places.length === 0 ? 0 : Math.min(...places);
  const from = first < EXCERPT_CHARS * 0.7 ? 0 : text.lastIndexOf(' ', first - EXCERPT_CHARS / 3) + 1;
  const space = text.lastIndexOf(' ', from + EXCERPT_CHARS);
  const to = space > from ? space : from + EXCERPT_CHARS;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
