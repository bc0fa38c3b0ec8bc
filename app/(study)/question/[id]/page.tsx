import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { bankQuestion, blueprint } from '#content';
import { lessonAddressOf, QuestionFacts } from '#app/_features/bank/facts';
import { ProveItCard } from '#app/_features/bank/prove-it-card';
import { heldBackOf } from '#app/_features/exam/hold';
import { QUESTION_HELD } from '#app/_features/exam/hold-rules';
import { QuestionForm } from '#app/_features/quiz/question-form';
import { QuizKeys } from '#app/_features/quiz/quiz-keys';
import { bankQuestionFor } from '#app/_features/quiz/read';
import { oneOf, troubleIn, type Query } from '#app/_features/quiz/query';
import { settings } from '#app/_features/settings/settings';
import { learnerId } from '#app/_server/session';
import { ButtonLink } from '#app/_ui/button';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const question = bankQuestion((await params).id);
  return question ? { title: `Question: ${titleOf(question.objective)}` } : { title: 'No such question' };
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const question = bankQuestion((await params).id);
  if (!question) notFound();
  const learner = await learnerId();
  if ((await heldBackOf(learner)).has(question.id)) return <HeldBack title={titleOf(question.objective)} />;
  const query = await searchParams;
  const state = await bankQuestionFor(learner, question, oneOf(query.again));
  const trouble = troubleIn(query);
  const address = `/question/${question.id}`;
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="text-3xl">{titleOf(question.objective)}</h1>
        <QuizKeys on={(await settings()).quizKeys} />
      </header>
      <QuestionForm
        state={state} title="A question of the bank" page="question" lessonAddress={lessonAddressOf(question)}
        again={`${address}?again=${question.id}#question-${question.id}`} headingLevel={2}
        trouble={trouble?.question === question.id ? trouble.text : undefined}
      />
      {state.review && question.proof && <ProveItCard id={question.id} />}
      <section aria-labelledby="filed" className="rounded-2xl border border-border p-5 sm:p-6">
        <h2 id="filed" className="mb-3 text-lg">About this question</h2>
        <QuestionFacts question={question} />
      </section>
    </div>
  );
}

function HeldBack({ title }: { title: string }) {
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <h1 className="text-3xl">{title}</h1>
      <p>{QUESTION_HELD}</p>
      <ButtonLink href="/exam" prefetch={false}>To the exam</ButtonLink>
    </div>
  );
}

function titleOf(objective: string): string {
  return blueprint().objectives.find(({ id }) => id === objective)?.title ?? 'Question';
}
