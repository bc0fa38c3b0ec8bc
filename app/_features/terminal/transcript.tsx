/* One pane of the lab as a form and a list: what was entered and what came back, in order. For phones, for screen
 * readers, and for whoever likes it better. The same session, the same checks: a line entered here is typed at the
 * pane's prompt, and what is typed in a terminal appears here. */
'use client';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { lostWhile, type LabSession } from './lab-session';
import type { Entry, PaneView } from './lab-view';
import { LineForm } from './line-form';
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

  useEffect(() => {
    const printed = list.current;
    const tap = (event: MouseEvent): void => toField(event, pane.id);
    printed?.addEventListener('click', tap);
    return () => printed?.removeEventListener('click', tap);
  }, [pane.id]);

  const send = async (line: string): Promise<void> => {
    setWaiting(line);
    const answer = await session.line(pane.id, line);
    setWaiting(undefined);
    if (answer.kind === 'lost') session.notify(lostWhile(line));
  };

  return (
    <div className="flex h-full min-h-0 flex-col bg-terminal text-terminal-text" style={{ fontSize }}>
      <div
        ref={list} role="log" aria-label={`Transcript of terminal ${pane.id}`} aria-live="polite" tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto px-3 py-3 focus-visible:-outline-offset-3"
      >
        {pane.entries.length === 0 && waiting === undefined && (
          <p className="text-terminal-text/85">
            Nothing entered yet. Write a command below, for example <code>PING</code>.
          </p>
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

/** A tap on what was printed means the prompt, as in a terminal; not while text is selected, and not on a button. */
function toField(event: MouseEvent, pane: string): void {
  if (window.getSelection()?.isCollapsed === false) return;
  if (event.target instanceof Element && event.target.closest('button, a')) return;
  document.getElementById(`line-${pane}`)?.focus();
}

const promptOf = (pane: PaneView): string => PROMPTS[kindOf(pane)] ?? `${pane.title.slice('telnet '.length)}>`;
const PROMPTS: Readonly<Record<string, string>> = { 'shell': '$', 'redis-cli': '127.0.0.1:6379>' };

/** An item without a command is what a program that stays printed later. */
function Item({ entry, prompt }: { entry: Entry; prompt: string }) {
  return (
    <li className="font-mono leading-snug">
      {entry.command !== '' && (
        <p className="font-bold break-words">
          <span className="mr-2 font-normal text-terminal-text/75 select-none">{prompt}</span>{entry.command}
        </p>
      )}
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

/** A program that stays (SUBSCRIBE, MONITOR, BLPOP): what it prints comes as items; here is the way to stop it. */
function Running({ session, pane }: { session: LabSession; pane: PaneView }) {
  return (
    <p className="mt-3 flex flex-wrap items-center justify-between gap-2 rounded-lg border border-terminal-text/30 p-3">
      <span><code>{pane.title}</code> is running here.</span>
      <button
        type="button" className="rounded border border-terminal-text/60 px-3 py-1"
        onClick={() => session.input(pane.id, '\u0003')}
      >
        Stop it (Ctrl+C)
      </button>
    </p>
  );
}
