/* The top of a result: the estimate with its honest words, domains with the number of answers behind them, and what to
 * do next. */
import { randomUUID } from 'node:crypto';
import { Badge } from '#app/_ui/badge';
import { Button } from '#app/_ui/button';
import { Card } from '#app/_ui/card';
import { LocalTime } from '#app/_ui/local-time';
import { Meter } from '#app/_ui/meter';
import { makeCards, startExam } from './actions';
import type { Result } from './result';
import { leftInWords } from './time/rules';

export function ResultSummary({ result, trouble, cards }: {
  result: Result; trouble: string | undefined; cards: string | undefined;
}) {
  const { score, title, bars, items } = result;
  const changed = items.filter(({ changes }) => changes > 0).length;
  const empty = items.filter(({ answered }) => !answered).length;
  return (
    <>
      <header className="space-y-2">
        <h1 className="text-3xl sm:text-4xl">{title}: your result</h1>
        <p className="text-muted">
          <LocalTime at={result.startedAt} />, {leftInWords(result.tookMs)}.{' '}
          {result.submitted ? 'You submitted it.' : 'The time ran out, so the server handed in what was saved.'}
        </p>
      </header>
      {score.pending > 0 && (
        <p role="status" className="rounded-xl border border-warn bg-warn-soft px-4 py-3 text-warn">
          {score.pending === 1 ? 'One answer is' : `${score.pending} answers are`} not checked yet, because a lab has to
          run {score.pending === 1 ? 'it' : 'them'}. {trouble} Your answers are kept, the estimate leaves these out, and
          loading this page again checks them.
        </p>
      )}
      <Card aria-labelledby="estimate-heading">
        {result.kind === 'mock' ? <Estimate result={result} /> : (
          <h2 id="estimate-heading" className="text-2xl" data-raw>{score.right} of {score.of} right</h2>
        )}
        {result.kind !== 'mock' && (
          <p className="mt-2 text-muted">
            Only a mock has the mix of the exam, so only a mock is put on the exam’s scale.
          </p>
        )}
        <p className="mt-2 text-muted">
          {empty > 0 && `${empty} left open, which counts as wrong. `}
          {changed > 0 && `${changed} changed after a first whole answer.`}
        </p>
      </Card>
      {bars.length > 0 && (
        <Card aria-labelledby="domains-heading">
          <h2 id="domains-heading" className="text-xl">By domain</h2>
          <ul className="mt-4 space-y-4">
            {bars.map((bar) => (
              <li key={bar.domain} data-domain={bar.domain}>
                <div className="flex flex-wrap justify-between gap-x-4">
                  <span className="font-medium">{bar.title}</span>
                  <span className="text-muted tabular-nums">{bar.right} of {bar.of}</span>
                </div>
                <Meter done={bar.right} total={bar.of} label={`Right in ${bar.title}`} className="mt-1.5" />
              </li>
            ))}
          </ul>
          {bars.some(({ of }) => of < 10) && (
            <p className="mt-4 text-sm text-muted">Fewer than ten answers say little about a domain.</p>
          )}
        </Card>
      )}
      <NextSteps result={result} cards={cards} />
    </>
  );
}

function Estimate({ result: { score, unscored, pass } }: { result: Result }) {
  return (
    <>
      <h2 id="estimate-heading" className="flex flex-wrap items-center gap-3 text-2xl">
        <span data-scaled>{score.scaled}</span>
        <Badge tone={score.passed ? 'good' : 'bad'}>{score.passed ? 'would pass' : 'would not pass'}</Badge>
      </h2>
      <p className="mt-2 text-lg" data-raw>{score.right} of {score.of} scored questions right</p>
      <p className="mt-2 text-muted">
        An estimate on the exam’s scale of 100 to 1,000, where {pass} passes. AWS does not say how it scales: here 72 %
        right is 720. With other questions the same knowledge would mostly land between {score.between[0]} and{' '}
        {score.between[1]}.{unscored > 0 && ` ${unscored} questions did not count, as in the real exam.`}
      </p>
    </>
  );
}

function NextSteps({ result, cards }: { result: Result; cards: string | undefined }) {
  const missed = result.items.filter(({ judged, question }) => judged === 'wrong' && question).length;
  return (
    <section id="cards" aria-label="What next" className="space-y-3">
      {cards !== undefined && (
        <p role="status" className="rounded-xl border border-accent bg-accent-soft px-4 py-3 font-medium">
          {cardWords(cards)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {missed > 0 && (
          <form action={makeCards}>
            <input type="hidden" name="sitting" value={result.sitting} />
            <Button type="submit">Make cards from {missed === 1 ? 'the miss' : `the ${missed} misses`}</Button>
          </form>
        )}
        {result.weakest && (
          <form action={startExam}>
            <input type="hidden" name="exam" value="domain-drill" />
            <input type="hidden" name="sitting" value={randomUUID()} />
            <input type="hidden" name="domain" value={result.weakest.domain} />
            <input type="hidden" name="count" value="10" />
            <Button type="submit" tone="secondary">Drill the weakest domain: {result.weakest.title}</Button>
          </form>
        )}
      </div>
    </section>
  );
}

function cardWords(cards: string): string {
  const count = Number(cards);
  if (!Number.isInteger(count)) return 'That did not work and no card was made. Try once more.';
  return count === 1 ? 'One card is made. It is due today.' : `${count} cards are made. They are due today.`;
}
