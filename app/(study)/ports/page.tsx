import type { Metadata } from 'next';
import Link from 'next/link';
import { ports } from '#content';
import { Drill } from '#app/_features/ports/drill';
import { roundsOf } from '#app/_features/ports/record';
import { isBetter } from '#app/_features/ports/rules';
import { Sheet } from '#app/_features/ports/sheet';
import { Card } from '#app/_ui/card';
import { learnerId } from '#app/_server/session';

export const metadata: Metadata = { title: 'Ports drill' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PortsPage({ searchParams }: Props) {
  const query = await searchParams;
  const all = ports();
  const rounds = (await roundsOf(await learnerId())).filter(({ total }) => total === all.length);
  const best = rounds.reduce<(typeof rounds)[number] | undefined>(
    (first, round) => (first === undefined || isBetter(round, first) ? round : first), undefined);
  const sheet = query.sheet;
  const given = sheet !== 'graded' ? undefined : Object.fromEntries(Object.entries(query)
    .flatMap(([id, value]) => (typeof value === 'string' ? [[id, value] as const] : [])));
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="text-4xl">Ports drill</h1>
      <p className="mt-3 text-lg text-muted">
        A name, a number, Enter. What you miss comes back, and the{' '}
        <Link href="/cards" className="text-accent underline underline-offset-2">cards</Link> remember it for you.
      </p>
      <Card className="mt-8">
        {sheet === undefined ? <Drill ports={all} best={best} />
          : <Sheet key={JSON.stringify(given)} ports={all} round={crypto.randomUUID()} given={given} />}
        {sheet === undefined && (
          <noscript>
            <p><a href="/ports?sheet=new" className="text-accent underline">Take the drill as a sheet</a></p>
          </noscript>
        )}
      </Card>
      <p className="mt-6 text-sm text-muted">
        {sheet === undefined
          ? <Link href="/ports?sheet=new" className="text-accent underline">Take it as a sheet instead</Link>
          : <Link href="/ports" className="text-accent underline">Back to the drill</Link>}
        {' · '}
        <Link href="/cheat-sheet" className="text-accent underline">All ports on the cheat sheet</Link>
      </p>
    </div>
  );
}
