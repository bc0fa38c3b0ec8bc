'use client';

/* An answered question: verdict, every option with its reason, and where to read on. Right and wrong are said by word
 * and icon; colour only repeats them. */
import Link from 'next/link';
import type { Words } from '#content';
import { Badge } from '#app/_ui/badge';
import { ButtonLink } from '#app/_ui/button';
import { Icon } from '#app/_ui/icon';
import { LocalTime } from '#app/_ui/local-time';
import { TextOf } from '#app/_ui/text-of';
import { Printed, PredictScreen, Screen } from './printed';
import { Numeric, Reason, Steps } from './review-parts';
import { letterOf } from './rules';
import type { ReviewedOption, ReviewView } from './view-model';

export function Review({ stem, review, lessonAddress, again, onAgain, saved }: {
  stem: Words;
  review: ReviewView;
  lessonAddress: string | undefined;
  again: string;
  onAgain: () => void;
  saved: string | undefined;
}) {
  return (
    <div className="space-y-4">
      <p className="text-lg leading-snug font-medium"><TextOf words={stem} /></p>
      <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className={`flex items-center gap-2 text-lg font-bold ${review.correct ? 'text-good' : 'text-bad'}`}>
          <Icon name={review.correct ? 'check' : 'cross'} />
          {review.correct ? 'Right' : 'Not right'}
        </span>
        <span className="text-sm text-muted">
          {saved ? 'Saved' : 'Answered'} <LocalTime at={saved ?? review.at} />
        </span>
      </div>
      <Explanation review={review} />
      <Sources review={review} lessonAddress={lessonAddress} />
      <div>
        {/* The link is the way without script; with it, the fresh form appears in place. */}
        <ButtonLink
          href={again} tone="secondary" scroll={false} prefetch={false}
          onClick={(event) => { event.preventDefault(); onAgain(); }}
        >
          Try again
        </ButtonLink>
      </div>
    </div>
  );
}

/** Every option, pair, step or number with its reason. Also of a question that was left empty (in an exam). */
export function Explanation({ review }: { review: ReviewView }) {
  switch (review.type) {
    case 'choice': return <Choices options={review.options} />;
    case 'predict': return (
      <div className="space-y-4">
        <PredictScreen setup={review.setup} line={review.line} />
        <Choices options={review.options} printed />
      </div>
    );
    case 'ordering': return <Steps steps={review.steps} />;
    case 'numeric': return <Numeric review={review} />;
    case 'matching': return <Pairs items={review.items} />;
    case 'command': return <Command review={review} />;
  }
}

function Choices({ options, printed = false }: { options: ReviewedOption[]; printed?: boolean }) {
  return (
    <ul className="space-y-2">
      {options.map((option, at) => (
        <Reason
          key={option.id} good={option.right} why={option.why}
          title={printed ? <Printed text={option.text} /> : <TextOf words={option} />}
          marked={(
            <>
              <span className="w-4 text-center font-semibold text-muted">
                <span className="sr-only">Option </span>{letterOf(at)}
              </span>
              <Badge tone={option.right ? 'good' : 'neutral'}>
                <Icon name={option.right ? 'check' : 'cross'} className="size-3.5" />
                {option.right ? 'right answer' : 'wrong answer'}
              </Badge>
              {option.chosen && <Badge tone={option.right ? 'good' : 'bad'}>your choice</Badge>}
            </>
          )}
        />
      ))}
    </ul>
  );
}

function Pairs({ items }: { items: Extract<ReviewView, { type: 'matching' }>['items'] }) {
  return (
    <ul className="space-y-2">
      {items.map((item) => (
        <Reason
          key={item.id} good={item.right} why={item.why}
          title={<><TextOf words={item} /> → <TextOf words={item.wanted} /></>}
          marked={(
            <>
              <Badge tone={item.right ? 'good' : 'bad'}>
                <Icon name={item.right ? 'check' : 'cross'} className="size-3.5" />
                {item.right ? 'right' : 'not right'}
              </Badge>
              {!item.right && item.given.text !== '' && (
                <span className="text-sm text-muted">You chose: <TextOf words={item.given} /></span>
              )}
            </>
          )}
        />
      ))}
    </ul>
  );
}

function Command({ review }: { review: Extract<ReviewView, { type: 'command' }> }) {
  // What the grading engine printed has each command above its reply; without it there are only the commands.
  const shown = review.output.trim() === '' ? review.lines.map((line) => `> ${line}`).join('\n') : review.output;
  return (
    <div className="space-y-3">
      {shown.trim() !== '' && <Screen label="Your commands and their replies" text={shown.trimEnd()} />}
      {review.found && <p className="text-[0.95rem]"><span className="font-semibold">Found: </span>{review.found}</p>}
      <p className="text-[0.95rem]"><TextOf words={review.why} /></p>
      <div>
        <p className="mb-1 text-sm font-semibold text-muted">One way to do it</p>
        <Screen label="One way to do it" text={review.model.join('\n')} />
      </div>
    </div>
  );
}

function Sources({ review, lessonAddress }: { review: ReviewView; lessonAddress: string | undefined }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {lessonAddress !== undefined && (
        <span>
          Read on: <Link href={lessonAddress} className="text-accent underline underline-offset-2">the lesson</Link>
        </span>
      )}
      {review.sources.map((source) => (
        <span key={source.url}>
          <a href={source.url} className="text-accent underline underline-offset-2" rel="noreferrer">{source.title}</a>
          {' '}(checked {source.checked})
        </span>
      ))}
    </p>
  );
}
