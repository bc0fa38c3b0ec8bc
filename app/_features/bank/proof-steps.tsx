'use client';

/* Beside the lab of a proof: it is prepared when this comes up, says when it is ready, and can be prepared again. */
import { useCallback, useEffect, useState } from 'react';
import { Button } from '#app/_ui/button';
import { Icon } from '#app/_ui/icon';
import { openProof } from './actions';

type Now = { now: 'preparing' } | { now: 'ready' } | { now: 'refused'; why: string };

export function ProofSteps({ question }: { question: string }) {
  const [state, setState] = useState<Now>({ now: 'preparing' });
  const prepare = useCallback(async (anew: boolean): Promise<void> => {
    setState({ now: 'preparing' });
    const answer = await openProof({ question, anew }).catch(() => undefined);
    if (answer?.ok) setState({ now: 'ready' });
    else setState({ now: 'refused', why: answer?.error ?? 'The site does not answer. Try again in a moment.' });
  }, [question]);
  useEffect(() => {
    void prepare(false);
  }, [prepare]);

  return (
    <div className="js-only flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <p role="status" className="flex items-center gap-2 font-medium">
        {state.now === 'preparing' && <span className="text-muted">Preparing the lab…</span>}
        {state.now === 'ready' && (
          <span className="flex items-center gap-2 text-good">
            <Icon name="check" className="size-4" />The lab is ready.
          </span>
        )}
        {state.now === 'refused' && (
          <span className="flex items-center gap-2 text-bad">
            <Icon name="cross" className="size-4" />{state.why}
          </span>
        )}
      </p>
      <Button tone="secondary" size="small" disabled={state.now === 'preparing'} onClick={() => void prepare(true)}>
        {state.now === 'refused' ? 'Try again' : 'Set it up again'}
      </Button>
    </div>
  );
}
