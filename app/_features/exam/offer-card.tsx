/* One exam in the lobby: what it is, its rules, and the form that begins it. */
import { randomUUID } from 'node:crypto';
import type { Exam } from '#content';
import { Button } from '#app/_ui/button';
import { Card } from '#app/_ui/card';
import { TextOf } from '#app/_ui/text-of';
import { startExam } from './actions';
import type { Offer } from './lobby';
import { minutesOf } from './make-form';
import { ACCOMMODATIONS, minutesWith, type Accommodation } from './time/rules';

const FIELD = 'min-h-10 w-full min-w-0 rounded-lg border border-border-strong bg-surface px-3 text-text';
const NAMES: Record<Accommodation, string> = {
  none: 'Standard time', language: '+30 minutes (for another first language)', half: 'Time and a half',
  double: 'Double time',
};

export function OfferCard({ offer, running }: { offer: Offer; running: boolean }) {
  const { exam, closed } = offer;
  return (
    <Card aria-labelledby={`exam-${exam.id}`} data-exam={exam.id} className="flex flex-col gap-4">
      <div>
        <h2 id={`exam-${exam.id}`} className="text-2xl">{exam.title}</h2>
        <p className="mt-1 text-muted">{exam.summary}</p>
        <p className="mt-3 font-semibold">{lineOf(offer)}</p>
      </div>
      <details className="rounded-xl bg-sunken px-4 py-3">
        <summary className="rounded font-semibold text-accent">Rules, and what is said plainly</summary>
        <ul className="mt-3 list-disc space-y-2 pl-5 text-[0.95rem]">
          {exam.says.map((words) => <li key={words.text}><TextOf words={words} /></li>)}
          <li>An item is right as a whole or wrong; what is left open is wrong; a guess costs nothing.</li>
          <li>Pass mark: {exam.pass} of 1,000, an estimate, because AWS does not publish its scaling.</li>
          <li>
            The server’s clock counts, also while this page is closed. At zero the server hands in what is saved.
          </li>
          <li>
            Each answer, flag, strike-out and note is saved at once, with its time. You can close the page, lose the
            network or change the device and go on. Explanations come when it is over.
          </li>
        </ul>
      </details>
      <form action={startExam} className="mt-auto space-y-4">
        <input type="hidden" name="exam" value={exam.id} />
        <input type="hidden" name="sitting" value={randomUUID()} />
        <Choices offer={offer} />
        {closed && <p className="font-medium text-muted">{closed}</p>}
        <Button type="submit" size="large" disabled={running || closed !== undefined}>Begin: {exam.title}</Button>
      </form>
    </Card>
  );
}

function Choices({ offer: { exam, domains, there } }: { offer: Offer }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {exam.kind === 'drill' && (
        <label className="space-y-1 text-sm font-semibold sm:col-span-2">
          <span>Domain</span>
          <select name="domain" className={FIELD}>
            {domains.map(({ id, title, there: count }) => <option key={id} value={id}>{title} ({count})</option>)}
          </select>
        </label>
      )}
      {'counts' in exam && (
        <label className="space-y-1 text-sm font-semibold">
          <span>Questions</span>
          <select name="count" defaultValue={exam.counts[1] ?? exam.counts[0]} className={FIELD}>
            {exam.counts.map((count) => <option key={count} value={count}>{count} at most</option>)}
          </select>
          {exam.kind === 'missed' && <span className="block font-normal text-muted">{there} are missed now.</span>}
        </label>
      )}
      <label className={`space-y-1 text-sm font-semibold ${'counts' in exam ? '' : 'sm:col-span-2'}`}>
        <span>Time</span>
        <select name="accommodation" className={FIELD}>
          {ACCOMMODATIONS.map((each) => <option key={each} value={each}>{timeName(exam, each)}</option>)}
        </select>
      </label>
      {exam.kind === 'mock' && exam.unscored > 0 && (
        <label className="flex items-center gap-2.5 text-sm font-semibold sm:col-span-2">
          <input type="checkbox" name="unscored" defaultChecked className="size-4.5 accent-accent" />
          With the {exam.unscored} unscored questions of the real exam (without them {exam.questions - exam.unscored}
          {' '}questions in {minutesOf(exam, exam.questions - exam.unscored)} minutes)
        </label>
      )}
    </div>
  );
}

/** The language rule is 30 minutes of 130; a shorter exam has its part of that. */
function timeName(exam: Exam, each: Accommodation): string {
  if (!('minutes' in exam)) {
    return each === 'language' ? 'Almost a quarter more (for another first language)' : NAMES[each];
  }
  const minutes = minutesWith(exam.minutes, each);
  const name = each === 'language' ? `+${minutes - exam.minutes} minutes (for another first language)` : NAMES[each];
  return `${name}: ${minutes} minutes`;
}

function lineOf({ exam, there }: Offer): string {
  switch (exam.kind) {
    case 'mock': {
      const unscored = exam.unscored > 0 ? `, ${exam.unscored} of them unscored` : '';
      return `${exam.questions} questions${unscored}, ${exam.minutes} minutes, pass mark ${exam.pass}`;
    }
    case 'drill': return `${exam.minutesEach} minutes a question, ${there} questions in the bank`;
    case 'missed': return `${exam.minutesEach} minutes a question`;
    case 'lab': return `${exam.exercises} tasks and ${exam.commands} commands, ${exam.minutes} minutes`;
  }
}
