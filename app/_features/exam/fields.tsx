'use client';

/* The fields of an item in an exam: native ones with what was answered before, so that a page without JavaScript posts
 * them. Options can be struck out; that changes nothing but how they look. */
import { useId, type ReactNode } from 'react';
import { OrderingFields } from '#app/_features/quiz/ordering-fields';
import { Printed, PredictScreen } from '#app/_features/quiz/printed';
import { letterOf, LINE_CHARS_MAX, numberWord, saysHowMany } from '#app/_features/quiz/rules';
import { Icon } from '#app/_ui/icon';
import { TextOf } from '#app/_ui/text-of';
import type { Body, Given } from './form';
import type { ItemView, StateView } from './view';

type Of<Type extends Body['type']> = Extract<Body, { type: Type }>;
const LEGEND = 'mb-4 text-lg leading-snug font-medium';

export function ExamFields({ item, state, onSequence }: {
  item: ItemView; state: StateView; onSequence: (sequence: string[]) => void;
}) {
  const { body } = item;
  const legend = <TextOf words={item.stem} />;
  const given = state.given;
  switch (body.type) {
    case 'single':
    case 'multiple':
    case 'predict': return <Choice body={body} stem={item.stem.text} legend={legend} state={state} />;
    case 'matching': return <Matching body={body} legend={legend} given={given} />;
    case 'ordering': {
      const sequence = given && 'sequence' in given && given.sequence.every(Boolean) ? given.sequence : undefined;
      return <OrderingFields steps={body.steps} legend={legend} given={sequence} onOrder={onSequence} />;
    }
    case 'numeric': return <Numeric unit={body.unit} legend={legend} given={given} />;
    case 'command': return <Command body={body} legend={legend} given={given} />;
    case 'lab': return null;
  }
}

function Choice({ body, stem, legend, state }: {
  body: Of<'single' | 'multiple'> | Of<'predict'>; stem: string; legend: ReactNode; state: StateView;
}) {
  const many = body.type === 'multiple';
  const choose = many ? body.choose : 1;
  const chosen = state.given && 'chosen' in state.given ? state.given.chosen : [];
  return (
    <fieldset>
      <legend className={LEGEND}>{legend}</legend>
      {body.type === 'predict' && <PredictScreen setup={body.setup} line={body.line} />}
      {many && (
        <p className="mb-3 text-sm font-semibold text-muted">
          {!saysHowMany(stem, choose) && `Choose ${numberWord(choose)}. `}
          <span aria-live="polite">{chosen.length} of {choose} chosen.</span>
        </p>
      )}
      <ul className="space-y-2">
        {body.options.map((option, at) => (
          <li
            key={option.id}
            className="group flex items-stretch rounded-xl border border-border hover:border-accent
              has-[input[name=choice]:checked]:border-accent has-[input[name=choice]:checked]:bg-accent-soft"
          >
            <label className="flex min-w-0 grow items-start gap-3 py-2.5 pl-3.5">
              <input
                type={many ? 'checkbox' : 'radio'} name="choice" value={option.id} data-option={at + 1}
                defaultChecked={chosen.includes(option.id)} className="mt-1 size-4.5 shrink-0 accent-accent"
              />
              <span aria-hidden="true" className="w-4 shrink-0 text-center font-semibold text-muted">
                {letterOf(at)}
              </span>
              <span className="min-w-0 group-has-[input[name=strike]:checked]:text-muted
                group-has-[input[name=strike]:checked]:line-through">
                {body.type === 'predict' ? <Printed text={option.text} /> : <TextOf words={option} />}
              </span>
            </label>
            <label
              title="Strike out" className="flex shrink-0 items-center rounded-r-xl px-3 text-muted hover:text-text
                has-checked:text-bad has-focus-visible:outline-2 has-focus-visible:outline-[var(--focus)]"
            >
              <input
                type="checkbox" name="strike" value={option.id} data-strike={at + 1} className="sr-only"
                defaultChecked={state.struck.includes(option.id)} aria-label={`Strike out ${letterOf(at)}`}
              />
              <Icon name="strike" className="size-4" />
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Matching({ body, legend, given }: {
  body: Of<'matching'>; legend: ReactNode; given: Given | undefined;
}) {
  const prefix = useId();
  const pairs = given && 'pairs' in given ? given.pairs : {};
  return (
    <fieldset>
      <legend className={LEGEND}>{legend}</legend>
      <div className="divide-y divide-border">
        {body.items.map((item) => (
          <div key={item.id} className="grid items-center gap-x-4 gap-y-1.5 py-3 sm:grid-cols-2">
            <label htmlFor={`${prefix}-${item.id}`}><TextOf words={item} /></label>
            <select
              id={`${prefix}-${item.id}`} name={`pair:${item.id}`} defaultValue={pairs[item.id] ?? ''}
              className="min-h-10 w-full min-w-0 rounded-lg border border-border-strong bg-surface px-3 text-text"
            >
              <option value="">Choose…</option>
              {body.choices.map((choice) => <option key={choice.id} value={choice.id}>{choice.text}</option>)}
            </select>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function Numeric({ unit, legend, given }: {
  unit: string | undefined; legend: ReactNode; given: Given | undefined;
}) {
  const id = useId();
  return (
    <fieldset>
      <legend className={LEGEND}>{legend}</legend>
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        Your number{unit === undefined ? '' : `, in ${unit}`}
      </label>
      <input
        id={id} name="number" type="text" inputMode="decimal" maxLength={40} autoComplete="off"
        defaultValue={given && 'number' in given ? given.number : ''}
        className="w-44 min-w-0 rounded-lg border border-border-strong bg-surface px-3.5 py-2.5 font-mono"
      />
    </fieldset>
  );
}

function Command({ body, legend, given }: { body: Of<'command'>; legend: ReactNode; given: Given | undefined }) {
  const id = useId();
  const several = body.linesMax > 1;
  const typing = {
    id: `${id}-line`, name: 'line', autoCapitalize: 'off', autoComplete: 'off', autoCorrect: 'off', spellCheck: false,
    'aria-describedby': `${id}-how`, defaultValue: given && 'lines' in given ? given.lines.join('\n') : '',
    className: 'block w-full rounded-lg border border-border-strong bg-terminal px-3.5 py-2.5 font-mono '
      + 'text-[0.95rem] text-terminal-text',
  };
  return (
    <fieldset>
      <legend className={LEGEND}>{legend}</legend>
      {body.setup.length > 0 && (
        <div className="mb-3 text-sm">
          <p className="mb-1 text-muted">Before your answer, these have run:</p>
          <pre
            tabIndex={0} role="group" aria-label="Commands that have run"
            className="overflow-x-auto rounded-lg bg-code p-3 font-mono"
          >
            {body.setup.join('\n')}
          </pre>
        </div>
      )}
      <label htmlFor={`${id}-line`} className="mb-1 block text-sm font-semibold">
        {several ? `Your commands, one a line, at most ${body.linesMax}` : 'Your command'}
      </label>
      {several
        ? <textarea rows={Math.min(body.linesMax, 4)} {...typing} />
        : <input type="text" maxLength={LINE_CHARS_MAX} {...typing} />}
      <p id={`${id}-how`} className="mt-1.5 text-sm text-muted">
        As at the redis-cli prompt. It is run when you submit, in an engine of its own, and judged by what it leaves
        behind.
      </p>
    </fieldset>
  );
}
