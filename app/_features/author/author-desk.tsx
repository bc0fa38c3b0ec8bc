'use client';
/* In `npm run content:dev`: follows the author's edits. The page is asked for anew from the server and laid over the
 * one that is shown, so the lab, its terminals and the place in the text stay. What is wrong stands in a corner. */
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

const ASK_EVERY_MS = 600;
type News = { builtFrom: string; problems: string[] };

export function AuthorDesk() {
  const router = useRouter();
  const [problems, setProblems] = useState<string[]>([]);
  useEffect(() => {
    let known: string | undefined;
    const ask = async (): Promise<void> => {
      const response = await fetch('/api/author');
      if (!response.ok) return;
      const news = await response.json() as News;
      setProblems((before) => (before.join('\n') === news.problems.join('\n') ? before : news.problems));
      if (known !== undefined && known !== news.builtFrom) router.refresh();
      known = news.builtFrom;
    };
    const timer = setInterval(() => { ask().catch(() => undefined); }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  if (problems.length === 0) return null;
  return (
    <aside
      aria-label="What is wrong with the course" role="status"
      className="fixed right-3 bottom-3 z-50 max-h-[40vh] w-[min(44rem,calc(100vw-1.5rem))] overflow-auto rounded-xl
        border border-bad bg-bad-soft p-4 text-sm text-bad shadow-card"
    >
      <p className="font-semibold">The course has {problems.length} problem(s); the one built before is shown.</p>
      <ul className="mt-2 space-y-1 font-mono">{problems.map((each) => <li key={each}>{each}</li>)}</ul>
    </aside>
  );
}
