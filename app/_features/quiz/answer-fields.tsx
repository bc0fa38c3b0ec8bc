'use client';

/* The fields of each type of question: native radios, checkboxes, selects and a text field, in a fieldset whose legend
 * is the question. */
import { useId, useState, type ReactNode } from 'react';
import { TextOf } from '#app/_ui/text-of';
import { NumericField } from './numeric-field';
import { OrderingFields } from './ordering-fields';
import { Printed, PredictScreen } from './printed';
import {
  letterOf, LINE_CHARS_MAX, numberWord, saysHowMany,
  type ChoiceAnswer, type CommandAnswer, type MatchingAnswer, type NumericAnswer, type OrderingAnswer,
} from './rules';
import type { OptionView, QuestionView } from './view-model';

type Of<Type extends QuestionView['type']> = Extract<QuestionView, { type: Type }>;

/** `given`: what was answered before, to start from. */
type Given = Partial<ChoiceAnswer & MatchingAnswer & OrderingAnswer & NumericAnswer & CommandAnswer>;
type Props = { question: QuestionView; legend: ReactNode; given?: Given | undefined };

const NONE: string[] = [];
const NO_PAIRS: Record<string, string> = {};

export function AnswerFields({ question, legend, given }: Props) {
  switch (question.type) {
    case 'single':
    case 'multiple': return <ChoiceFields question={question} legend={legend} given={given?.chosen ?? NONE} />;
    case 'predict': return <PredictFields question={question} legend={legend} given={given?.chosen ?? NONE} />;
    case 'ordering': return <OrderingFields steps={question.steps} legend={legend} given={given?.sequence} />;
    case 'numeric': return <NumericField unit={question.unit} legend={legend} given={given?.number} />;
    case 'matching': return <MatchingFields question={question} legend={legend} given={given?.pairs ?? NO_PAIRS} />;
    case 'command': return <CommandField question={question} legend={legend} given={given?.lines ?? NONE} />;
  }
}

const LEGEND = 'mb-3 text-lg leading-snug font-medium';

function ChoiceFields({ question, legend, given }: {
  question: Of<'single' | 'multiple'>; legend: ReactNode; given: string[];
}) {
  const [chosen, setChosen] = useState(given);
  const many = question.choose > 1;
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => (many ? [...before.filter((each) => each !== id), ...(on ? [id] : [])] : [id]));
  return (
    <fieldset>
      <legend className={LEGEND}>{legend}</legend>
      {many && (
        <p className="mb-3 text-sm font-semibold text-muted">
          {!saysHowMany(question.stem.text, question.choose) && `Choose ${numberWord(question.choose)}. `}
          <span aria-live="polite">{chosen.length} of {question.choose} chosen.</span>
        </p>
      )}
      <Options options={question.options} many={many} given={given} onChoose={toggle} />
    </fieldset>
  );
}

function Options({ options, many, given, onChoose, printed = false }: {
  options: OptionView[]; many: boolean; given: string[]; onChoose?: (id: string, on: boolean) => void;
  /** What a terminal prints: lines and blanks are kept. */
  printed?: boolean;
}) {
  return (
    <div className="space-y-2">
      {options.map((option, at) => (
        <label
          key={option.id}
          className="flex items-start gap-3 rounded-xl border border-border px-3.5 py-2.5 hover:border-accent
            has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type={many ? 'checkbox' : 'radio'} name="choice" value={option.id} required={!many} data-option={at + 1}
            defaultChecked={given.includes(option.id)}
            onChange={(event) => onChoose?.(option.id, event.target.checked)}
            className="mt-1 size-4.5 shrink-0 accent-accent"
          />
          <span aria-hidden="true" className="w-4 shrink-0 text-center font-semibold text-muted">
            {letterOf(at)}
          </span>
          {printed ? <Printed text={option.text} /> : <TextOf words={option} />}
        </label>
      ))}
    </div>
  );
}

function PredictFields({ question, legend, given }: {
  question: Of<'predict'>; legend: ReactNode; given: string[];
}) {
  return (
    <fieldset>
      <legend className={LEGEND}>{legend}</legend>
      <PredictScreen setup={question.setup} line={question.line} />
      <Options options={question.options} many={false} given={given} printed />
    </fieldset>
  );
}

function MatchingFields({ question, legend, given }: {
  question: Of<'matching'>; legend: ReactNode; given: Record<string, string>;
}) {
  const prefix = useId();
  return (
    <fieldset>
      <legend className={LEGEND}>{legend}</legend>
      <div className="divide-y divide-border">
        {question.items.map((item) => (
          <div key={item.id} className="grid items-center gap-x-4 gap-y-1.5 py-3 sm:grid-cols-2">
            <label htmlFor={`${prefix}-${item.id}`}><TextOf words={item} /></label>
            <select
              id={`${prefix}-${item.id}`} name={`pair:${item.id}`} required
              defaultValue={given[item.id] ?? ''}
              className="min-h-10 w-full min-w-0 rounded-lg border border-border-strong bg-surface px-3 text-text"
            >
              <option value="">Choose…</option>
              {question.choices.map((choice) => <option key={choice.id} value={choice.id}>{choice.text}</option>)}
            </select>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function CommandField({ question, legend, given }: {
  question: Of<'command'>; legend: ReactNode; given: string[];
}) {
  const id = useId();
  const several = question.linesMax > 1;
  const look = 'block w-full rounded-lg border border-border-strong bg-terminal px-3.5 py-2.5 font-mono text-[0.95rem] '
    + 'text-terminal-text';
  const typing = {
    id: `${id}-line`, name: 'line', required: true, autoCapitalize: 'off', autoComplete: 'off', autoCorrect: 'off',
    spellCheck: false, defaultValue: given.join('\n'), 'aria-describedby': `${id}-how`, className: look,
  };
  return (
    <fieldset>
      <legend className={LEGEND}>{legend}</legend>
      {question.setup.length > 0 && (
        <div className="mb-3 text-sm">
          <p className="mb-1 text-muted">Before your answer, these have run:</p>
          <pre
            tabIndex={0} role="region" aria-label="Commands that have run"
            className="overflow-x-auto rounded-lg bg-code p-3 font-mono"
          >
            {question.setup.join('\n')}
          </pre>
        </div>
      )}
      <label htmlFor={`${id}-line`} className="mb-1 block text-sm font-semibold">
        {several ? `Your commands, one a line, at most ${question.linesMax}` : 'Your command'}
      </label>
      {several
        ? <textarea rows={Math.min(question.linesMax, 4)} {...typing} />
        : <input type="text" maxLength={LINE_CHARS_MAX} enterKeyHint="send" {...typing} />}
      <p id={`${id}-how`} className="mt-1.5 text-sm text-muted">
        As at the redis-cli prompt. It is run in an engine of its own and judged by what it leaves behind.
      </p>
    </fieldset>
  );
}
