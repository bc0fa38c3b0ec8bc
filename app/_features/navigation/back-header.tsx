/* The head of a page beside a lab: the way back, where one is, and what else the page puts there. */
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Theme } from '#app/_features/settings/settings';
import { ThemeToggle } from '#app/_features/settings/theme-toggle';
import { Wordmark } from '#app/_ui/wordmark';

type Props = { back: { href: string; label: string }; here: string; theme: Theme; children?: ReactNode };

export function BackHeader({ back, here, theme, children }: Props) {
  return (
    <header className="lesson-header">
      <Wordmark small />
      <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
        <ol className="flex items-center gap-2 text-sm">
          <li className="shrink-0">
            <Link href={back.href} className="rounded text-accent underline underline-offset-2">{back.label}</Link>
          </li>
          <li aria-hidden="true" className="text-muted">/</li>
          <li className="min-w-0 truncate font-semibold" aria-current="page">{here}</li>
        </ol>
      </nav>
      {children}
      <ThemeToggle initial={theme} />
    </header>
  );
}
