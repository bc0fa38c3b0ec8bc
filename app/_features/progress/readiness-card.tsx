/* How ready, as a range; or what is missing before anything honest can be said. How it is made stands below it. */
import { Card } from '#app/_ui/card';
import { Meter } from '#app/_ui/meter';
import { DOMAIN_MIN, PASS_SHARE, RECENT, type DomainPart, type Readiness } from './readiness';

const percent = (share: number): number => Math.round(100 * share);

const VERDICTS = {
  below: 'That is below what usually passes. The weakest objectives below are the shortest way up.',
  near: 'What usually passes lies inside this range. More answers make it narrower.',
  above: 'That is above what usually passes. Keep it there with the cards.',
};

export function ReadinessCard({ readiness }: { readiness: Readiness }) {
  return (
    <Card aria-labelledby="readiness-heading" data-readiness={readiness.known ? readiness.verdict : 'unknown'}>
      <h2 id="readiness-heading" className="text-xl">Readiness</h2>
      {readiness.known ? <Known readiness={readiness} /> : <TooFew parts={readiness.parts} />}
      <details className="mt-5 text-[0.95rem]">
        <summary className="inline-block rounded text-accent underline underline-offset-4">How this is made</summary>
        <p className="mt-2 max-w-2xl text-muted">
          Your first answer to each question counts, because a second one has read the explanation; of each domain the
          latest {RECENT}. The shares of the four domains are added with the weights of the exam SAA-C03. The range is
          where the result would lie in nine of ten cases if your knowledge stayed as it is. It speaks about questions
          on ElastiCache, which are a few of the 65 in the exam. AWS does not say which share passes;{' '}
          {percent(PASS_SHARE)} % is where 720 of 1,000 points would be on a straight scale.
        </p>
      </details>
    </Card>
  );
}

function TooFew({ parts }: { parts: DomainPart[] }) {
  return (
    <>
      <p className="mt-1 text-muted">
        Too few answers to say anything honest: {DOMAIN_MIN} different questions in each domain are the least. Quizzes
        of the lessons and exams count.
      </p>
      <ul className="mt-4 grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {parts.map(({ domain, answers }) => (
          <li key={domain.id}>
            <span className="flex justify-between gap-3 text-[0.95rem]">
              <span>{domain.title}</span>
              <span className="whitespace-nowrap text-muted">{Math.min(answers, DOMAIN_MIN)} of {DOMAIN_MIN}</span>
            </span>
            <Meter
              className="mt-1" done={Math.min(answers, DOMAIN_MIN)} total={DOMAIN_MIN}
              label={`Answers in ${domain.title}`}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Known({ readiness }: { readiness: Extract<Readiness, { known: true }> }) {
  const { low, likely, high, verdict } = readiness;
  const place = (share: number) => `${100 * share}%`;
  return (
    <>
      <p className="mt-2 text-2xl font-semibold">
        {percent(low)} to {percent(high)} %{' '}
        <span className="text-base font-normal text-muted">
          of such questions right, most likely {percent(likely)} %
        </span>
      </p>
      <div aria-hidden="true" className="relative mt-5 h-3 rounded-full bg-sunken inset-ring inset-ring-border">
        <span
          className="absolute inset-y-0 rounded-full bg-accent/45"
          style={{ left: place(low), width: place(high - low) }}
        />
        <span
          className="absolute -inset-y-0.5 w-1 -translate-x-1/2 rounded bg-accent" style={{ left: place(likely) }}
        />
        <span className="absolute -inset-y-1.5 w-0.5 bg-text" style={{ left: place(PASS_SHARE) }} />
      </div>
      <p aria-hidden="true" className="relative mt-1.5 h-5 text-sm text-muted">
        <span className="absolute -translate-x-1/2 whitespace-nowrap" style={{ left: place(PASS_SHARE) }}>
          usually passes
        </span>
      </p>
      <p className="mt-2">{VERDICTS[verdict]}</p>
    </>
  );
}
