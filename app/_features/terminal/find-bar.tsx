/* Finds text in what the terminal still holds. */
'use client';
import { useEffect, useRef, useState } from 'react';

type Direction = 'next' | 'previous';
type Props = { find: (text: string, direction: Direction) => boolean; close: () => void };

export function FindBar({ find, close }: Props) {
  const [text, setText] = useState('');
  const [found, setFound] = useState(true);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const go = (direction: Direction, wanted = text): void => setFound(wanted === '' || find(wanted, direction));
  const button = 'rounded px-2 py-1 hover:bg-terminal-text/15';

  return (
    <form
      role="search" aria-label="In this terminal" className="flex flex-wrap items-center gap-1 border-b
        border-terminal-text/20 px-3 py-1.5 text-sm"
      onSubmit={(event) => { event.preventDefault(); go('next'); }}
      onKeyDown={(event) => { if (event.key === 'Escape') close(); }}
    >
      <input
        ref={field} value={text} aria-label="Find in terminal" placeholder="Find…" autoComplete="off" spellCheck={false}
        className="min-w-0 flex-1 rounded border border-terminal-text/40 bg-transparent px-2 py-1 font-mono
          placeholder:text-terminal-text/70"
        onChange={(event) => { setText(event.target.value); go('next', event.target.value); }}
      />
      <span role="status" className="px-1 text-xs">{found ? '' : 'Not found'}</span>
      <button type="button" className={button} onClick={() => go('previous')}>Previous</button>
      <button type="submit" className={button}>Next</button>
      <button type="button" className={button} onClick={close}>Close</button>
    </form>
  );
}
