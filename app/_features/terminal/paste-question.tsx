/* More than five lines were pasted: they are shown before any of them runs. */
'use client';
import { useEffect, useRef } from 'react';
import { Button } from '#app/_ui/button';

const SHOWN_MAX = 12;

export function PasteQuestion({ lines, paste, cancel }: { lines: string[]; paste: () => void; cancel: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    first.current?.focus();
    return () => shown?.close();
  }, []);
  /** Closed first: nothing behind a modal dialog can take the focus. */
  const answer = (act: () => void): void => {
    dialog.current?.close();
    act();
  };
  const more = lines.length - SHOWN_MAX;

  return (
    <dialog
      ref={dialog} aria-labelledby="paste-question" onCancel={() => answer(cancel)}
      className="w-[min(36rem,92vw)] rounded-2xl border border-border bg-raised p-6 text-text shadow-card
        backdrop:bg-black/50"
    >
      <h2 id="paste-question" className="text-lg">Paste {lines.length} lines?</h2>
      <p className="mt-1 text-muted">Each line runs as it is entered, one after the other.</p>
      <pre tabIndex={0} aria-label="Lines to be pasted" className="mt-4 max-h-64 overflow-auto rounded-lg bg-code p-3
        text-sm">
        {lines.slice(0, SHOWN_MAX).join('\n')}
        {more > 0 && `\n… and ${more} more`}
      </pre>
      <div className="mt-5 flex justify-end gap-3">
        <Button tone="secondary" onClick={() => answer(cancel)}>Cancel</Button>
        <Button ref={first} onClick={() => answer(paste)}>Paste and run</Button>
      </div>
    </dialog>
  );
}
