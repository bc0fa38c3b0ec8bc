'use client';
/* Opens the browser's print dialog; without JavaScript the browser's own menu does that, so there is no button. */
import { Icon } from '#app/_ui/icon';

export function PrintButton() {
  return (
    <button
      type="button" onClick={() => window.print()}
      className="js-only inline-flex min-h-11 items-center gap-2 rounded-lg border border-border-strong bg-raised px-4
        font-semibold hover:border-accent hover:text-accent print:hidden"
    >
      <Icon name="printer" /> Print
    </button>
  );
}
