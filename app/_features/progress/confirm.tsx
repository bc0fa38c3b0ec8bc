/* A second thought before something is lost: opens in place, and works without script. */
import type { ReactNode } from 'react';

export function Confirm({ ask, say, children }: { ask: string; say: string; children: ReactNode }) {
  return (
    <details className="rounded-xl open:bg-sunken open:p-4">
      <summary className="inline-block rounded font-semibold text-bad underline underline-offset-4">{ask}</summary>
      <p className="mt-2 mb-3">{say}</p>
      {children}
    </details>
  );
}
