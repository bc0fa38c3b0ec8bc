'use client';

/* The quiz by keyboard: 1–9 or A–E choose in the question that has the focus, Enter sends it (the form does that by
 * itself), ? explains. Single keys can be turned off and stay off (WCAG 2.1.4); they are never taken from a text field,
 * a select or the terminal. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '#app/_ui/button';
import { Icon } from '#app/_ui/icon';

const COOKIE_DAYS = 400;
const TAKES_TEXT = 'textarea, select, dialog, [contenteditable], input:not([type=radio], [type=checkbox])';

export function QuizKeys({ on }: { on: boolean }) {
  const [active, setActive] = useState(on);
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (!active) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const question = questionOf(event.target);
      if (!question) return;
      if (event.key === '?') {
        event.preventDefault();
        dialog.current?.showModal();
        return;
      }
      const option = optionFor(event.key, question);
      if (!option) return;
      event.preventDefault();
      option.focus();
      option.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [active]);

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
        ref={dialog} aria-labelledby="keys-heading"
        className="max-w-md rounded-2xl border border-border bg-raised p-6 text-text shadow-card backdrop:bg-black/50"
      >
        <h2 id="keys-heading" className="mb-3 text-xl">Keys in a quiz</h2>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
          <dt><Key>1</Key>–<Key>9</Key> or <Key>A</Key>–<Key>E</Key></dt><dd>choose an option</dd>
          <dt><Key>Enter</Key></dt><dd>check the answer</dd>
          <dt><Key>?</Key></dt><dd>this help</dd>
          <dt><Key>Esc</Key></dt><dd>close this help</dd>
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

function Key({ children }: { children: string }) {
  return <kbd className="rounded border border-border-strong bg-sunken px-1.5 py-0.5 text-sm">{children}</kbd>;
}

/** The question with the focus; with the focus nowhere, the first one still open that can be seen. */
function questionOf(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  if (target.closest(TAKES_TEXT)) return null;
  if (target !== document.body) return target.closest('[data-question]');
  const open = [...document.querySelectorAll('[data-question]:not([data-answered])')];
  return open.find((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  }) ?? null;
}

function optionFor(key: string, question: Element): HTMLInputElement | null {
  const letter = key.length === 1 ? key.toUpperCase().charCodeAt(0) - 64 : 0;
  const number = /^[1-9]$/.test(key) ? Number(key) : letter >= 1 && letter <= 5 ? letter : 0;
  return number ? question.querySelector<HTMLInputElement>(`input[data-option="${number}"]`) : null;
}
