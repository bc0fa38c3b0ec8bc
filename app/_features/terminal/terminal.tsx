/* One pane of the lab as a terminal. The terminal itself (xterm, 90 kB) is fetched when this view is first drawn, and
 * it is first drawn when somebody wants it. Everything it does can also be done in `transcript.tsx`. */
'use client';
import '@xterm/xterm/css/xterm.css';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { PaneId } from '#wire/frames';
import { FindBar } from './find-bar';
import type { LabSession } from './lab-session';
import { preparePaste } from './paste';
import { PasteQuestion } from './paste-question';
import { useTerminalSettings } from './settings';
import type { DriverEvents, XtermDriver } from './xterm-driver';

type Props = { session: LabSession; pane: PaneId; title: string; inFront: boolean; live: boolean };

export function Terminal({ session, pane, title, inFront, live }: Props) {
  const [question, setQuestion] = useState<{ text: string; lines: string[] }>();
  const [finding, setFinding] = useState(false);
  const pasted = useCallback((raw: string, driver: XtermDriver | undefined) => {
    const prepared = preparePaste(raw);
    if (prepared.kind === 'too-long') session.notify(prepared.message);
    if (prepared.kind === 'ask') setQuestion(prepared);
    if (prepared.kind === 'paste') driver?.paste(prepared.text);
  }, [session]);
  const { element, driver, failed } = useDriver({ session, pane, title, inFront, live, pasted,
    search: () => setFinding(true) });
  const answer = (text: string | undefined): void => {
    setQuestion(undefined);
    if (text !== undefined) driver.current?.paste(text);
    driver.current?.focus();
  };

  return (
    <div className="group relative flex h-full min-h-0 flex-col bg-terminal text-terminal-text">
      {finding && (
        <FindBar find={(text, direction) => driver.current?.find(text, direction) ?? false}
          close={() => { setFinding(false); driver.current?.focus(); }} />
      )}
      <div className={`min-h-0 flex-1 px-3 pt-3 ${live ? '' : 'opacity-60'}`}>
        <div ref={element} data-pane={pane} className="h-full overflow-hidden" />
      </div>
      <p className="pointer-events-none min-h-7 px-3 py-1 text-xs text-terminal-text/85 opacity-0
        group-focus-within:opacity-100">
        <kbd>Esc</kbd> then <kbd>Tab</kbd> leaves the terminal ·{' '}
        {completes(title) && <><kbd>Tab</kbd> completes · </>}<kbd>Ctrl+Shift+F</kbd> finds
      </p>
      {failed && (
        <p role="alert" className="absolute inset-x-4 top-4 rounded-lg bg-warn-soft p-3 text-warn">
          The terminal could not be loaded. The plain view in the settings works without it; or load the page again.
        </p>
      )}
      {question && (
        <PasteQuestion
          lines={question.lines} paste={() => answer(question.text)} cancel={() => answer(undefined)}
        />
      )}
    </div>
  );
}

type DriverProps = Props & {
  pasted: (raw: string, driver: XtermDriver | undefined) => void;
  search: () => void;
};
type Held = { element: RefObject<HTMLDivElement | null>; driver: RefObject<XtermDriver | undefined>; failed: boolean };

/** Loads the driver once and keeps it in step with the props. */
function useDriver(props: DriverProps): Held {
  const { session, pane, title, inFront, live } = props;
  const { fontSize, screenReader } = useTerminalSettings();
  const element = useRef<HTMLDivElement>(null);
  const driver = useRef<XtermDriver>(undefined);
  const latest = useRef(props);
  const options = { label: labelOf(pane, title), fontSize, screenReader };
  const latestOptions = useRef(options);
  const [loaded, setLoaded] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    latest.current = props;
    latestOptions.current = options;
  });

  useEffect(() => {
    let gone = false;
    let leave: (() => void) | undefined;
    const load = async (): Promise<void> => {
      const { XtermDriver: Driver } = await import('./xterm-driver');
      await Driver.ready(latestOptions.current.fontSize);
      if (gone || element.current === null) return;
      const events: DriverEvents = {
        input: (text) => void session.input(pane, text),
        pasted: (raw) => latest.current.pasted(raw, driver.current),
        resized: (size) => session.resize(pane, size),
        search: () => latest.current.search(),
        message: (text) => session.notify(text),
        refused: () => session.refuseTyping(),
      };
      const made = new Driver(element.current, latestOptions.current, events);
      driver.current = made;
      leave = session.attach(pane, { write: (text, drawn) => made.write(text, drawn), clear: () => made.clear() });
      setLoaded(true);
    };
    load().catch(() => setFailed(true));
    return () => {
      gone = true;
      leave?.();
      driver.current?.end();
      driver.current = undefined;
      setLoaded(false);
    };
  }, [session, pane]);

  useEffect(() => driver.current?.setOffline(!live), [live, loaded]);
  useEffect(() => driver.current?.setOptions({ label: labelOf(pane, title), fontSize, screenReader }),
    [pane, title, fontSize, screenReader, loaded]);
  useEffect(() => {
    if (!inFront || !loaded) return undefined;
    driver.current?.measure();
    return session.setFront({
      insert: (text) => void session.input(pane, text),
      focus: () => driver.current?.focus(),
    });
  }, [session, pane, inFront, loaded]);
  return { element, driver, failed };
}

const labelOf = (pane: PaneId, title: string): string =>
  `Terminal ${pane}, ${title}. ${completes(title) ? 'Tab completes; press' : 'Press'} Escape and then Tab to leave.`;

/** telnet sends lines as they are. */
const completes = (title: string): boolean => !title.startsWith('telnet ');
