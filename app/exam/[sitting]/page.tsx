import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ExamRoom } from '#app/_features/exam/room';
import { sittingOf } from '#app/_features/exam/store';
import { roomView } from '#app/_features/exam/view';
import { oneOf, type Query } from '#app/_features/quiz/query';
import { settings } from '#app/_features/settings/settings';
import { learnerId } from '#app/_server/session';

export const metadata: Metadata = { title: 'Exam' };

type Props = { params: Promise<{ sitting: string }>; searchParams: Promise<Query> };

export default async function ExamPage({ params, searchParams }: Props) {
  const { sitting } = await params;
  const sat = await sittingOf(await learnerId(), sitting);
  if (!sat) notFound();
  if (sat.state.over) redirect(`/exam/${sitting}/result`);
  const asked = oneOf((await searchParams).q);
  const place = asked !== undefined && /^\d{1,3}$/.test(asked) ? Number(asked) : undefined;
  return <ExamRoom view={roomView(sat, place)} act={randomUUID()} keysOn={(await settings()).quizKeys} />;
}
