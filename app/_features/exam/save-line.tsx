'use client';

/* Is my work kept? Always to be seen; only trouble is said aloud. */
import { Icon } from '#app/_ui/icon';
import { LocalTime } from '#app/_ui/local-time';
import type { OutboxView } from './outbox';

export function SaveLine({ outbox, tryNow }: { outbox: OutboxView; tryNow: () => void }) {
  const { state, why, savedMs, waiting } = outbox;
  const calm = state === 'idle' || state === 'saving' || state === 'saved';
  return (
    <div className="min-h-6 text-sm" data-save={state}>
      {calm && (
        <span className="text-muted">
          {waiting > 0 ? 'Saving…' : savedMs === undefined ? 'Everything is saved as you go.'
            : <>Saved <LocalTime at={new Date(savedMs).toISOString()} /></>}
        </span>
      )}
      <span role="status" className="font-medium">
        {state === 'retrying' && (
          <span className="text-warn">
            <Icon name="clock" className="mr-1 inline size-4" />
            Not saved, trying again. {why}{' '}
            <button type="button" className="font-semibold underline" onClick={tryNow}>Try now</button>
          </span>
        )}
        {state === 'refused' && <span className="text-bad">{why}</span>}
      </span>
    </div>
  );
}
