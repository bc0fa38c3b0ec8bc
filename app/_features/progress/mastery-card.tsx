/* Mastery by domain and objective, each with the answers behind it, and the three weakest with ways to mend them. */
import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { Badge } from '#app/_ui/badge';
import { Button, ButtonLink } from '#app/_ui/button';
import { Card } from '#app/_ui/card';
import { Meter } from '#app/_ui/meter';
import { startExam } from '../exam/actions';
import { ITEMS_MIN, type DomainMastery, type Mastery, type ObjectiveMastery } from './mastery';
import type { Weak } from './overview';

const WORDS: Record<Mastery['level'], string> = {
  none: 'no answers', few: 'too few answers', weak: 'weak', fair: 'fair', strong: 'strong',
};
const TONES = { none: 'neutral', few: 'neutral', weak: 'bad', fair: 'warn', strong: 'good' } as const;

export function MasteryCard({ mastery }: { mastery: DomainMastery[] }) {
  return (
    <Card aria-labelledby="mastery-heading">
      <h2 id="mastery-heading" className="text-xl">Mastery</h2>
      <p className="mt-1 max-w-2xl text-muted">
        The share of different questions whose latest answer was right, from {ITEMS_MIN} questions on. A lesson’s quiz
        counts for every objective that the lesson teaches.
      </p>
      <div className="mt-4 divide-y divide-border">
        {mastery.map((each) => <DomainRow key={each.domain.id} mastery={each} />)}
      </div>
    </Card>
  );
}

function DomainRow({ mastery }: { mastery: DomainMastery }) {
  const { domain, objectives } = mastery;
  return (
    <details className="group" data-domain={domain.id}>
      <summary className="grid items-center gap-x-6 gap-y-1.5 rounded-lg py-3 hover:bg-sunken sm:grid-cols-[1fr_27rem]">
        <span className="flex items-center gap-3">
          <span aria-hidden="true" className="text-muted transition-transform group-open:rotate-90">›</span>
          <span>
            <span className="font-semibold">{domain.title}</span>{' '}
            <span className="text-sm whitespace-nowrap text-muted">{domain.weight} % of the exam</span>
          </span>
        </span>
        <Measure mastery={mastery} name={domain.title} />
      </summary>
      <ul className="mb-3 ml-6 space-y-1 border-l-2 border-border pl-4">
        {objectives.map((each) => (
          <li
            key={each.objective.id} data-objective={each.objective.id}
            className="grid items-center gap-x-6 gap-y-1 py-1.5 sm:grid-cols-[1fr_26rem]"
          >
            <span>{each.objective.title}</span>
            <Measure mastery={each} name={each.objective.title} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Measure({ mastery, name }: { mastery: Mastery; name: string }) {
  const { percent, level, answers, items, right } = mastery;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
      {percent === undefined ? <Badge>{WORDS[level]}</Badge> : (
        <>
          <Meter className="min-w-16 flex-1" done={right} total={items} label={`Right in ${name}`} />
          <span className="w-10 text-right font-semibold text-text">{percent} %</span>
          <Badge tone={TONES[level]}>{WORDS[level]}</Badge>
        </>
      )}
      {answers > 0 && <span>{answersInWords(answers, items)}</span>}
    </span>
  );
}

function answersInWords(answers: number, items: number): string {
  const count = `${answers} ${answers === 1 ? 'answer' : 'answers'}`;
  return answers === items ? count : `${count} to ${items} ${items === 1 ? 'question' : 'questions'}`;
}

export function WeakestCard({ weakest }: { weakest: Weak[] }) {
  return (
    <Card aria-labelledby="weakest-heading">
      <h2 id="weakest-heading" className="text-xl">Weakest now</h2>
      {weakest.length === 0 ? (
        <>
          <p className="mt-1 text-muted">
            Nothing stands out: either all you answered is right, or you have not answered yet.
          </p>
          <ButtonLink href="/" tone="secondary" className="mt-4">Choose a lesson</ButtonLink>
        </>
      ) : (
        <ol className="mt-4 space-y-3">{weakest.map((each) => <WeakItem key={each.objective.id} weak={each} />)}</ol>
      )}
    </Card>
  );
}

function WeakItem({ weak }: { weak: Weak }) {
  const { objective, right, items, lesson } = weak satisfies ObjectiveMastery;
  return (
    <li className="rounded-xl border border-border px-4 py-3" data-weak={objective.id}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{objective.title}</span>
        <span className="text-sm text-muted">{right} of {items} right</span>
      </p>
      {lesson && (
        <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-[0.95rem]">
          <Link href={lesson.address} className="text-accent underline underline-offset-2">
            Read: {lesson.title}
          </Link>
          <Link href={lesson.quiz} className="text-accent underline underline-offset-2">Its quiz</Link>
        </p>
      )}
      <form action={startExam} className="mt-2.5">
        <input type="hidden" name="exam" value="domain-drill" />
        <input type="hidden" name="domain" value={objective.domain} />
        <input type="hidden" name="count" value="10" />
        <input type="hidden" name="sitting" value={randomUUID()} />
        <Button type="submit" tone="secondary" size="small">Drill its domain, 10 questions</Button>
      </form>
    </li>
  );
}
