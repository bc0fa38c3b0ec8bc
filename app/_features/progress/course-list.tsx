/* A course as a list of its lessons, each with what is done of it. */
import Link from 'next/link';
import type { Course, LessonSummary } from '#content';
import { Badge } from '#app/_ui/badge';
import { Icon } from '#app/_ui/icon';
import { Meter } from '#app/_ui/meter';
import { leftIn, leftInWords, type LessonProgress } from './rules';

export function CourseList({ course, lessons, progress }: {
  course: Course; lessons: LessonSummary[]; progress: LessonProgress[];
}) {
  const of = (lesson: LessonSummary) => progress.find((each) => each.slug === lesson.slug);
  const finished = lessons.filter((lesson) => of(lesson)?.finished).length;
  return (
    <section aria-labelledby={`course-${course.slug}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={`course-${course.slug}`} className="text-2xl">{course.title}</h2>
        <p className="text-sm text-muted">{finished} of {lessons.length} lessons finished</p>
      </div>
      <p className="mt-1 max-w-2xl text-muted">{course.summary}</p>
      <ol
        className="mt-5 divide-y divide-border overflow-hidden rounded-2xl border border-border bg-raised shadow-card"
      >
        {lessons.map((lesson) => (
          <LessonRow key={lesson.slug} lesson={lesson} progress={of(lesson)} />
        ))}
      </ol>
    </section>
  );
}

function LessonRow({ lesson, progress }: { lesson: LessonSummary; progress: LessonProgress | undefined }) {
  return (
    <li
      className="group relative grid grid-cols-[auto_1fr] gap-x-4 px-5 py-4 hover:bg-sunken
        sm:grid-cols-[auto_1fr_15rem]"
    >
      <span
        aria-hidden="true"
        className={`mt-0.5 grid size-8 place-items-center rounded-full text-sm font-bold ${progress?.finished
          ? 'bg-good text-raised' : 'bg-sunken text-muted group-hover:bg-raised'}`}
      >
        {progress?.finished ? <Icon name="check" className="size-4" /> : lesson.number}
      </span>
      <div>
        <h3 className="text-lg">
          <Link
            href={`/learn/${lesson.course}/${lesson.slug}`}
            className="no-underline after:absolute after:inset-0 group-hover:text-accent"
          >
            {lesson.title}
          </Link>
        </h3>
        <p className="text-[0.95rem] text-muted">{lesson.goal}</p>
      </div>
      <div className="col-start-2 mt-2 flex flex-col justify-center gap-1.5 text-sm text-muted sm:col-start-3 sm:mt-0">
        {progress?.finished ? <span><Badge tone="good">finished</Badge></span> : progress?.started ? (
          <>
            <Meter done={progress.done} total={progress.total} label={`Done in ${lesson.title}`} />
            <span>{leftInWords(leftIn(progress))}</span>
          </>
        ) : (
          <span>
            {lesson.minutes} min, {lesson.exercises.length} exercise{lesson.exercises.length === 1 ? '' : 's'},{' '}
            <span className="whitespace-nowrap">{lesson.questions.length} questions</span>
          </span>
        )}
      </div>
    </li>
  );
}
