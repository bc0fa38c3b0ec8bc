/* The head of a command's page: the way back to the index. */
import Link from 'next/link';
import { PLACES } from '#app/_features/navigation/places';
import { SiteMenu } from '#app/_features/navigation/site-menu';
import { SearchBox } from '#app/_features/search/search-box';
import type { Theme } from '#app/_features/settings/settings';
import { ThemeToggle } from '#app/_features/settings/theme-toggle';
import { Wordmark } from '#app/_ui/wordmark';

export function ReferenceHeader({ name, theme }: { name: string; theme: Theme }) {
  return (
    <header className="lesson-header">
      <Wordmark small />
      <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
        <ol className="flex items-center gap-2 text-sm">
          <li className="shrink-0">
            <Link href="/reference" className="rounded text-accent underline underline-offset-2">Commands</Link>
          </li>
          <li aria-hidden="true" className="text-muted">/</li>
          <li className="min-w-0 truncate font-semibold" aria-current="page">{name}</li>
        </ol>
      </nav>
      <div className="hidden items-center sm:flex">
        <SearchBox />
        <SiteMenu places={PLACES} label="All pages" icon />
      </div>
      <ThemeToggle initial={theme} />
    </header>
  );
}
