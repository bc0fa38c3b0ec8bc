/* The keys of a reader: with the focus on nothing in particular, Space and its kin move the prose as they would move a
 * page. They must be asked for, because on a wide screen the page itself does not scroll: its panes do. */
import { useEffect, type RefObject } from 'react';

/** How much of what was in sight stays in sight. */
const OVERLAP = 0.12;
const LINE_PX = 48;

type Pane = { scrollTop: number; scrollHeight: number; clientHeight: number };

/** Where the prose goes with this key; nothing for a key that does not scroll. */
export function scrollTopAfter(key: string, shift: boolean, { scrollTop, scrollHeight, clientHeight }: Pane) {
  const page = clientHeight * (1 - OVERLAP);
  const last = Math.max(0, scrollHeight - clientHeight);
  const to = (top: number): number => Math.min(last, Math.max(0, top));
  switch (key) {
    case ' ': return to(scrollTop + (shift ? -page : page));
    case 'PageDown': return to(scrollTop + page);
    case 'PageUp': return to(scrollTop - page);
    case 'ArrowDown': return to(scrollTop + LINE_PX);
    case 'ArrowUp': return to(scrollTop - LINE_PX);
    case 'Home': return 0;
    case 'End': return last;
    default: return undefined;
  }
}

export function useReaderKeys(prose: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const pane = prose.current;
      if (!pane || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.activeElement !== document.body && document.activeElement?.id !== 'main') return;
      // On a narrow screen the page scrolls, and the browser does this itself.
      if (getComputedStyle(pane).overflowY !== 'auto') return;
      const top = scrollTopAfter(event.key, event.shiftKey, pane);
      if (top === undefined) return;
      event.preventDefault();
      pane.scrollTo({ top });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [prose]);
}
