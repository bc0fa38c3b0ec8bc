'use client';

/* Before submitting: what is not answered, begun or flagged, each one press away; then the second thought. */
import { Button } from '#app/_ui/button';
import { overviewOf } from './room-rules';
import type { ItemView, StateView } from './view';

export function OverviewScreen({ items, states, lab }: { items: ItemView[]; states: StateView[]; lab: boolean }) {
  const { unanswered, begun, flagged, answered } = overviewOf(items, states);
  const open = unanswered.length + begun.length;
  return (
    <div className="space-y-6">
      <p className="text-lg">
        {answered} of {items.length} answered.{' '}
        {open === 0 ? 'Nothing is left open.'
          : 'What is empty or half answered counts as wrong; a guess costs nothing.'}
      </p>
      <List title="Not answered" numbers={unanswered} />
      <List title={lab ? 'Begun (tasks are checked as they stand)' : 'Begun, not whole'} numbers={begun} />
      <List title="Flagged" numbers={flagged} />
      <details className="rounded-xl open:bg-sunken open:p-4">
        <summary
          className="inline-flex min-h-12 items-center rounded-lg bg-accent px-6 font-semibold text-on-accent
            hover:bg-accent-strong"
        >
          Submit the exam
        </summary>
        <p className="mt-4 mb-3">
          {open === 0 ? 'Everything is answered. ' : `${open} of ${items.length} are open. `}
          Once submitted, answers cannot be changed, and you see every explanation.
        </p>
        <Button type="submit" name="go" value="submit">Yes, submit and see the result</Button>
      </details>
    </div>
  );
}

function List({ title, numbers }: { title: string; numbers: number[] }) {
  if (numbers.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 text-lg">{title}: {numbers.length}</h2>
      <ul className="flex flex-wrap gap-2">
        {numbers.map((number) => (
          <li key={number}>
            <button
              type="submit" name="go" value={number} aria-label={`Go to question ${number}`}
              className="grid size-10 place-items-center rounded-lg border border-border-strong bg-raised font-semibold
                tabular-nums hover:border-accent hover:text-accent"
            >
              {number}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
