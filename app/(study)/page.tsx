import { courses, lessons } from '#content';
import { ContinueCard } from '../_features/progress/continue-card';
import { CourseList } from '../_features/progress/course-list';
import { courseProgress } from '../_features/progress/read';
import { nextUp } from '../_features/progress/rules';
import { learnerId } from '../_server/session';

export default async function HomePage() {
  const progress = await courseProgress(await learnerId());
  const started = progress.some((lesson) => lesson.started);
  const next = nextUp(progress);
  const summary = lessons().find((lesson) => lesson.slug === next?.slug);
  return (
    <div className="space-y-12">
      <section className="space-y-8">
        <div className={started ? 'space-y-3' : 'max-w-3xl space-y-5 sm:pt-6'}>
          <h1 className={started ? 'text-3xl sm:text-4xl' : 'text-4xl leading-[1.12] sm:text-[3.4rem]'}>
            {started ? 'Welcome back' : 'Learn Amazon ElastiCache by running it'}
          </h1>
          <p className={started ? 'text-muted' : 'max-w-2xl text-lg text-muted sm:text-xl'}>
            {started
              ? 'Your answers, ticks and the data in your labs are as you left them.'
              : 'Short lessons with a private cache engine beside each of them, exercises that tick themselves as the '
                + 'state becomes right, and quizzes that explain every option.'}
          </p>
        </div>
        <ContinueCard lesson={summary} progress={next} first={!started} />
      </section>
      {courses().map((course) => (
        <CourseList
          key={course.slug} course={course} progress={progress}
          lessons={lessons().filter((lesson) => lesson.course === course.slug)}
        />
      ))}
    </div>
  );
}
