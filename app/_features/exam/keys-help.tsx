'use client';

/* The keys of the exam room, and the switch that turns single keys off (WCAG 2.1.4): the same one as in a quiz. */
import type { RefObject } from 'react';
import { Button } from '#app/_ui/button';

const KEYS: [string, string][] = [
  ['1–9 or A–E', 'choose an option'], ['Shift+1–9', 'strike an option out'], ['F', 'flag'], ['G', 'mark as a guess'],
  ['N or Enter', 'next question'], ['P', 'previous question'], ['Alt+T', 'say how much time is left'],
  ['?', 'this help'],
];
const COOKIE_DAYS = 400;

export function KeysHelp({ dialog, on, turn }: {
  dialog: RefObject<HTMLDialogElement | null>; on: boolean; turn: (on: boolean) => void;
}) {
  function change(to: boolean) {
    turn(to);
    document.cookie = `hitrate-keys=${to ? 'on' : 'off'}; path=/; max-age=${COOKIE_DAYS * 86_400}; samesite=lax`;
  }
  return (
    <dialog
      ref={dialog} aria-labelledby="keys-heading"
      className="max-w-md rounded-2xl border border-border bg-raised p-6 text-text shadow-card backdrop:bg-black/50"
    >
      <h2 id="keys-heading" className="mb-3 text-xl">Keys in an exam</h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {KEYS.map(([key, does]) => (
          <div key={key} className="contents">
            <dt><kbd className="rounded border border-border-strong bg-sunken px-1.5 py-0.5 text-sm">{key}</kbd></dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-5 flex items-center gap-2.5">
        <input
          type="checkbox" checked={on} onChange={(event) => change(event.target.checked)}
          className="size-4.5 accent-accent"
        />
        Use single keys (Alt+T always works)
      </label>
      <form method="dialog" className="mt-5"><Button type="submit">Close</Button></form>
    </dialog>
  );
}
