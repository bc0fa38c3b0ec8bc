'use client';
/* The search box over the page: ⌘K or Ctrl+K opens it, arrows choose, Enter goes. Without JavaScript its button is a
 * link to the search page. */
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { Icon } from '#app/_ui/icon';
import type { Hit } from './find';
import { HitText } from './hit-list';
import { movedTo, opensSearch } from './search-keys';

const TYPING_MS = 120;

export function SearchBox() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const show = (): void => {
    if (dialog.current?.open) return;
    dialog.current?.showModal();
    setOpen(true);
  };
  useEffect(() => {
    const element = dialog.current;
    // The box fills the dialog, so what is clicked on the dialog itself is its backdrop.
    const away = (event: globalThis.MouseEvent): void => { if (event.target === element) element?.close(); };
    element?.addEventListener('click', away);
    return () => element?.removeEventListener('click', away);
  }, []);
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      const inTerminal = event.target instanceof Element && event.target.closest('.xterm') !== null;
      if (!opensSearch(event, inTerminal)) return;
      event.preventDefault();
      show();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const click = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show();
  };
  return (
    <>
      <Link
        href="/search" prefetch={false} onClick={click} title="Search (Ctrl+K or ⌘K)" aria-label="Search"
        className="grid size-10 place-items-center rounded-lg text-muted hover:bg-sunken hover:text-text"
      >
        <Icon name="search" />
      </Link>
      <dialog
        ref={dialog} aria-label="Search" onClose={() => setOpen(false)}
        className="mx-auto mt-[8vh] mb-auto w-[min(40rem,calc(100vw-2rem))] rounded-2xl border border-border bg-raised
          p-0 text-text shadow-card backdrop:bg-black/45"
      >
        {open && <Field close={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

function Field({ close }: { close: () => void }) {
  const [query, setQuery] = useState('');
  const { hits, failed } = useHits(query);
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const links = (): HTMLAnchorElement[] => [...list.current?.querySelectorAll('a') ?? []];
  const press = (event: KeyboardEvent): void => {
    const all = links();
    const next = movedTo(event.key, all.findIndex((link) => link === document.activeElement), all.length);
    if (next === undefined) return;
    event.preventDefault();
    (all[next] ?? field.current)?.focus();
  };
  const enter = (event: KeyboardEvent): void => {
    const first = hits[0];
    if (event.key !== 'Enter' || first === undefined) return;
    close();
    router.push(first.href);
  };
  const said = failed ? 'The search did not answer. Type again to try once more.'
    : query.trim() === '' ? 'Lessons, commands, glossary, and questions you have answered.'
      : hits.length === 0 ? 'Nothing has all of these words.' : `${hits.length} found`;
  return (
    <search>
      <div className="flex items-center gap-3 border-b border-border px-4">
        <Icon name="search" className="size-5 text-muted" />
        <input
          ref={field} type="search" value={query} autoFocus autoComplete="off" spellCheck={false} maxLength={100}
          placeholder="failover, 11211, ZADD …" aria-label="Search for"
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => { press(event); enter(event); }}
          className="min-h-14 w-full min-w-0 bg-transparent text-base outline-none placeholder:text-muted
            [&::-webkit-search-cancel-button]:hidden"
        />
        <button type="button" onClick={close} className="rounded-md px-2 py-1 text-sm text-muted hover:bg-sunken">
          Close
        </button>
      </div>
      <p role="status" className="px-4 pt-3 text-sm text-muted">{said}</p>
      <ul ref={list} className="max-h-[55vh] overflow-y-auto p-2">
        {hits.map((hit) => (
          <li key={hit.id}>
            <Link
              href={hit.href} prefetch={false} onClick={close} onKeyDown={press}
              className="block rounded-lg px-3 py-2 hover:bg-sunken focus:bg-accent-soft"
            >
              <HitText hit={hit} />
            </Link>
          </li>
        ))}
      </ul>
    </search>
  );
}

/** The hits of the last question asked; those of the one before stay until they come. */
function useHits(query: string): { hits: Hit[]; failed: boolean } {
  const [state, setState] = useState<{ hits: Hit[]; failed: boolean }>({ hits: [], failed: false });
  useEffect(() => {
    if (query.trim() === '') {
      setState({ hits: [], failed: false });
      return undefined;
    }
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      const response = await fetch(`/api/search?q=${encodeURIComponent(query)}`, { signal: stop.signal });
      const { hits } = await response.json() as { hits: Hit[] };
      setState({ hits, failed: false });
    };
    const timer = setTimeout(() => {
      ask().catch(() => { if (!stop.signal.aborted) setState({ hits: [], failed: true }); });
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query]);
  return state;
}
