/* One pane of the lab as a form and a list: what was entered and what came back, in order. For phones, for screen
 * readers, and for whoever likes it better. The same session, the same checks: a line entered here is typed at the
 * pane's prompt, and what is typed in a terminal appears here. */
'use client';
import { useEffect, useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { LabSession } from './lab-session';
import type { Entry, PaneView } from './lab-view';
import { commandNames } from './command-names';
import { completions, insertAt, KEY_CHIPS, recallNewer, recallOlder, type PlainLine, type Recall } from './plain-line';
import { kindOf } from './run-rules';
import { useTerminalSettings } from './settings';

type Props = { session: LabSession; pane: PaneView; live: boolean };

export function Transcript({ session, pane, live }: Props) {
  const { fontSize } = useTerminalSettings();
  const [waiting, setWaiting] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const newest = pane.entries.at(-1)?.key;
  useLayoutEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [newest, waiting, pane.busy]);

  const send = async (line: string): Promise<void> => {
    setWaiting(line);
    const answer = await session.line(pane.id, line);
    setWaiting(undefined);
    if (answer.kind === 'lost') session.notify(`The connection was lost before "${line}" was answered. Look at its result.`);
  };

  return (
    <div className="flex h-full min-h-0 flex-col bg-terminal text-terminal-text" style={{ fontSize }}>
      <div
        ref={list} role="log" aria-label={`Transcript of terminal ${pane.id}`} aria-live="polite" tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto px-3 py-3"
      >
        {pane.entries.length === 0 && waiting === undefined && (
          <p className="text-terminal-text/85">Nothing entered yet. Write a command below, for example <code>PING</code>.</p>
        )}
        <ol className="flex flex-col gap-3">
          {pane.entries.map((entry) => <Item key={entry.key} entry={entry} prompt={promptOf(pane)} />)}
          {waiting !== undefined && !pane.busy && <Pending line={waiting} prompt={promptOf(pane)} />}
        </ol>
        {pane.busy && <Running session={session} pane={pane} />}
      </div>
      <LineForm session={session} pane={pane} live={live} send={send} />
    </div>
  );
}

const promptOf = (pane: PaneView): string => (kindOf(pane) === 'shell' ? '$' : '127.0.0.1:6379>');

function Item({ entry, prompt }: { entry: Entry; prompt: string }) {
  return (
    <li className="font-mono leading-snug">
      <p className="font-bold break-words"><span className="mr-2 font-normal select-none text-terminal-text/75">{prompt}</span>{entry.command}</p>
      <pre className="whitespace-pre-wrap break-words text-terminal-text/90">{entry.reply.replace(/\n$/, '')}</pre>
    </li>
  );
}

function Pending({ line, prompt }: { line: string; prompt: string }) {
  return (
    <li className="font-mono leading-snug" aria-busy="true">
      <p><span className="mr-2 font-normal select-none text-terminal-text/75">{prompt}</span>{line}</p>
      <p className="text-terminal-text/85">…</p>
    </li>
  );
}

/** A program that stays (SUBSCRIBE, MONITOR, BLPOP): its output so far, and the way to stop it. */
function Running({ session, pane }: { session: LabSession; pane: PaneView }) {
  const [text, setText] = useState('');
  useEffect(() => {
    const read = (): void => setText(session.plainTail(pane.id, 2_000).split('\n').slice(-14).join('\n').trim());
    read();
    const timer = window.setInterval(read, 300);
    return () => window.clearInterval(timer);
  }, [session, pane.id]);
  return (
    <div className="mt-3 rounded-lg border border-terminal-text/30 p-3">
      <p className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <span>{pane.title} is running here.</span>
        <button type="button" className="rounded border border-terminal-text/60 px-3 py-1" onClick={() => session.input(pane.id, '\u0003')}>
          Stop it (Ctrl+C)
        </button>
      </p>
      <pre className="whitespace-pre-wrap break-words font-mono leading-snug">{text}</pre>
    </div>
  );
}

function LineForm({ session, pane, live, send }: Props & { send: (line: string) => Promise<void> }) {
  const [line, setLine] = useState<PlainLine>({ text: '', caret: 0 });
  const [recall, setRecall] = useState<Recall>({ at: 0, draft: '' });
  const [offered, setOffered] = useState<string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const history = pane.entries.map((entry) => entry.command);
  const put = (next: PlainLine): void => {
    setLine(next);
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
  };
  const write = (text: string): void => put({ text, caret: text.length });
  const caret = (): number => field.current?.selectionStart ?? line.text.length;
  useEffect(() => session.setFront({
    insert: (text) => {
      setLine({ text, caret: text.length });
      field.current?.focus();
    },
    focus: () => {
      if (!window.matchMedia('(pointer: coarse)').matches) field.current?.focus();
    },
  }), [session]);

  const older = (): void => {
    const step = recallOlder(history, recall, line.text);
    setRecall(step.recall);
    write(step.text);
  };
  const newer = (): void => {
    const step = recallNewer(history, recall);
    if (step === undefined) return;
    setRecall(step.recall);
    write(step.text);
  };
  const complete = (): void => {
    const found = completions(line.text, commandNames);
    setOffered(found.length > 1 ? found.slice(0, 8) : []);
    if (found.length === 1) write(`${found[0]} `);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const text = line.text.trim();
    if (text === '' || !live || pane.busy) return;
    setLine({ text: '', caret: 0 });
    setRecall({ at: 0, draft: '' });
    setOffered([]);
    void send(text);
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      (event.key === 'ArrowUp' ? older : newer)();
    }
  };
  const chip = 'min-h-9 min-w-9 rounded-md border border-terminal-text/40 px-2.5 font-mono hover:bg-terminal-text/15';

  return (
    <form onSubmit={submit} className="border-t border-terminal-text/25 p-3">
      <label htmlFor={`line-${pane.id}`} className="mb-1 block text-sm">
        Command for terminal {pane.id} <span className="text-terminal-text/85">({kindOf(pane)})</span>
      </label>
      <div className="flex gap-2">
        <input
          ref={field} id={`line-${pane.id}`} value={line.text} disabled={!live || pane.busy} onKeyDown={keyDown}
          onChange={(event) => { setLine({ text: event.target.value, caret: 0 }); setOffered([]); }}
          autoCapitalize="off" autoCorrect="off" autoComplete="off" spellCheck={false} enterKeyHint="send" type="text"
          placeholder={pane.busy ? `${pane.title} is running` : live ? 'SET greeting hello' : 'Not connected'}
          className="min-h-11 min-w-0 flex-1 rounded-lg border border-terminal-text/50 bg-transparent px-3 font-mono text-base placeholder:text-terminal-text/70"
        />
        <button type="submit" disabled={!live || pane.busy} className="min-h-11 rounded-lg bg-terminal-text px-4 font-semibold text-terminal disabled:opacity-70">
          Send
        </button>
      </div>
      <div role="group" aria-label="Keys" className="mt-2 flex flex-wrap gap-1.5">
        <button type="button" className={chip} aria-label="Previous command" onClick={older}>↑</button>
        <button type="button" className={chip} aria-label="Complete the command" onClick={complete}>Tab</button>
        {KEY_CHIPS.map((key) => (
          <button key={key} type="button" className={chip} aria-label={`Type ${NAMES[key]}`}
            onClick={() => { put(insertAt({ text: line.text, caret: caret() }, key)); field.current?.focus(); }}>{key}</button>
        ))}
      </div>
      <p role="status" className="mt-2 flex min-h-0 flex-wrap gap-1.5 text-sm empty:hidden">
        {offered.map((name) => <button key={name} type="button" className={chip} onClick={() => { write(`${name} `); setOffered([]); }}>{name}</button>)}
      </p>
    </form>
  );
}

const NAMES: Record<(typeof KEY_CHIPS)[number], string> = { '"': 'a quote', ':': 'a colon', '{': 'an opening brace', '}': 'a closing brace' };
