/* Answers to questions of the bank: they belong to no lesson. Those given in exams are with their exams. */
import Link from 'next/link';
import { AnswerItem } from './answer-item';
import type { AnswerLine } from './answers';

/** As many as somebody looks through; all are in the export. */
const SHOWN_MAX = 60;

export function BankAnswers({ answers }: { answers: AnswerLine[] }) {
  const right = answers.filter((answer) => answer.correct).length;
  return (
    <details className="group rounded-2xl border border-border bg-raised shadow-card">
      <summary className="flex flex-wrap items-center justify-between gap-2 rounded-2xl px-5 py-4 hover:bg-sunken">
        <span className="flex items-center gap-3">
          <span aria-hidden="true" className="text-muted transition-transform group-open:rotate-90">›</span>
          <span className="font-semibold">Questions of the bank</span>
        </span>
        <span className="text-sm text-muted">{right} of {answers.length} answers right</span>
      </summary>
      <div className="space-y-4 border-t border-border px-5 py-4">
        <p className="text-muted">
          Latest first{answers.length > SHOWN_MAX && `, the last ${SHOWN_MAX} of ${answers.length}`}. What you answered
          in exams is in the{' '}
          <Link href="/exam" className="text-accent underline underline-offset-2">exam room</Link>.
        </p>
        <ol className="space-y-2.5">
          {answers.slice(0, SHOWN_MAX).map((answer) => <AnswerItem key={answer.id} answer={answer} />)}
        </ol>
      </div>
    </details>
  );
}
