import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { bankQuestion } from '#content';
import { proofOf } from '#content/private';
import { ProofArticle } from '#app/_features/bank/proof-article';
import { ProofHeader } from '#app/_features/bank/proof-header';
import { heldBackOf } from '#app/_features/exam/hold';
import { Workspace } from '#app/_features/exercise/workspace';
import { Split } from '#app/_features/lesson/split';
import '#app/_features/lesson/split.css';
import { bankQuestionFor } from '#app/_features/quiz/read';
import '#app/_features/reference/reference.css';
import { settings } from '#app/_features/settings/settings';
import { PROOF_LAB } from '#app/_server/lab-names';
import { learnerId } from '#app/_server/session';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'Prove it' };

/** The proof tells the answer: who has not answered is led to the question. */
export default async function ProvePage({ params }: Props) {
  const question = bankQuestion((await params).id);
  const proof = question && proofOf(question.id);
  if (!question || !proof) notFound();
  const learner = await learnerId();
  // The question's page says that it is held back.
  if ((await heldBackOf(learner)).has(question.id)) redirect(`/question/${question.id}`);
  const { review } = await bankQuestionFor(learner, question);
  if (!review) redirect(`/question/${question.id}`);
  const { theme, splitPercent } = await settings();
  const firstNode = proof.entries.find((entry) => entry.node !== undefined)?.node;
  return (
    <div className="lesson-page">
      <ProofHeader id={question.id} theme={theme} />
      <Split
        initialPercent={splitPercent}
        prose={<ProofArticle question={question} proof={proof} review={review} />}
        workspace={(
          <>
            <h1 className="lesson-screen-heading sr-only">Practise: prove it</h1>
            <Workspace
              lesson={{ slug: PROOF_LAB, title: 'Prove it', exercises: [], ...(firstNode ? { firstNode } : {}) }}
            />
          </>
        )}
      />
    </div>
  );
}
