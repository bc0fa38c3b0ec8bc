import type { Metadata } from 'next';
import { lessons } from '#content';
import { DataChoices } from '#app/_features/progress/data-choices';
import { ActivityCard } from '#app/_features/progress/activity-card';
import { answersOf } from '#app/_features/progress/answers';
import { BankAnswers } from '#app/_features/progress/bank-answers';
import { HistoryCard } from '#app/_features/progress/history-card';
import { LessonAnswers } from '#app/_features/progress/lesson-answers';
import { MasteryCard, WeakestCard } from '#app/_features/progress/mastery-card';
import { overviewOf } from '#app/_features/progress/overview';
import { courseProgress } from '#app/_features/progress/read';
import { ReadinessCard } from '#app/_features/progress/readiness-card';
import { oneOf, type Query } from '#app/_features/quiz/query';
import { Card } from '#app/_ui/card';
import { Meter } from '#app/_ui/meter';
import { learnerId } from '#app/_server/session';

export const metadata: Metadata = { title: 'Progress' };

const DONE: Record<string, string> = {
  reset: 'Progress is reset: counting begins at nothing. Your earlier answers are still in your data, and your '
    + 'labs are as they were.',
  deleted: 'Everything that was kept of you is deleted, your labs too. The next answer begins a new learner.',
  failed: 'That did not work and nothing was changed. Load the page again and try once more.',
};

export default async function ProgressPage({ searchParams }: { searchParams: Promise<Query> }) {
  const learner = await learnerId();
  const query = await searchParams;
  const span = oneOf(query.by) === 'week' ? 'week' : 'day';
  const [progress, answers, overview] = await Promise.all([
    courseProgress(learner), answersOf(learner), overviewOf(learner, span),
  ]);
  const done = progress.reduce((sum, lesson) => sum + lesson.done, 0);
  const total = progress.reduce((sum, lesson) => sum + lesson.total, 0);
  const ofBank = answers.filter((answer) => answer.lesson === '');
  const said = DONE[oneOf(query.done) ?? ''];
  return (
    <div className="space-y-8">
      <h1 className="text-3xl sm:text-4xl">Progress</h1>
      {said && (
        <p role="status" className="rounded-xl border border-accent bg-accent-soft px-4 py-3 font-medium">{said}</p>
      )}
      <Card aria-labelledby="all-heading">
        <h2 id="all-heading" className="text-xl">All lessons: {done} of {total} done</h2>
        <Meter className="mt-3" done={done} total={total} label="Done in all lessons" />
        <p className="mt-3 text-muted">
          An exercise or a question is done once you got it right. Nothing takes that away: not later data, not a later
          try.
        </p>
      </Card>
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <ReadinessCard readiness={overview.readiness} />
        <WeakestCard weakest={overview.weakest} />
      </div>
      <MasteryCard mastery={overview.mastery} />
      <HistoryCard bars={overview.bars} span={span} />
      <ActivityCard weeks={overview.calendar} streak={overview.today.streak} />
      <section aria-labelledby="lessons-heading" className="space-y-3">
        <h2 id="lessons-heading" className="text-xl">Lesson by lesson</h2>
        {lessons().map((lesson) => {
          const mine = progress.find((each) => each.slug === lesson.slug);
          return mine && (
            <LessonAnswers
              key={lesson.slug} lesson={lesson} progress={mine}
              answers={answers.filter((answer) => answer.lesson === lesson.slug)}
            />
          );
        })}
        {ofBank.length > 0 && <BankAnswers answers={ofBank} />}
      </section>
      <DataChoices />
    </div>
  );
}
