import type { Metadata } from 'next';
import Link from 'next/link';
import { QUERY_CHARS_MAX } from '#app/_features/search/find';
import { HitText } from '#app/_features/search/hit-list';
import { search } from '#app/_features/search/read';

export const metadata: Metadata = { title: 'Search' };

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export default async function SearchPage({ searchParams }: Props) {
  const { q } = await searchParams;
  const query = typeof q === 'string' ? q : '';
  const hits = await search(query);
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="text-3xl">Search</h1>
      <form action="/search" role="search" className="mt-6 flex gap-3">
        <input
          type="search" name="q" aria-label="Search for" defaultValue={query} maxLength={QUERY_CHARS_MAX}
          placeholder="failover, 11211, ZADD …" autoComplete="off"
          className="min-h-11 w-full min-w-0 rounded-lg border border-border-strong bg-raised px-3 text-base
            placeholder:text-muted"
        />
        <button type="submit" className="min-h-11 rounded-lg bg-accent px-4 font-semibold text-on-accent">
          Search
        </button>
      </form>
      <p role="status" className="mt-4 text-muted">
        {query.trim() === '' ? 'Lessons, commands, the glossary, and the questions you have answered.'
          : hits.length === 0 ? `Nothing here has all of these words: ${query}` : `Best matches for ${query}`}
      </p>
      <ul className="mt-4 space-y-1">
        {hits.map((hit) => (
          <li key={hit.id}>
            <Link href={hit.href} prefetch={false} className="-mx-3 block rounded-lg px-3 py-2.5 hover:bg-sunken">
              <HitText hit={hit} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
