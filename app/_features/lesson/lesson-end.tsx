/* After the quiz: where the prose comes from, and the way on. */
import type { Lesson, LessonSummary } from '#content';
import { inWords, leftIn, type LessonProgress } from '#app/_features/progress/rules';
import { startLesson } from '#app/_features/progress/actions';
import { Button, ButtonLink } from '#app/_ui/button';
import { Icon } from '#app/_ui/icon';

export function LessonEnd({ lesson, next, progress }: {
  lesson: Lesson; next: LessonSummary | undefined; progress: LessonProgress;
}) {
  const { finished } = progress;
  const tone = finished ? 'primary' : 'secondary';
  return (
    <footer className="mt-12 space-y-8">
      <div
        className={`rounded-2xl border p-5 sm:p-6 ${finished ? 'border-good bg-good-soft' : 'border-border bg-raised'}`}
      >
        <p className="text-lg font-semibold">
          {finished ? 'Lesson finished.' : `Still open here: ${inWords(leftIn(progress))}.`}
        </p>
        {next ? (
          <form action={startLesson} className="mt-3">
            <input type="hidden" name="lesson" value={next.slug} />
            <Button type="submit" tone={tone} className="text-left">
              Next: {next.title} <Icon name="arrow" className="size-4.5" />
            </Button>
          </form>
        ) : (
          <ButtonLink href="/" tone={tone} className="mt-3">To all lessons</ButtonLink>
        )}
      </div>
      {lesson.sources.length > 0 && (
        <details className="text-sm text-muted">
          <summary className="rounded font-semibold">Sources of this lesson ({lesson.sources.length})</summary>
          <ul className="mt-2 space-y-1.5">
            {lesson.sources.map((source) => (
              <li key={source.url}>
                <a href={source.url} rel="noreferrer" className="text-accent underline underline-offset-2">
                  {source.title}
                </a>
                , checked {source.checked}
              </li>
            ))}
          </ul>
        </details>
      )}
    </footer>
  );
}
