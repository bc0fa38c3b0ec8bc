/* The head of a proof's page: the way back to the question. */
import Link from 'next/link';
import type { Theme } from '#app/_features/settings/settings';
import { ThemeToggle } from '#app/_features/settings/theme-toggle';
import { Wordmark } from '#app/_ui/wordmark';

export function ProofHeader({ id, theme }: { id: string; theme: Theme }) {
  return (
    <header className="lesson-header">
      <Wordmark small />
      <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
        <ol className="flex items-center gap-2 text-sm">
          <li className="shrink-0">
            <Link href={`/question/${id}`} className="rounded text-accent underline underline-offset-2">Question</Link>
          </li>
          <li aria-hidden="true" className="text-muted">/</li>
          <li className="min-w-0 truncate font-semibold" aria-current="page">Prove it</li>
        </ol>
      </nav>
      <ThemeToggle initial={theme} />
    </header>
  );
}
