'use client';

/* One question: a form before the answer, its explanation after. The form is a plain one that posts by itself; with
 * JavaScript it is sent in place, says whether it is saved, and tries again while the line is down. */
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Badge } from '#app/_ui/badge';
import { Button } from '#app/_ui/button';
import { TextOf } from '#app/_ui/text-of';
import { postAnswer } from './actions';
import { AnswerFields } from './answer-fields';
import { Review } from './review-view';
import { isAnswerField } from './rules';
import { SaveState } from './save-state';
import { useSaving } from './use-saving';
import type { QuestionState } from './view-model';

type Props = {
  state: QuestionState;
  /** What its heading says: `Question 2 of 5`. */
  title: string;
  page: 'quiz' | 'lesson' | 'question';
  lessonAddress: string | undefined;
  /** Where a page without script finds this question unanswered again. */
  again: string;
  trouble: string | undefined;
  /** One below the quiz's own heading. */
  headingLevel: 2 | 3;
};

export function QuestionForm({ state, title, page, lessonAddress, again, trouble, headingLevel }: Props) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const router = useRouter();
  const [question, setQuestion] = useState(state.question);
  const [review, setReview] = useState(state.review);
  const [waiting, setWaiting] = useState<typeof question>();
  const saving = useSaving();
  const heading = useRef<HTMLHeadingElement>(null);
  const stepped = useRef(false);

  useEffect(() => {
    if (!stepped.current) return;
    stepped.current = false;
    heading.current?.focus();
  });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (saving.state.now === 'saving' || saving.state.now === 'retrying') return;
    const form = new FormData(event.currentTarget);
    const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
    const named = fields.filter(([name]) => isAnswerField(name));
    const outcome = await saving.save({ question: question.id, attempt: question.attempt, fields: named });
    if (!outcome) return;
    stepped.current = true;
    setReview(outcome.review);
    setWaiting(outcome.next);
    router.refresh();
  }

  function tryAgain() {
    stepped.current = true;
    setQuestion(waiting ?? state.question);
    setReview(undefined);
    saving.reset();
  }

  return (
    <article
      id={`question-${question.id}`} data-question={question.id} data-answered={review ? '' : undefined}
      className="scroll-mt-20 rounded-2xl border border-border bg-raised p-5 shadow-card sm:p-6"
    >
      <Heading ref={heading} tabIndex={-1} className="mb-3 flex items-center gap-3 text-sm font-semibold text-muted">
        {title}
        {state.done && !review && <Badge tone="good">answered right before</Badge>}
      </Heading>
      {review ? (
        <Review
          stem={question.stem} review={review} lessonAddress={lessonAddress} again={again} onAgain={tryAgain}
          saved={saving.state.now === 'saved' ? saving.state.at : undefined}
        />
      ) : (
        <form action={postAnswer} onSubmit={submit} className="space-y-4">
          <input type="hidden" name="question" value={question.id} />
          <input type="hidden" name="attempt" value={question.attempt} />
          <input type="hidden" name="page" value={page} />
          {state.reworded && (
            <p className="text-sm text-muted">This question was reworded since you last answered it.</p>
          )}
          <AnswerFields key={question.attempt} question={question} legend={<TextOf words={question.stem} />} />
          <SaveState state={saving.state} trouble={saving.state.now === 'idle' ? trouble : undefined} />
          <Button type="submit" aria-disabled={saving.state.now === 'saving' || saving.state.now === 'retrying'}>
            Check answer
          </Button>
        </form>
      )}
    </article>
  );
}
