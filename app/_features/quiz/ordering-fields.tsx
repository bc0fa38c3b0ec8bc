'use client';

/* Steps to be put in order: each has a native select with its place, which is all there is without JavaScript. With it
 * choosing a place moves the step there, and so do the buttons and Alt with an arrow. */
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from '#app/_ui/icon';
import { TextOf } from '#app/_ui/text-of';
import { moved } from './rules';
import type { OptionView } from './view-model';

const BUTTON = 'js-only flex size-10 items-center justify-center rounded-lg border border-border-strong bg-surface '
  + 'hover:border-accent disabled:opacity-40';

export function OrderingFields({ steps: shown, legend, given, onOrder }: {
  steps: OptionView[];
  legend: ReactNode;
  /** Step ids, of an answer that was given before. */
  given?: string[] | undefined;
  /** Told the step ids at each move. */
  onOrder?: (sequence: string[]) => void;
}) {
  const id = useId();
  const [steps, setSteps] = useState(() => inGivenOrder(shown, given));
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);

  function move(from: number, to: number, focus: 'select' | 'up' | 'down') {
    const step = steps[from];
    if (!step || to < 0 || to >= steps.length || to === from) return;
    const next = moved(steps, from, to);
    setSteps(next);
    onOrder?.(next.map(({ id: each }) => each));
    setSaid(`${step.text}: now ${to + 1} of ${steps.length}.`);
    // The step keeps the focus on its way; a button at the end of its way cannot hold it.
    requestAnimationFrame(() => {
      const row = list.current?.querySelector(`[data-step="${step.id}"]`);
      const button = row?.querySelector<HTMLButtonElement>(`[data-move="${focus}"]:not(:disabled)`);
      (button ?? row?.querySelector('select'))?.focus();
    });
  }

  function press(event: KeyboardEvent, at: number) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(at, event.key === 'ArrowUp' ? at - 1 : at + 1, 'select');
  }

  return (
    <fieldset aria-describedby={`${id}-how`}>
      <legend className="mb-3 text-lg leading-snug font-medium">{legend}</legend>
      <p id={`${id}-how`} className="mb-3 text-sm text-muted">
        Give each step its place; 1 is first.
        <span className="js-only"> The buttons, or Alt with an arrow key, move a step by one.</span>
      </p>
      <ol ref={list} className="space-y-2">
        {steps.map((step, at) => (
          <li
            key={step.id} data-step={step.id} onKeyDown={(event) => press(event, at)}
            className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 rounded-xl border border-border
              px-3 py-2 focus-within:border-accent sm:flex-nowrap"
          >
            <select
              name={`place:${step.id}`} value={at + 1} aria-label={`Place of: ${step.text}`}
              onChange={(event) => move(at, Number(event.target.value) - 1, 'select')}
              className="min-h-10 shrink-0 rounded-lg border border-border-strong bg-surface px-2 text-text"
            >
              {steps.map((_, place) => <option key={place} value={place + 1}>{place + 1}</option>)}
            </select>
            <span className="order-first min-w-0 grow basis-full sm:order-none sm:basis-0">
              <TextOf words={step} />
            </span>
            <span className="flex shrink-0 gap-1">
              <MoveButton way="up" text={step.text} last={at === 0} onMove={() => move(at, at - 1, 'up')} />
              <MoveButton
                way="down" text={step.text} last={at === steps.length - 1} onMove={() => move(at, at + 1, 'down')}
              />
            </span>
          </li>
        ))}
      </ol>
      <p className="sr-only" role="status">{said}</p>
    </fieldset>
  );
}

function MoveButton({ way, text, last, onMove }: {
  way: 'up' | 'down'; text: string; last: boolean; onMove: () => void;
}) {
  return (
    <button
      type="button" className={BUTTON} data-move={way} disabled={last} aria-label={`Move ${way}: ${text}`}
      onClick={onMove}
    >
      <Icon name={way} className="size-4" />
    </button>
  );
}

function inGivenOrder(steps: OptionView[], given: string[] | undefined): OptionView[] {
  if (!given) return steps;
  return steps.toSorted((one, other) => given.indexOf(one.id) - given.indexOf(other.id));
}
