/* Parts of an explanation: one reason in its frame, steps in their right order, a number with its near misses. */
import type { ReactNode } from 'react';
import type { Words } from '#content';
import { Badge } from '#app/_ui/badge';
import { Icon } from '#app/_ui/icon';
import { TextOf } from '#app/_ui/text-of';
import { numberInWords } from './number-rules';
import type { ReviewView } from './view-model';

export function Reason({ good, marked, title, why }: {
  good: boolean; marked: ReactNode; title: ReactNode; why: Words;
}) {
  return (
    <li className={`rounded-xl border px-3.5 py-3 ${good ? 'border-good bg-good-soft/60' : 'border-border'}`}>
      <div className="flex flex-wrap items-center gap-2">{marked}</div>
      <p className="mt-1 font-medium">{title}</p>
      <p className="mt-1 text-[0.95rem]"><TextOf words={why} /></p>
    </li>
  );
}

export function Steps({ steps }: { steps: Extract<ReviewView, { type: 'ordering' }>['steps'] }) {
  return (
    <ol className="space-y-2" aria-label="The right order">
      {steps.map((step, at) => (
        <Reason
          key={step.id} good={step.right} title={<TextOf words={step} />} why={step.why}
          marked={(
            <>
              <span className="w-4 text-center font-semibold text-muted">{at + 1}</span>
              <Badge tone={step.right ? 'good' : 'bad'}>
                <Icon name={step.right ? 'check' : 'cross'} className="size-3.5" />
                {step.right ? 'right' : 'not right'}
              </Badge>
              {!step.right && step.place > 0 && <span className="text-sm text-muted">You put it at {step.place}.</span>}
            </>
          )}
        />
      ))}
    </ol>
  );
}

export function Numeric({ review }: { review: Extract<ReviewView, { type: 'numeric' }> }) {
  const { given, answer, tolerance, unit, misses } = review;
  const inUnit = (value: number) => `${numberInWords(value)}${unit === '' ? '' : ` ${unit}`}`;
  return (
    <ul className="space-y-2">
      <Reason
        good why={review.why} title={`${inUnit(answer)}${tolerance > 0 ? ` (± ${numberInWords(tolerance)})` : ''}`}
        marked={(
          <>
            <Badge tone="good"><Icon name="check" className="size-3.5" />right answer</Badge>
            {review.correct
              ? <Badge tone="good">your answer</Badge>
              : Number.isFinite(given) && <span className="text-sm text-muted">You answered {inUnit(given)}.</span>}
          </>
        )}
      />
      {misses.map((miss) => (
        <Reason
          key={miss.value} good={false} title={inUnit(miss.value)} why={miss.why}
          marked={(
            <>
              <Badge><Icon name="cross" className="size-3.5" />near miss</Badge>
              {miss.given && <Badge tone="bad">your answer</Badge>}
            </>
          )}
        />
      ))}
    </ul>
  );
}
