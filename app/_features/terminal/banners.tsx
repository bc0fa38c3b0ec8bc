/* What a person must know of the connection, above the terminal, never over it: text, and at most one thing to do. */
'use client';
import { useEffect, useState } from 'react';
import type { ConnectionState } from './connection-rules';
import type { LabSession, Snapshot } from './lab-session';

type Banner = { text: string; action?: { label: string; act: () => void } };

/** A reconnect that is over before anybody noticed needs no banner. */
const QUIET_MS = 700;

export function Banners({ session, snapshot }: { session: LabSession; snapshot: Snapshot }) {
  const banner = bannerOf(session, snapshot);
  const shown = useLasting(banner !== undefined, snapshot.connection.phase === 'waiting'
    || isTrying(snapshot.connection));
  const button = 'rounded-md border border-current px-2.5 py-0.5 font-semibold hover:bg-warn/10';

  return (
    <div role="status" aria-live="polite">
      {shown && banner && (
        <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 bg-warn-soft px-4 py-2 text-sm
          text-warn">
          <span>{banner.text}</span>
          {banner.action && <button type="button" className={button}
            onClick={banner.action.act}>{banner.action.label}</button>}
        </p>
      )}
      {snapshot.lab.notices.map((notice) => (
        <p key={notice.key} className="flex items-start justify-between gap-4 bg-accent-soft px-4 py-2 text-sm
          text-accent-strong">
          <span>{notice.text}</span>
          <button
            type="button" aria-label="Dismiss" className="rounded px-1 font-semibold"
            onClick={() => session.dropNotice(notice.key)}
          >
            ×
          </button>
        </p>
      ))}
    </div>
  );
}

const isTrying = ({ phase }: ConnectionState): boolean => ['ticket', 'opening', 'greeting'].includes(phase);

function bannerOf(session: LabSession, { connection, lab }: Snapshot): Banner | undefined {
  const { phase, reason, everLive } = connection;
  if (phase === 'reader' || (phase === 'stopped' && lab.taken)) {
    return { text: 'This lab is open in another tab.',
      action: { label: 'Take over', act: () => session.connection.takeOver() } };
  }
  if (phase === 'stopped') {
    return { text: `${reason || 'Not connected.'} What is in the lab is kept.`,
      action: { label: 'Reconnect', act: () => session.connection.reconnect() } };
  }
  if (phase === 'waiting' || (isTrying(connection) && (everLive || connection.attempt > 0))) {
    const why = reason === '' ? 'The connection was lost.' : reason;
    return { text: `${why} Reconnecting… What you type now goes nowhere; what is in the lab is kept.`,
      action: { label: 'Try now', act: () => session.connection.reconnect() } };
  }
  return undefined;
}

/** True once `there` has lasted for a moment; at once if it is not of the kind that passes. */
function useLasting(there: boolean, passing: boolean): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!there) {
      setLasted(false);
      return undefined;
    }
    const timer = window.setTimeout(() => setLasted(true), passing ? QUIET_MS : 0);
    return () => window.clearTimeout(timer);
  }, [there, passing]);
  return there && lasted;
}
