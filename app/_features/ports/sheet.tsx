/* All ports on one sheet, as a form that needs no JavaScript; graded, it shows what is right beside what was given. */
import type { Port } from '#content';
import { postSheet } from './actions';
import { isRight } from './rules';

/** `given`: port id → what was written, on a graded sheet. */
export function Sheet({ ports, round, given }: {
  ports: readonly Port[]; round: string; given: Record<string, string> | undefined;
}) {
  return (
    <form action={postSheet}>
      <input type="hidden" name="round" value={round} />
      {given && (
        <p role="status" className="mb-4 rounded-lg bg-accent-soft px-4 py-3 font-semibold">
          {ports.filter((port) => isRight(port, given[port.id] ?? '')).length} of {ports.length} right.
        </p>
      )}
      <ul className="divide-y divide-border">
        {ports.map((port) => {
          const right = given && isRight(port, given[port.id] ?? '');
          return (
            <li key={port.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
              <label htmlFor={`port-${port.id}`} className="min-w-48 flex-1">{port.name}</label>
              {given && (
                <span className={right ? 'text-good' : 'text-bad'}>
                  {right ? '✓ right' : `✗ ${port.ports.join(', ')}`}
                </span>
              )}
              <input
                id={`port-${port.id}`} name={`port:${port.id}`} inputMode="numeric" maxLength={40} autoComplete="off"
                defaultValue={given?.[port.id]}
                className="min-h-10 w-28 rounded-lg border border-border-strong bg-raised px-3 font-mono"
              />
            </li>
          );
        })}
      </ul>
      <button type="submit" className="mt-5 min-h-11 rounded-lg bg-accent px-5 font-semibold text-on-accent">
        {given ? 'Grade it again' : 'Grade the sheet'}
      </button>
    </form>
  );
}
