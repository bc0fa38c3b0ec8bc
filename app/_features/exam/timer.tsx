'use client';

/* The time that is left, by the server's clock. It can be hidden; it is said aloud on demand (Alt+T) and at half time,
 * 10, 5 and 1 minutes, never each second. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '#app/_ui/button';
import { Icon } from '#app/_ui/icon';
import { announcement, clockTrouble, leftAsClock, leftInWords } from './time/rules';

const TICK_MS = 500;
const FEW_MS = 5 * 60_000;

export function Timer({ startedMs, endsMs, firstMs, serverMs, asked, onZero }: {
  startedMs: number;
  endsMs: number;
  /** The server's clock when the page was made: what is drawn before any script runs. */
  firstMs: number;
  serverMs: () => number;
  /** Grows by one each time somebody asks for the time. */
  asked: number;
  onZero: () => void;
}) {
  const [leftMs, setLeftMs] = useState(endsMs - firstMs);
  const [hidden, setHidden] = useState(false);
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const before = useRef(endsMs - firstMs);
  const ended = useRef(false);

  useEffect(() => {
    setTrouble(clockTrouble(firstMs, Date.now()));
    const tick = () => {
      const left = endsMs - serverMs();
      const text = announcement(endsMs - startedMs, before.current, left);
      if (text) setSaid(text);
      before.current = left;
      setLeftMs(left);
      if (left > 0 || ended.current) return;
      ended.current = true;
      setSaid('The time is up. Your answers are being handed in.');
      onZero();
    };
    const id = window.setInterval(tick, TICK_MS);
    return () => window.clearInterval(id);
  }, [endsMs, firstMs, onZero, serverMs, startedMs]);

  useEffect(() => {
    if (asked > 0) setSaid(`${leftInWords(endsMs - serverMs())} left.`);
  }, [asked, endsMs, serverMs]);

  return (
    <div className="flex items-center gap-1">
      <span
        role="timer" aria-live="off" aria-label="Time left"
        className={`flex items-center gap-2 font-mono text-lg font-semibold tabular-nums
          ${leftMs <= FEW_MS ? 'text-warn' : ''}`}
      >
        <Icon name="clock" />
        <span suppressHydrationWarning>{hidden ? 'hidden' : leftAsClock(leftMs)}</span>
      </span>
      <Button tone="quiet" size="small" className="js-only" onClick={() => setHidden(!hidden)}>
        {hidden ? 'Show time' : 'Hide time'}
      </Button>
      <span role="status" className="sr-only">{said}</span>
      {trouble && (
        <p
          className="fixed inset-x-4 bottom-4 z-40 mx-auto flex max-w-xl items-start gap-3 rounded-xl border border-warn
            bg-warn-soft px-4 py-3 text-sm text-warn shadow-card"
        >
          <span>{trouble}</span>
          <button type="button" className="font-semibold underline" onClick={() => setTrouble(undefined)}>
            Close
          </button>
        </p>
      )}
    </div>
  );
}
