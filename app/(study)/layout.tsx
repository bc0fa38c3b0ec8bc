import Link from 'next/link';
import type { ReactNode } from 'react';
import { settings } from '../_features/settings/settings';
import { ThemeToggle } from '../_features/settings/theme-toggle';
import { Wordmark } from '../_ui/wordmark';

export default async function StudyLayout({ children }: { children: ReactNode }) {
  const { theme } = await settings();
  return (
    <div className="mx-auto flex min-h-dvh max-w-5xl flex-col px-4 sm:px-8">
      <header className="flex items-center justify-between gap-2 py-4 sm:gap-4">
        <Wordmark />
        <div className="flex items-center gap-0.5 sm:gap-3">
          <nav aria-label="Main" className="flex gap-1 font-medium">
            <Link href="/" className="rounded-lg px-2 py-2 hover:bg-sunken sm:px-3">Lessons</Link>
            <Link href="/reference" className="rounded-lg px-2 py-2 hover:bg-sunken sm:px-3">Reference</Link>
            <Link href="/progress" className="rounded-lg px-2 py-2 hover:bg-sunken sm:px-3">Progress</Link>
          </nav>
          <ThemeToggle initial={theme} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="flex-1 pt-6 pb-16 outline-none sm:pt-10">{children}</main>
      <footer className="border-t border-border py-6 text-sm text-muted">
        Hitrate runs on this computer and keeps everything here. It is not affiliated with Amazon Web Services.
      </footer>
    </div>
  );
}
