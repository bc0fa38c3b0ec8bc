'use client';

/* A number, with its unit beside it. A text field: number fields swallow what they cannot read. */
import { useId, type ReactNode } from 'react';
import { numberInWords } from './number-rules';

export function NumericField({ unit, legend, given }: {
  unit: string | undefined; legend: ReactNode; /** Of an answer that was given before. */ given?: number | undefined;
}) {
  const id = useId();
  return (
    <fieldset>
      <legend className="mb-3 text-lg leading-snug font-medium">{legend}</legend>
      <label htmlFor={`${id}-number`} className="mb-1 block text-sm font-semibold">
        Your number{unit === undefined ? '' : `, in ${unit}`}
      </label>
      <div className="flex items-center gap-3">
        <input
          id={`${id}-number`} name="number" type="text" inputMode="decimal" required maxLength={40} autoComplete="off"
          enterKeyHint="send" defaultValue={given === undefined ? undefined : numberInWords(given)}
          className="w-44 min-w-0 rounded-lg border border-border-strong bg-surface px-3.5 py-2.5 font-mono"
        />
        {unit !== undefined && <span aria-hidden="true" className="text-muted">{unit}</span>}
      </div>
    </fieldset>
  );
}
