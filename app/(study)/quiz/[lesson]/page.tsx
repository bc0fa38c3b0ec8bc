import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { lesson as lessonOf } from '#content';
import { Quiz } from '#app/_features/quiz/quiz';
import { quizFor } from '#app/_features/quiz/read';
import { oneOf, troubleIn, type Query } from '#app/_features/quiz/query';
import { settings } from '#app/_features/settings/settings';
import { learnerId } from '#app/_server/session';

type Props = { params: Promise<{ lesson: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lesson = lessonOf((await params).lesson);
  return { title: lesson ? `Quiz: ${lesson.title}` : 'No such quiz' };
}

export default async function QuizPage({ params, searchParams }: Props) {
  const lesson = lessonOf((await params).lesson);
  if (!lesson) notFound();
  const query = await searchParams;
  const questions = await quizFor(await learnerId(), lesson.slug, oneOf(query.again));
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <p>
        <Link href={`/learn/${lesson.course}/${lesson.slug}`} className="text-accent underline underline-offset-2">
          Back to the lesson
        </Link>
      </p>
      <Quiz
        lesson={{ slug: lesson.slug, course: lesson.course, title: lesson.title }} page="quiz" questions={questions}
        keysOn={(await settings()).quizKeys} trouble={troubleIn(query)} headingLevel={1}
      />
    </div>
  );
}
