/* The right-hand side of a lesson: the lab. Terminals or their plain view, the state of the connection, the lab's
 * clock, and the way in for a real client. Nothing is fetched or connected until the workspace is seen or wanted. */
'use client';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { PublicExercise } from '#content';
import { AppPanel } from '../app-chart/app-panel';
import { Banners } from '../terminal/banners';
import type { LabSession, Snapshot } from '../terminal/lab-session';
import type { Entry, PaneView } from '../terminal/lab-view';
import { changeTerminalSettings, usePlainView } from '../terminal/settings';
import { panelId, tabId, Tabs } from '../terminal/tabs';
import { Terminal } from '../terminal/terminal';
import { Transcript } from '../terminal/transcript';
import { kindFor } from '../terminal/run-rules';
import { useSession, useSnapshot } from '../terminal/use-session';
import type { Desk, DeskView } from './desk';
import { LabBar } from './lab-bar';
import { SettingsMenu } from './settings-menu';
import { TaskStrip } from './task-strip';
import { useDesk } from './use-desk';

/** `firstNode`: the Memcached node that the first terminal of a fresh lab is a telnet to, or `psql`. */
export type WorkspaceLesson = { slug: string; title: string; exercises: PublicExercise[]; firstNode?: string };

export function Workspace({ lesson, className = '' }: { lesson: WorkspaceLesson; className?: string }) {
  const root = useRef<HTMLElement>(null);
  const session = useSession(lesson.slug);
  const snapshot = useSnapshot(session);
  const plain = usePlainView();
  const wanted = useWanted(root) || snapshot.connection.phase !== 'off';
  const { desk, view } = useExercises(session, snapshot, lesson);
  const { firstNode } = lesson;
  useEffect(() => {
    if (firstNode !== undefined) session.prefer(kindFor({ node: firstNode }));
    if (lesson.exercises.length > 0) session.holdRuns();
    if (wanted) session.start();
  }, [session, wanted, firstNode, lesson.exercises.length]);
  const { lab } = snapshot;
  const live = snapshot.connection.phase === 'live';

  return (
    <section
      ref={root} id="lab" tabIndex={-1} aria-label={`Lab: ${lesson.title}`} data-workspace
      data-phase={snapshot.connection.phase}
      className={`flex h-full min-h-0 min-w-0 flex-col overflow-hidden rounded-xl border border-border bg-raised
        shadow-card ${className}`}
    >
      <h1 className="sr-only min-[800px]:hidden">Lab: {lesson.title}</h1>
      <div className="flex min-w-0 flex-wrap items-end justify-between gap-x-2
        bg-[color-mix(in_srgb,var(--terminal)_86%,white)] px-2 pt-1.5 text-terminal-text">
        <Tabs
          panes={lab.panes} active={lab.activePane} live={live}
          select={(pane) => session.selectPane(pane)} close={(pane) => session.closePane(pane)}
          open={(kind) => session.openPane(kind)}
        />
        <div className="ml-auto flex shrink-0 items-center gap-1 self-center">
          <button type="button" aria-label="Clear terminal" onClick={() => session.clearPane(lab.activePane)}
            className="min-h-8 rounded-md px-2 text-xs hover:bg-terminal-text/15">Clear</button>
          <SettingsMenu />
        </div>
      </div>
      <TaskStrip desk={desk} view={view} exercises={lesson.exercises} />
      <Banners session={session} snapshot={snapshot} />
      <div
        className={`relative flex-1 bg-terminal ${lab.app === undefined ? 'min-h-0' : 'min-h-48'}`}
        onPointerDown={() => session.wantFocus()}
      >
        {lab.panes.length === 0 || plain === undefined || !wanted
          ? <Waiting phase={snapshot.connection.phase} start={() => session.start()} />
          : lab.panes.map((pane) => (
            <Pane
              key={pane.id} session={session} pane={pane} plain={plain} live={live}
              inFront={pane.id === lab.activePane}
            />
          ))}
      </div>
      {lab.app !== undefined && <AppPanel app={lab.app} />}
      <LabBar session={session} snapshot={snapshot} lesson={lesson.slug} />
    </section>
  );
}

type PaneProps = { session: LabSession; pane: PaneView; plain: boolean; live: boolean; inFront: boolean };

/** A pane that was never in front is not drawn; once drawn it stays, with its scrollback, behind the others. */
function Pane({ session, pane, plain, live, inFront }: PaneProps) {
  const [drawn, setDrawn] = useState(inFront);
  useEffect(() => {
    if (inFront) setDrawn(true);
  }, [inFront]);
  return (
    <div
      role="tabpanel" id={panelId(pane.id)} aria-labelledby={tabId(pane.id)} hidden={!inFront}
      className="absolute inset-0"
    >
      {plain ? inFront && <Transcript session={session} pane={pane} live={live} />
        : drawn && <Terminal session={session} pane={pane.id} title={pane.title} live={live} inFront={inFront} />}
    </div>
  );
}

function Waiting({ phase, start }: { phase: string; start: () => void }) {
  const stopped = phase === 'stopped' || phase === 'off';
  return (
    <div className="flex h-full flex-col items-start gap-3 p-4 font-mono text-sm text-terminal-text">
      <p>{stopped ? 'Your own cache server, ready when you are.' : 'Starting your own cache server…'}</p>
      {phase === 'off' && (
        <button
          type="button" onClick={start}
          className="rounded-lg bg-terminal-text px-4 py-2 font-sans font-semibold text-terminal"
        >
          Start the lab
        </button>
      )}
      <noscript>The lab needs JavaScript. The lesson and its quiz can be read and answered without it.</noscript>
      <button
        type="button" className="sr-only focus:not-sr-only" onClick={() => changeTerminalSettings({ plain: true })}
      >
        Use the plain view
      </button>
    </div>
  );
}

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'touchstart', 'wheel', 'focusin'] as const;

/** On the screen, and somebody is there: the first sign of a hand. A preview, a robot or a page opened in the
 *  background starts no lab and loads no terminal. */
function useWanted(root: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  const [someone, setSomeone] = useState(false);
  useEffect(() => {
    const element = root.current;
    if (element === null || seen) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [root, seen]);
  useEffect(() => {
    if (someone) return undefined;
    if (document.documentElement.matches(':hover') || navigator.userActivation?.hasBeenActive) setSomeone(true);
    const stop = new AbortController();
    for (const sign of SIGNS) {
      window.addEventListener(sign, () => setSomeone(true), { signal: stop.signal, passive: true, once: true });
    }
    return () => stop.abort();
  }, [someone]);
  return seen && someone;
}

function newestEntry(panes: PaneView[]): Entry | undefined {
  return panes.flatMap((pane) => pane.entries).filter((entry) => entry.command !== '')
    .reduce<Entry | undefined>((newest, entry) => (newest && newest.key > entry.key ? newest : entry), undefined);
}

/** Hands the lab's ticks to the exercises, and opens the first exercise in a lab that has none. */
function useExercises(
  session: LabSession, { connection, lab }: Snapshot, lesson: WorkspaceLesson,
): { desk: Desk; view: DeskView } {
  const { desk, view } = useDesk(lesson.slug, lesson.exercises);
  const live = connection.phase === 'live';
  const withFirst = lesson.exercises[0]?.ownNode !== true;
  useEffect(() => {
    if (live) void desk.labIsLive(withFirst).finally(() => session.release());
  }, [desk, live, session, withFirst]);
  useEffect(() => {
    for (const [exercise, ticks] of Object.entries(lab.ticks)) {
      if (exercise === lab.openExercise) desk.ticked(exercise, ticks);
    }
  }, [desk, lab.ticks, lab.openExercise]);
  const newest = newestEntry(lab.panes);
  const seen = useRef<number>(undefined);
  useEffect(() => {
    // What was there when the page came is not news.
    if (live && newest && seen.current !== undefined && newest.key > seen.current) desk.entered(newest.command);
    if (live) seen.current = newest?.key ?? -1;
  }, [desk, live, newest]);
  return { desk, view };
}
