/* The form of the plain view: one labelled line, Send, and chips for the keys that a phone hides. */
'use client';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type RefObject } from 'react';
import { commandNames } from '#redis/command-names.gen';
import type { LabSession } from './lab-session';
import type { PaneView } from './lab-view';
import { completions, insertAt, KEY_CHIPS, recallNewer, recallOlder, type PlainLine, type Recall } from './plain-line';
import { kindOf } from './run-rules';

type Props = { session: LabSession; pane: PaneView; live: boolean; send: (line: string) => Promise<void> };

const CHIP = 'min-h-9 min-w-9 rounded-md border border-terminal-text/40 px-2.5 font-mono hover:bg-terminal-text/15';
const CHIP_NAMES: Record<(typeof KEY_CHIPS)[number], string> = {
  '"': 'a quote', ':': 'a colon', '{': 'an opening brace', '}': 'a closing brace',
};

export function LineForm({ session, pane, live, send }: Props) {
  const history = pane.entries.map((entry) => entry.command);
  const field = useRef<HTMLInputElement>(null);
  const line = useLine(history, field);
  const { write } = line;
  const closed = !live || pane.busy;
  useEffect(() => session.setFront({
    insert: (text) => {
      write(text);
      field.current?.focus();
    },
    focus: () => {
      if (!window.matchMedia('(pointer: coarse)').matches) field.current?.focus();
    },
  }), [session, write]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const text = line.text.trim();
    if (text === '' || closed) return;
    line.reset();
    void send(text);
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    (event.key === 'ArrowUp' ? line.older : line.newer)();
  };

  return (
    <form onSubmit={submit} className="border-t border-terminal-text/25 p-3">
      <label htmlFor={`line-${pane.id}`} className="mb-1 block text-sm">
        Command for terminal {pane.id} <span className="text-terminal-text/85">({kindOf(pane)})</span>
      </label>
      <div className="flex gap-2">
        <input
          ref={field} id={`line-${pane.id}`} type="text" value={line.text} disabled={closed} onKeyDown={keyDown}
          onChange={(event) => line.change(event.target.value)}
          autoCapitalize="off" autoCorrect="off" autoComplete="off" spellCheck={false} enterKeyHint="send"
          placeholder={pane.busy ? `${pane.title} is running` : live ? 'SET greeting hello' : 'Not connected'}
          className="min-h-11 min-w-0 flex-1 rounded-lg border border-terminal-text/50 bg-transparent px-3 font-mono
            text-base placeholder:text-terminal-text/70"
        />
        <button
          type="submit" disabled={closed}
          className="min-h-11 rounded-lg bg-terminal-text px-4 font-semibold text-terminal disabled:opacity-70"
        >
          Send
        </button>
      </div>
      <div role="group" aria-label="Keys" className="mt-2 flex flex-wrap gap-1.5">
        <button type="button" className={CHIP} aria-label="Previous command" onClick={line.older}>↑</button>
        <button type="button" className={CHIP} aria-label="Complete the command" onClick={line.complete}>Tab</button>
        {KEY_CHIPS.map((key) => (
          <button
            key={key} type="button" className={CHIP} aria-label={`Type ${CHIP_NAMES[key]}`}
            onClick={() => line.type(key)}
          >
            {key}
          </button>
        ))}
      </div>
      <p role="status" className="mt-2 flex flex-wrap gap-1.5 text-sm empty:hidden">
        {line.offered.map((name) => (
          <button key={name} type="button" className={CHIP} onClick={() => line.write(`${name} `)}>{name}</button>
        ))}
      </p>
    </form>
  );
}

/** The line's text with what history, chips and completion do to it. */
function useLine(history: string[], field: RefObject<HTMLInputElement | null>) {
  const [line, setLine] = useState<PlainLine>({ text: '', caret: 0 });
  const [recall, setRecall] = useState<Recall>({ at: 0, draft: '' });
  const [offered, setOffered] = useState<string[]>([]);
  const put = (next: PlainLine): void => {
    setLine(next);
    setOffered([]);
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
  };
  const [write] = useState(() => (text: string): void => put({ text, caret: text.length }));

  return {
    text: line.text,
    offered,
    write,
    change: (text: string): void => {
      setLine({ text, caret: text.length });
      setOffered([]);
    },
    reset: (): void => {
      setRecall({ at: 0, draft: '' });
      write('');
    },
    type: (key: string): void => {
      put(insertAt({ text: line.text, caret: field.current?.selectionStart ?? line.text.length }, key));
      field.current?.focus();
    },
    older: (): void => {
      const step = recallOlder(history, recall, line.text);
      setRecall(step.recall);
      write(step.text);
    },
    newer: (): void => {
      const step = recallNewer(history, recall);
      if (step === undefined) return;
      setRecall(step.recall);
      write(step.text);
    },
    complete: (): void => {
      const found = completions(line.text, commandNames);
      if (found.length === 1) write(`${found[0]} `);
      else setOffered(found.slice(0, 8));
    },
  };
}
