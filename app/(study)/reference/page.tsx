import type { Metadata } from 'next';
import { CommandIndex } from '#app/_features/reference/command-index';
import { commandGroups } from '#app/_features/reference/groups';
import { oneOf, type Query } from '#app/_features/quiz/query';

export const metadata: Metadata = {
  title: 'Commands',
  description: 'Every command of the cache engine: syntax, arguments, errors, and examples that run beside it.',
};

export default async function ReferencePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = oneOf((await searchParams).q) ?? '';
  return (
    <div className="space-y-8">
      <div className="space-y-3">
        <h1 className="text-3xl sm:text-4xl">Commands</h1>
        <p className="max-w-2xl text-lg text-muted">
          What the engine beside the lessons can do, from the same declarations that it runs. Each page has examples
          to try in a terminal of its own, and says which releases and which ElastiCache nodes have the command.
        </p>
      </div>
      <CommandIndex groups={commandGroups()} query={query.slice(0, 100)} />
    </div>
  );
}
