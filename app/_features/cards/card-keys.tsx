'use client';

/* Cards by keyboard: Space or Enter shows the answer, 1–4 grade, Z takes the last grade back, ? explains. A key presses
 * what is on the page and does nothing else, so it can never do what a hand could not. Single keys can be turned off
 * together with those of the quizzes (WCAG 2.1.4), and are never taken from a field. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '#app/_ui/button';
import { Icon } from '#app/_ui/icon';
import { Key } from './key';

const COOKIE_DAYS = 400;
const TAKES_KEYS = 'input, textarea, select, dialog, [contenteditable]';
const TAKES_ENTER = 'a, button, summary, label';

export function CardKeys({ on, grading }: { on: boolean; grading: boolean }) {
  const [active, setActive] = useState(on);
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (!active) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest(TAKES_KEYS)) return;
      if (event.key === '?') {
        event.preventDefault();
        dialog.current?.showModal();
        return;
      }
      const name = nameOf(event.key, target);
      const button = name === undefined ? null : document.querySelector<HTMLElement>(`[data-card-key="${name}"]`);
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [active, grading]);

  function turn(to: boolean) {
    setActive(to);
    document.cookie = `hitrate-keys=${to ? 'on' : 'off'}; path=/; max-age=${COOKIE_DAYS * 86_400}; samesite=lax`;
  }

  return (
    <>
      <Button tone="quiet" size="small" onClick={() => dialog.current?.showModal()} className="js-only">
        <Icon name="help" className="size-4" /> Keys
      </Button>
      <dialog
        ref={dialog} aria-labelledby="card-keys-heading"
        className="max-w-md rounded-2xl border border-border bg-raised p-6 text-text shadow-card backdrop:bg-black/50"
      >
        <h2 id="card-keys-heading" className="mb-3 text-xl">Keys on cards</h2>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
          <dt><Key>Space</Key> or <Key>Enter</Key></dt><dd>show the answer</dd>
          <dt><Key>1</Key>–<Key>4</Key></dt><dd>again, hard, good, easy</dd>
          <dt><Key>Z</Key></dt><dd>take the last grade back</dd>
          <dt><Key>?</Key></dt><dd>this help</dd>
        </dl>
        <label className="mt-5 flex items-center gap-2.5">
          <input
            type="checkbox" checked={active} onChange={(event) => turn(event.target.checked)}
            className="size-4.5 accent-accent"
          />
          Use single keys
        </label>
        <form method="dialog" className="mt-5"><Button type="submit">Close</Button></form>
      </dialog>
    </>
  );
}

/** What a key presses: the `data-card-key` of a button. Enter on something else that takes it stays there. */
function nameOf(key: string, target: Element): string | undefined {
  if (/^[1-4]$/.test(key)) return key;
  if (key.toLowerCase() === 'z') return 'undo';
  if (key !== ' ' && key !== 'Enter') return undefined;
  const own = target.closest(TAKES_ENTER);
  return own && !own.matches('[data-card-key=show]') ? undefined : 'show';
}
