/* What a learner reads beside the lab of a proof: the question, the right answer, what to type and what is seen
 * then. */
import Link from 'next/link';
import type { BankQuestion } from '#content';
import type { Proof } from '#content/private';
import { Transcript } from '#app/_mdx/transcript';
import '#app/_mdx/mdx.css';
import { TextOf } from '#app/_ui/text-of';
import { numberInWords } from '../quiz/number-rules';
import { Printed, Screen, withPrompt } from '../quiz/printed';
import type { ReviewView } from '../quiz/view-model';
import { ProofSteps } from './proof-steps';

export function ProofArticle({ question, proof, review }: {
  question: BankQuestion; proof: Proof; review: ReviewView;
}) {
  return (
    <article className="mx-auto max-w-[72ch] space-y-6">
      <h1 className="text-3xl sm:text-4xl">Prove it</h1>
      <div className="space-y-3">
        <p className="text-lg leading-snug font-medium"><TextOf words={question.stem} /></p>
        <div className="rounded-xl border border-good bg-good-soft/60 px-4 py-3">
          <h2 className="mb-1 text-sm font-semibold text-good">The right answer</h2>
          <RightAnswer review={review} />
        </div>
      </div>
      <div className="prose reference space-y-3">
        <p><TextOf words={proof.say} /></p>
        {proof.setup.length > 0 && (
          <>
            <p className="text-sm text-muted">These have run in the lab already:</p>
            <Screen label="Commands that have run" text={proof.setup.map(withPrompt).join('\n')} />
          </>
        )}
        <ProofSteps question={question.id} />
        <Transcript block={`proof-${question.id}`} entries={JSON.stringify(proof.entries)} />
      </div>
      <p>
        <Link href={`/question/${question.id}`} className="text-accent underline underline-offset-2">
          Back to the question and all of its explanations
        </Link>
      </p>
    </article>
  );
}

function RightAnswer({ review }: { review: ReviewView }) {
  switch (review.type) {
    case 'choice':
    case 'predict': return (
      <ul className="space-y-2">
        {review.options.filter((option) => option.right).map((option) => (
          <li key={option.id}>
            <p className="font-medium">
              {review.type === 'predict' ? <Printed text={option.text} /> : <TextOf words={option} />}
            </p>
            <p className="text-[0.95rem]"><TextOf words={option.why} /></p>
          </li>
        ))}
      </ul>
    );
    case 'matching': return (
      <ul>{review.items.map((item) => (
        <li key={item.id}><TextOf words={item} /> → <TextOf words={item.wanted} /></li>
      ))}</ul>
    );
    case 'ordering': return (
      <ol className="list-decimal pl-5">
        {review.steps.map((step) => <li key={step.id}><TextOf words={step} /></li>)}
      </ol>
    );
    case 'numeric': return (
      <p>
        <span className="font-medium">{numberInWords(review.answer)} {review.unit}.</span>{' '}
        <TextOf words={review.why} />
      </p>
    );
    case 'command': return <Printed text={review.model.join('\n')} />;
  }
}
