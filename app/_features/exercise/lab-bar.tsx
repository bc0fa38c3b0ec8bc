/* Under the terminal: is the lab connected, what time is it in there, skip time, and Connect. */
'use client';
import { useEffect, useState } from 'react';
import { Icon } from '#app/_ui/icon';
import type { LabSession, Snapshot } from '../terminal/lab-session';
import { ConnectDialog } from './connect-dialog';
import { skippedText } from './rules';

const SKIPS = [{ label: '60 s', ms: 60_000 }, { label: '10 min', ms: 600_000 }, { label: '1 h', ms: 3_600_000 }];
const SKIPPING = 'Moves this lab’s clock forward: keys whose time is up expire. It cannot be undone; only restarting '
  + 'an exercise loads its data anew.';
const WORDS: Record<string, string> = {
  off: 'Not started', ticket: 'Connecting…', opening: 'Connecting…', greeting: 'Connecting…', live: 'Connected',
  reader: 'In another tab', waiting: 'Reconnecting…', stopped: 'Disconnected',
};

export function LabBar({ session, snapshot, lesson }: { session: LabSession; snapshot: Snapshot; lesson: string }) {
  const { phase } = snapshot.connection;
  const live = phase === 'live';
  const button = 'min-h-8 rounded-md border border-border-strong bg-raised px-2.5 text-sm font-medium '
    + 'hover:border-accent hover:text-accent disabled:opacity-60';
  return (
    <div className="@container border-t border-border bg-raised px-4 py-2.5 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 @min-[40rem]:gap-x-5">
        <p className="flex items-center gap-2">
          <span aria-hidden="true" className={`size-2.5 rounded-full
            ${live ? 'bg-good' : 'border-2 border-border-strong'}`} />
          {/* Between a phone and a wide pane the words of the clock need the room more than the good news does. */}
          <span className={live && snapshot.lab.skippedMs > 0 ? '@min-[30rem]:@max-[40rem]:sr-only' : ''}>
            {WORDS[phase]}
          </span>
        </p>
        <div
          role="group" aria-label="Clock of the lab"
          className="order-last flex w-full flex-wrap items-center gap-2 sm:order-none sm:w-auto"
        >
          <Clock session={session} live={snapshot.lab.lab !== undefined} skippedMs={snapshot.lab.skippedMs} />
          <span className="text-muted">Skip</span>
          {SKIPS.map(({ label, ms }) => (
            <button key={ms} type="button" className={button} disabled={!live} aria-label={`Skip ${label}`}
              title={`${label} forward. ${SKIPPING}`} aria-describedby="skip-says" onClick={() => session.skip(ms)}>
              {label}
            </button>
          ))}
          <span id="skip-says" hidden>{SKIPPING}</span>
        </div>
        <ConnectDialog lesson={lesson} className={button} disabled={!live} />
      </div>
    </div>
  );
}

/** Runs on the page's clock between two frames of the lab. Not announced: it changes every second. */
function Clock({ session, live, skippedMs }: { session: LabSession; live: boolean; skippedMs: number }) {
  const [nowMs, setNowMs] = useState<number>();
  useEffect(() => {
    if (!live) return undefined;
    const read = (): void => setNowMs(session.labTimeMs());
    read();
    const timer = window.setInterval(read, 1_000);
    return () => window.clearInterval(timer);
  }, [session, live, skippedMs]);
  const text = nowMs === undefined ? '–' : new Date(nowMs).toLocaleTimeString('en-GB');
  return (
    <span className="flex items-center gap-1.5">
      <Icon name="clock" className="size-4 text-muted" />
      <span className="sr-only">Time in the lab: </span>
      <time className="font-mono tabular-nums">{text}</time>
      {skippedMs > 0 && <span className="whitespace-nowrap text-muted" data-skipped>+{skippedText(skippedMs)}</span>}
    </span>
  );
}
