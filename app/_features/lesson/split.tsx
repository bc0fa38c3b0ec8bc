'use client';

/* Prose on the left, workspace on the right, and a divider between them that can be dragged or moved by keyboard. On a
 * narrow screen the two are screens to switch between; both stay mounted, so a session and the place in the text
 * survive. The split is kept in a cookie: the server draws it as it was. */
import {
  useEffect, useLayoutEffect, useRef, useState,
  type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode,
  type RefObject,
} from 'react';
import { Icon } from '#app/_ui/icon';
import { useReaderKeys } from './reader-keys';
import { SPLIT_MAX, SPLIT_MIN, SPLIT_STANDARD, splitAfterKey, splitAt } from './split-rules';

type Screen = 'read' | 'practise';
const ABOUT_A_YEAR_S = 400 * 24 * 3600;

export function Split({ initialPercent, prose, workspace }: {
  initialPercent: number; prose: ReactNode; workspace: ReactNode;
}) {
  const [percent, setPercent] = useState(initialPercent);
  const [screen, setScreen] = useState<Screen>('read');
  const frame = useRef<HTMLElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const wanted = useRef<Element>(null);
  useReaderKeys(text);
  const switched = useRef(false);
  const places = useRef<Record<Screen, number>>({ read: 0, practise: 0 });

  function show(next: Screen) {
    if (next === screen) return;
    places.current[screen] = window.scrollY;
    switched.current = true;
    setScreen(next);
  }
  useLayoutEffect(() => {
    // Not when the page comes up: the browser may have scrolled to a heading or to where it was.
    if (!switched.current) return;
    if (wanted.current) wanted.current.scrollIntoView();
    else window.scrollTo(0, places.current[screen]);
    wanted.current = null;
  }, [screen]);
  useEffect(() => {
    // A link into the text leads there from the other screen too.
    const follow = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
      const target = link && document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      if (!target || !text.current?.contains(target)) return;
      wanted.current = screen === 'practise' ? target : null;
      switched.current = true;
      setScreen('read');
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [screen]);

  function keep(next: number) {
    setPercent(next);
    document.cookie = `hitrate-split=${next}; path=/; max-age=${ABOUT_A_YEAR_S}; samesite=lax`;
  }

  return (
    <main
      ref={frame} id="main" tabIndex={-1} data-screen={screen} className="lesson-split outline-none"
      style={{ '--split': `${percent}%` } as CSSProperties}
    >
      <div role="group" aria-label="Screen" className="js-only lesson-screens">
        <ScreenButton name="read" now={screen} onShow={show}>
          <Icon name="book" className="size-4.5" /> Read
        </ScreenButton>
        <ScreenButton name="practise" now={screen} onShow={show}>
          <Icon name="terminal" className="size-4.5" /> Practise
        </ScreenButton>
      </div>
      <div ref={text} className="lesson-prose">{prose}</div>
      <Divider percent={percent} frame={frame} onMove={setPercent} onKeep={keep} />
      <div className="lesson-workspace">{workspace}</div>
    </main>
  );
}

function ScreenButton({ name, now, onShow, children }: {
  name: Screen; now: Screen; onShow: (screen: Screen) => void; children: ReactNode;
}) {
  return (
    <button
      type="button" aria-pressed={name === now} onClick={() => onShow(name)}
      className="flex min-h-11 flex-1 items-center justify-center gap-2 rounded-lg font-semibold text-muted
        aria-pressed:bg-accent-soft aria-pressed:text-accent-strong"
    >
      {children}
    </button>
  );
}

function Divider({ percent, frame, onMove, onKeep }: {
  percent: number;
  frame: RefObject<HTMLElement | null>;
  onMove: (percent: number) => void;
  onKeep: (percent: number) => void;
}) {
  const [dragging, setDragging] = useState(false);
  const under = (event: PointerEvent): number => {
    const box = frame.current?.getBoundingClientRect();
    return box ? splitAt(event.clientX - box.left, box.width) : percent;
  };
  const key = (event: KeyboardEvent) => {
    const next = splitAfterKey(event.key, percent, event.shiftKey);
    if (next === undefined) return;
    event.preventDefault();
    onKeep(next);
  };
  return (
    // A separator that takes the focus is a widget; see the window splitter pattern of the ARIA authoring guide.
    <div
      role="separator" tabIndex={0} aria-label="Width of the text" aria-orientation="vertical"
      aria-valuemin={SPLIT_MIN} aria-valuemax={SPLIT_MAX} aria-valuenow={Math.round(percent)}
      aria-valuetext={`Text ${Math.round(percent)} percent wide`}
      data-dragging={dragging || undefined} className="js-only lesson-divider"
      onKeyDown={key}
      onDoubleClick={() => onKeep(SPLIT_STANDARD)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      }}
      onPointerMove={(event) => { if (dragging) onMove(under(event)); }}
      onPointerUp={(event) => {
        if (dragging) onKeep(under(event));
        setDragging(false);
      }}
      onPointerCancel={() => setDragging(false)}
    />
  );
}
