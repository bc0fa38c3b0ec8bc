/* The first thing on the home page: the exact lesson to go on with, and what is left in it. */
import { courses, type LessonSummary } from '#content';
import { ButtonLink } from '#app/_ui/button';
import { Card } from '#app/_ui/card';
import { Icon } from '#app/_ui/icon';
import { Meter } from '#app/_ui/meter';
import { continueAt, leftIn, leftInWords, type LessonProgress } from './rules';

export function ContinueCard({ lesson, progress, first }: {
  lesson: LessonSummary | undefined; progress: LessonProgress | undefined; first: boolean;
}) {
  if (!lesson || !progress) {
    return (
      <Card aria-labelledby="continue-heading">
        <h2 id="continue-heading" className="text-2xl">Every lesson is done</h2>
        <p className="mt-2 text-muted">Go back to any of them: the labs and the quizzes stay open.</p>
        <ButtonLink href="/progress" tone="secondary" className="mt-4">See your answers</ButtonLink>
      </Card>
    );
  }
  return (
    <Card aria-labelledby="continue-heading" className="grid items-center gap-x-10 gap-y-5 sm:grid-cols-[1fr_auto]">
      <div>
        <p className="text-sm font-semibold text-accent">
          {first ? 'Start here' : progress.started ? 'Continue' : 'Next'}
          {!first && ` · ${courses().find((course) => course.slug === lesson.course)?.title ?? ''}`}
          {` · lesson ${lesson.number}`}
          {!progress.started && ` · about ${lesson.minutes} minutes`}
        </p>
        <h2 id="continue-heading" className="mt-1 text-2xl">{lesson.title}</h2>
        <p className="mt-1.5 text-muted">{lesson.goal}</p>
        {progress.started && (
          <div className="mt-4 flex max-w-md flex-wrap items-center gap-x-3 gap-y-1.5">
            <Meter
              className="min-w-32 flex-1" done={progress.done} total={progress.total} label={`Done in ${lesson.title}`}
            />
            <span className="text-sm text-muted">{leftInWords(leftIn(progress))}</span>
          </div>
        )}
      </div>
      <ButtonLink href={`/learn/${lesson.course}/${lesson.slug}${continueAt(progress)}`} size="large">
        {progress.started ? 'Continue' : first ? 'Start the first lesson' : 'Start this lesson'} <Icon name="arrow" />
      </ButtonLink>
    </Card>
  );
}
