/* One lesson's progress with the answers it was counted from. */
import Link from 'next/link';
import type { LessonSummary } from '#content';
import { Button } from '#app/_ui/button';
import { Meter } from '#app/_ui/meter';
import { resetProgress } from './actions';
import { AnswerItem } from './answer-item';
import type { AnswerLine } from './answers';
import { Confirm } from './confirm';
import type { LessonProgress } from './rules';

export function LessonAnswers({ lesson, progress, answers }: {
  lesson: LessonSummary; progress: LessonProgress; answers: AnswerLine[];
}) {
  return (
    <details className="group rounded-2xl border border-border bg-raised shadow-card">
      <summary
        className="grid items-center gap-x-6 gap-y-2 rounded-2xl px-5 py-4 hover:bg-sunken sm:grid-cols-[1fr_16rem]"
      >
        <span className="flex items-center gap-3">
          <span aria-hidden="true" className="text-muted transition-transform group-open:rotate-90">›</span>
          <span className="font-semibold">{lesson.number}. {lesson.title}</span>
        </span>
        <span className="flex items-center gap-3 text-sm text-muted">
          <Meter className="flex-1" done={progress.done} total={progress.total} label={`Done in ${lesson.title}`} />
          {progress.done} of {progress.total}
        </span>
      </summary>
      <div className="space-y-4 border-t border-border px-5 py-4">
        <p className="text-muted">
          {answers.length === 0 && 'No answers yet.'}
          {answers.length > 0 && `${answers.length} ${answers.length === 1 ? 'answer' : 'answers'}, latest first.`}
          {' '}
          <Link href={`/learn/${lesson.course}/${lesson.slug}`} className="text-accent underline underline-offset-2">
            Open the lesson
          </Link>
          {' · '}
          <Link href={`/quiz/${lesson.slug}`} className="text-accent underline underline-offset-2">its quiz</Link>
        </p>
        {answers.length > 0 && (
          <>
            <ol className="space-y-2.5">{answers.map((answer) => <AnswerItem key={answer.id} answer={answer} />)}</ol>
            <Confirm
              ask="Reset progress of this lesson"
              say="Its items count as not done; your answers stay in your data."
            >
              <form action={resetProgress}>
                <input type="hidden" name="lesson" value={lesson.slug} />
                <Button type="submit" tone="danger" size="small">Yes, reset its progress</Button>
              </form>
            </Confirm>
          </>
        )}
      </div>
    </details>
  );
}
