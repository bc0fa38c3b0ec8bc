import type { Metadata } from 'next';
import { lessons } from '#content';
import { DataChoices } from '#app/_features/progress/data-choices';
import { answersOf } from '#app/_features/progress/answers';
import { LessonAnswers } from '#app/_features/progress/lesson-answers';
import { courseProgress } from '#app/_features/progress/read';
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
  const [progress, answers] = await Promise.all([courseProgress(learner), answersOf(learner)]);
  const done = progress.reduce((sum, lesson) => sum + lesson.done, 0);
  const total = progress.reduce((sum, lesson) => sum + lesson.total, 0);
  const said = DONE[oneOf((await searchParams).done) ?? ''];
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
      </section>
      <DataChoices />
    </div>
  );
}
