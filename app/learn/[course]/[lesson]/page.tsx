import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { courses, lesson as lessonOf, lessons, type Lesson } from '#content';
import { Workspace, type WorkspaceLesson } from '#app/_features/exercise/workspace';
import { componentsFor } from '#app/_features/lesson/components-for';
import { proseOf } from '#app/_features/lesson/compiled';
import { LessonEnd } from '#app/_features/lesson/lesson-end';
import { LessonHeader } from '#app/_features/lesson/lesson-header';
import { Split } from '#app/_features/lesson/split';
import '#app/_features/lesson/split.css';
import { lessonProgress } from '#app/_features/progress/read';
import { oneOf, troubleIn, type Query } from '#app/_features/quiz/query';
import { Quiz } from '#app/_features/quiz/quiz';
import { quizFor } from '#app/_features/quiz/read';
import { settings } from '#app/_features/settings/settings';
import { learnerId } from '#app/_server/session';

type Props = { params: Promise<{ course: string; lesson: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lesson = lessonOf((await params).lesson);
  return lesson ? { title: lesson.title, description: lesson.goal } : { title: 'No such lesson' };
}

export default async function LessonPage({ params, searchParams }: Props) {
  const { course: courseSlug, lesson: slug } = await params;
  const lesson = lessonOf(slug);
  const course = courses().find((each) => each.slug === courseSlug);
  const summary = lessons().find((each) => each.slug === slug);
  if (!lesson || !course || !summary || lesson.course !== course.slug) notFound();

  const learner = await learnerId();
  const query = await searchParams;
  const [progress, questions, { theme, splitPercent, quizKeys }] = await Promise.all([
    lessonProgress(learner, summary), quizFor(learner, slug, oneOf(query.again)), settings(),
  ]);
  const Prose = proseOf(lesson);
  const next = lessons().find((each) => each.slug === lesson.next);
  return (
    <div className="lesson-page">
      <a
        href="#lab"
        className="sr-only z-50 rounded-lg bg-accent px-4 py-2 font-semibold text-on-accent focus:not-sr-only
          focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the lab
      </a>
      <LessonHeader lesson={lesson} course={course} progress={progress} theme={theme} />
      <Split
        initialPercent={splitPercent}
        prose={(
          <article className="mx-auto max-w-[72ch]">
            <h1 className="text-3xl sm:text-4xl">{lesson.title}</h1>
            <p className="mt-3 mb-9 text-lg text-muted">
              {lesson.goal}{' '}
              {!progress.started && <span className="whitespace-nowrap">About {lesson.minutes} minutes.</span>}
            </p>
            <div className="prose"><Prose components={componentsFor(lesson)} /></div>
            <hr className="my-12 border-border" />
            <Quiz
              lesson={{ slug, course: course.slug, title: lesson.title }} page="lesson" questions={questions}
              keysOn={quizKeys} trouble={troubleIn(query)}
            />
            <LessonEnd lesson={lesson} next={next} progress={progress} />
          </article>
        )}
        workspace={(
          <>
            <h1 className="lesson-screen-heading sr-only">Practise: {lesson.title}</h1>
            <Workspace lesson={labOf(lesson)} />
          </>
        )}
      />
    </div>
  );
}

/** What the lab beside a lesson needs to know of it: the rest stays on the server. */
function labOf({ slug, title, exercises, firstNode }: Lesson): WorkspaceLesson {
  return { slug, title, exercises, ...(firstNode === undefined ? {} : { firstNode }) };
}
