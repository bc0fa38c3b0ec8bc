import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { graded } from '#app/_features/exam/grading';
import { ItemList } from '#app/_features/exam/result-items';
import { resultOf, SHOWS, shown, type Show } from '#app/_features/exam/result';
import { ResultSummary } from '#app/_features/exam/result-summary';
import { sittingOf } from '#app/_features/exam/store';
import { oneOf, type Query } from '#app/_features/quiz/query';
import { learnerId } from '#app/_server/session';

export const metadata: Metadata = { title: 'Exam result' };

type Props = { params: Promise<{ sitting: string }>; searchParams: Promise<Query> };

export default async function ResultPage({ params, searchParams }: Props) {
  const { sitting } = await params;
  const learner = await learnerId();
  const sat = await sittingOf(learner, sitting);
  if (!sat || !learner) notFound();
  if (!sat.state.over) redirect(`/exam/${sitting}`);
  const { sat: whole, trouble } = await graded(learner, sat);
  const query = await searchParams;
  const asked = oneOf(query.show);
  const result = resultOf(whole);
  const show: Show = SHOWS.find((each) => each === asked) ?? 'all';
  return (
    <div className="mx-auto max-w-3xl space-y-8">
      <p>
        <Link href="/exam" className="text-accent underline underline-offset-2">All exams</Link>
      </p>
      <ResultSummary result={result} trouble={trouble} cards={oneOf(query.cards)} />
      <ItemList result={result} show={show} items={shown(result.items, show)} />
    </div>
  );
}
