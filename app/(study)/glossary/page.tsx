import type { Metadata } from 'next';
import Link from 'next/link';
import { glossary, lessons } from '#content';
import { TermEntry, type LessonLink } from '#app/_features/glossary/term-entry';

export const metadata: Metadata = {
  title: 'Glossary', description: 'The words of Amazon ElastiCache, each with the lessons that use it.',
};

export default function GlossaryPage() {
  const links = new Map<string, LessonLink>(lessons().map(({ slug, course, title }) => [
    slug, { href: `/learn/${course}/${slug}`, title },
  ]));
  const terms = glossary();
  const letters = [...new Set(terms.map(({ term }) => term[0]!.toUpperCase()))];
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="text-4xl">Glossary</h1>
      <p className="mt-3 text-lg text-muted">
        {terms.length} words, each with the lessons in which it is used. For commands see
        the <Link href="/reference" className="text-accent underline underline-offset-2">reference</Link>.
      </p>
      <nav aria-label="Letters" className="mt-6">
        <ul className="flex flex-wrap gap-1">
          {letters.map((letter) => (
            <li key={letter}>
              <a href={`#letter-${letter}`} className="grid size-9 place-items-center rounded-lg border border-border
                bg-raised font-semibold hover:border-accent hover:text-accent">{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map((letter) => (
        <section key={letter} aria-labelledby={`letter-${letter}`} className="mt-10">
          <h2 id={`letter-${letter}`} className="scroll-mt-6 border-b border-border pb-1 text-xl">{letter}</h2>
          <dl>
            {terms.filter(({ term }) => term[0]!.toUpperCase() === letter).map((term) => (
              <TermEntry key={term.id} term={term} links={links} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
