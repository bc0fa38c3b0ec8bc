import type { ReactNode } from 'react';
import { SiteNav } from '../_features/navigation/site-nav';
import { SearchBox } from '../_features/search/search-box';
import { settings } from '../_features/settings/settings';
import { ThemeToggle } from '../_features/settings/theme-toggle';
import { Wordmark } from '../_ui/wordmark';

export default async function StudyLayout({ children }: { children: ReactNode }) {
  const { theme } = await settings();
  return (
    <div className="mx-auto flex min-h-dvh max-w-5xl flex-col px-4 sm:px-8">
      <header className="flex items-center justify-between gap-2 py-4 sm:gap-4 print:hidden">
        <Wordmark />
        <div className="flex items-center gap-0.5 sm:gap-2">
          <SiteNav />
          <SearchBox />
          <ThemeToggle initial={theme} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="flex-1 pt-6 pb-16 outline-none sm:pt-10">{children}</main>
      <footer className="border-t print:hidden border-border py-6 text-sm text-muted">
        Hitrate runs on this computer and keeps everything here. It is not affiliated with Amazon Web Services.
      </footer>
    </div>
  );
}
