'use client';

/* Sends an answer until it is kept. Each try carries the same attempt id, so a try whose reply was lost does no harm;
 * trouble of the line or of the labs is retried with growing pauses, a refusal is not. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { submitAnswer } from './actions';
import type { Outcome } from './record';

export type SaveNow =
  | { now: 'idle' }
  | { now: 'saving' }
  | { now: 'retrying'; why: string }
  | { now: 'refused'; why: string }
  | { now: 'saved'; at: string };

type Input = Parameters<typeof submitAnswer>[0];
type Recorded = Extract<Outcome, { recorded: true }>;

const PAUSES_MS = [500, 1000, 2000, 4000, 8000];

export function useSaving() {
  const [state, setState] = useState<SaveNow>({ now: 'idle' });
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => { gone.current = true; };
  }, []);

  const save = useCallback(async (input: Input): Promise<Recorded | undefined> => {
    setState({ now: 'saving' });
    for (let tries = 0; !gone.current; tries += 1) {
      const answer = await submitAnswer(input).catch(() => undefined);
      if (answer?.ok && answer.value.recorded) {
        setState({ now: 'saved', at: answer.value.review.at });
        return answer.value;
      }
      if (answer?.ok) {
        setState({ now: 'refused', why: answer.value.recorded ? '' : answer.value.incomplete });
        return undefined;
      }
      if (answer && !answer.retry) {
        setState({ now: 'refused', why: answer.error });
        return undefined;
      }
      setState({ now: 'retrying', why: answer?.error ?? 'The site does not answer.' });
      await new Promise((resolve) => setTimeout(resolve, PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)]));
    }
    return undefined;
  }, []);

  const reset = useCallback(() => setState({ now: 'idle' }), []);
  return { state, save, reset };
}
