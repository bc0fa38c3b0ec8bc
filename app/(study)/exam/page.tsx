import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { PastList } from '#app/_features/exam/past-list';
import { RunningCard } from '#app/_features/exam/running-card';
import { OfferCard } from '#app/_features/exam/offer-card';
import { lobbyOf } from '#app/_features/exam/lobby';
import { troubleIn, type Query } from '#app/_features/quiz/query';
import { learnerId } from '#app/_server/session';

export const metadata: Metadata = { title: 'Exam room' };

export default async function ExamLobby({ searchParams }: { searchParams: Promise<Query> }) {
  const { offers, running, past } = await lobbyOf(await learnerId());
  const trouble = troubleIn(await searchParams);
  return (
    <div className="space-y-10">
      <header className="space-y-2">
        <h1 className="text-3xl sm:text-4xl">Exam room</h1>
        <p className="max-w-2xl text-lg text-muted">
          Sit an exam under its own rules: by the clock, without explanations until the end. Every question is about
          ElastiCache and its neighbours.
        </p>
      </header>
      {trouble && (
        <p
          id="trouble" role="alert" className="rounded-xl border border-bad bg-bad-soft px-4 py-3 font-medium text-bad"
        >
          {trouble.text}
        </p>
      )}
      {running && <RunningCard running={running} act={randomUUID()} />}
      <section aria-label="Exams" className="grid gap-6 lg:grid-cols-2">
        {offers.map((offer) => <OfferCard key={offer.exam.id} offer={offer} running={running !== undefined} />)}
      </section>
      <PastList past={past} />
    </div>
  );
}
