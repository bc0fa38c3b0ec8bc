'use client';

/* One card: its front, then its back and the four grades. Showing is a link where there is no script, grading is a form
 * either way. A question is answered first, as in a quiz; an exercise is done in its lesson. */
import Link from 'next/link';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Source } from '#content';
import { AnswerFields } from '#app/_features/quiz/answer-fields';
import { Explanation } from '#app/_features/quiz/review-view';
import { Badge } from '#app/_ui/badge';
import { Button, ButtonLink } from '#app/_ui/button';
import { Icon } from '#app/_ui/icon';
import { TextOf } from '#app/_ui/text-of';
import { answerCard } from './actions';
import { GradeForm } from './grade-form';
import type { CardView, Turn } from './view-model';

type Of<Kind extends CardView['kind']> = Extract<CardView, { kind: Kind }>;

const KINDS: Record<CardView['kind'], string> = {
  concept: 'Concept', port: 'Port', question: 'Question', exercise: 'Exercise',
};
const STATES: Record<Turn['state'], string> = { new: 'new', learning: 'being learned', review: 'to be kept' };

export function TurnView({ turn, shown, trouble }: { turn: Turn; shown: boolean; trouble: string | undefined }) {
  const { card } = turn;
  return (
    <article
      aria-labelledby="card-heading" data-card={card.id}
      className="rounded-2xl border border-border bg-raised p-5 shadow-card sm:p-8"
    >
      <h2
        id="card-heading" tabIndex={-1} data-stage-heading
        className="mb-4 flex flex-wrap items-center gap-x-2.5 gap-y-1.5 text-sm font-semibold text-muted"
      >
        {KINDS[card.kind]} <Badge tone={turn.state === 'new' ? 'accent' : 'neutral'}>{STATES[turn.state]}</Badge>
        <span className="font-normal">{card.topic}</span>
      </h2>
      {(card.kind === 'concept' || card.kind === 'port') && <Flip card={card} turn={turn} startShown={shown} />}
      {card.kind === 'question' && <Question card={card} turn={turn} trouble={trouble} />}
      {card.kind === 'exercise' && <Exercise card={card} turn={turn} />}
    </article>
  );
}

function Flip({ card, turn, startShown }: { card: Of<'concept' | 'port'>; turn: Turn; startShown: boolean }) {
  const [tookMs, setTookMs] = useState(0);
  const [shown, setShown] = useState(startShown);
  const since = useRef(0);
  const back = useRef<HTMLDivElement>(null);
  useEffect(() => { since.current = performance.now(); }, []);

  function show() {
    setTookMs(Math.round(performance.now() - since.current));
    setShown(true);
    requestAnimationFrame(() => back.current?.focus());
  }

  return (
    <div className="space-y-6">
      <p className="text-xl leading-snug font-medium sm:text-2xl"><TextOf words={card.front} /></p>
      {shown ? (
        <>
          <div
            ref={back} tabIndex={-1} role="group" aria-label="Answer"
            className="rounded-xl border-l-4 border-accent bg-sunken px-4 py-3.5 text-lg leading-relaxed outline-none"
          >
            <TextOf words={card.back} />
          </div>
          <ReadOn card={card} sources={card.sources} />
          <GradeForm turn={turn} tookMs={tookMs} />
        </>
      ) : (
        <ButtonLink
          href={`/cards?${new URLSearchParams({ card: card.id, show: '1' }).toString()}`} size="large" prefetch={false}
          role="button" data-card-key="show" aria-keyshortcuts="Space Enter" className="w-full sm:w-auto"
          onClick={(event) => { event.preventDefault(); show(); }}
        >
          Show the answer
        </ButtonLink>
      )}
    </div>
  );
}

function Question({ card, turn, trouble }: { card: Of<'question'>; turn: Turn; trouble: string | undefined }) {
  const { question, answered } = card;
  if (!answered) {
    return (
      <div data-question={question.id}>
        <form action={answerCard} className="space-y-4">
          <input type="hidden" name="card" value={card.id} />
          <input type="hidden" name="attempt" value={question.attempt} />
          <AnswerFields key={question.attempt} question={question} legend={<TextOf words={question.stem} />} />
          {trouble && <p role="alert" className="font-medium text-bad">{trouble}</p>}
          <Button type="submit">Check answer</Button>
        </form>
      </div>
    );
  }
  const { review } = answered;
  return (
    <div className="space-y-4" data-question={question.id} data-answered="">
      <p className="text-lg leading-snug font-medium"><TextOf words={question.stem} /></p>
      <p
        role="status"
        className={`flex items-center gap-2 text-lg font-bold ${review.correct ? 'text-good' : 'text-bad'}`}
      >
        <Icon name={review.correct ? 'check' : 'cross'} /> {review.correct ? 'Right' : 'Not right'}
      </p>
      <Explanation review={review} />
      <ReadOn card={card} sources={review.sources} />
      <GradeForm turn={turn} tookMs={0} />
    </div>
  );
}

function Exercise({ card, turn }: { card: Of<'exercise'>; turn: Turn }) {
  return (
    <div className="space-y-5">
      <p className="text-xl leading-snug font-medium sm:text-2xl">{card.title}</p>
      <p className="text-muted">
        {turn.suggested
          ? 'You have solved it again. Grade it by how that went.'
          : 'You needed help with it. Open it, press “Restart this exercise”, solve it once more, and come back to '
            + 'grade it.'}
      </p>
      <ButtonLink href={card.address} tone={turn.suggested ? 'secondary' : 'primary'}>
        Open the exercise <Icon name="arrow" className="size-4.5" />
      </ButtonLink>
      <GradeForm turn={turn} tookMs={0} />
    </div>
  );
}

function ReadOn({ card, sources }: { card: CardView; sources: Source[] }): ReactNode {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {card.lesson && (
        <span>
          Read on: <Link href={card.lesson.address} className="text-accent underline underline-offset-2">
            {card.lesson.title}
          </Link>
        </span>
      )}
      {sources.map((source) => (
        <a key={source.url} href={source.url} rel="noreferrer" className="text-accent underline underline-offset-2">
          {source.title}
        </a>
      ))}
    </p>
  );
}
