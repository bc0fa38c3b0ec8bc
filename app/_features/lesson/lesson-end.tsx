/* After the quiz: what is left with a way to each of it, where the prose comes from, and the way on. */
import type { Lesson, LessonSummary } from '#content';
import { anchorOf, leftIn, leftInWords, type LessonProgress } from '#app/_features/progress/rules';
import { ButtonLink } from '#app/_ui/button';
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
          {finished ? 'Lesson finished.' : `In this lesson: ${leftInWords(leftIn(progress))}.`}
        </p>
        {!finished && <OpenItems lesson={lesson} progress={progress} />}
        {next ? (
          <ButtonLink href={`/learn/${next.course}/${next.slug}`} tone={tone} className="mt-4 text-left">
            Next: {next.title} <Icon name="arrow" className="size-4.5" />
          </ButtonLink>
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

/** Each thing that is left; a question that was answered is said to be wrong so far, not just open. */
function OpenItems({ lesson, progress }: { lesson: Lesson; progress: LessonProgress }) {
  const name = (id: string): string => lesson.exercises.find((each) => each.id === id)?.title
    ?? `Question ${progress.items.filter((item) => item.kind === 'quiz').findIndex((item) => item.id === id) + 1}`;
  return (
    <ul className="mt-2 space-y-1 text-[0.95rem]" aria-label="Left in this lesson">
      {progress.items.filter((item) => item.state !== 'done').map((item) => (
        <li key={item.id}>
          <a href={`#${anchorOf(item)}`} className="text-accent underline underline-offset-2">{name(item.id)}</a>
          {item.state === 'tried' && (
            <span className="text-muted">
              {item.kind === 'quiz' ? ' – wrong so far, try again' : ' – checked, not solved yet'}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
