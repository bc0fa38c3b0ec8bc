import { courses, lessons } from '#content';
import { DueCard } from '../_features/cards/due-card';
import { today } from '../_features/cards/read';
import { ExamCard } from '../_features/exam/exam-card';
import { ContinueCard } from '../_features/progress/continue-card';
import { CourseList } from '../_features/progress/course-list';
import { courseProgress } from '../_features/progress/read';
import { nextUp } from '../_features/progress/rules';
import { learnerId } from '../_server/session';
import { Icon } from '../_ui/icon';

export default async function HomePage() {
  const learner = await learnerId();
  const [progress, cards] = await Promise.all([courseProgress(learner), today(learner)]);
  const started = progress.some((lesson) => lesson.started);
  const next = nextUp(progress);
  const summary = lessons().find((lesson) => lesson.slug === next?.slug);
  return (
    <div className="space-y-12">
      <section className="space-y-8">
        {started ? <Return /> : <Welcome />}
        <div className="grid items-stretch gap-5 lg:grid-cols-[1fr_19rem]">
          <ContinueCard lesson={summary} progress={next} first={!started} />
          <DueCard today={cards} />
        </div>
        <ExamCard learner={learner} />
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

function Welcome() {
  return (
    <div className="grid items-center gap-10 sm:pt-6 lg:grid-cols-[1fr_22rem]">
      <div className="space-y-5">
        <h1 className="text-4xl leading-[1.12] sm:text-[3.2rem]">Learn Amazon ElastiCache by running it</h1>
        <p className="max-w-xl text-lg text-muted">
          Short lessons with a private cache engine beside each of them, exercises that tick themselves as the state
          becomes right, and quizzes that explain every option. No account, nothing to install.
        </p>
      </div>
      <Glimpse />
    </div>
  );
}

/** What it feels like, before anything is loaded. */
function Glimpse() {
  return (
    <figure className="hidden overflow-hidden rounded-2xl border border-border shadow-card lg:block" aria-hidden="true">
      <pre className="bg-terminal px-5 py-4 font-mono text-sm leading-7 text-terminal-text">
        <Prompt /> SET greeting hello{'\n'}OK{'\n'}<Prompt /> GET greeting{'\n'}&quot;hello&quot;{'\n'}
        <Prompt /> <span className="inline-block h-4 w-2 translate-y-0.5 bg-terminal-text" />
      </pre>
      <figcaption className="flex items-center gap-2.5 bg-raised px-5 py-3 font-medium">
        <span className="grid size-6 place-items-center rounded-full bg-good text-raised">
          <Icon name="check" className="size-4" />
        </span>
        The key <code className="rounded bg-code px-1.5 text-sm">greeting</code> holds hello
      </figcaption>
    </figure>
  );
}

function Prompt() {
  return <span className="opacity-60">127.0.0.1:6379&gt;</span>;
}

function Return() {
  return (
    <div className="space-y-2">
      <h1 className="text-3xl sm:text-4xl">Welcome back</h1>
      <p className="text-muted">Your answers, ticks and the data in your labs are as you left them.</p>
    </div>
  );
}
