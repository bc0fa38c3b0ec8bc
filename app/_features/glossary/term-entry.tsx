/* One word: what it means, other names, where it is taught and used. */
import Link from 'next/link';
import type { Term } from '#content';

export type LessonLink = { href: string; title: string };

/** Lessons shown at once; the rest is folded. */
const USED_SHOWN = 3;

export function TermEntry({ term: { id, term, also, text, taught, lessons }, links }: {
  term: Term; links: ReadonlyMap<string, LessonLink>;
}) {
  const home = taught === undefined ? undefined : links.get(taught);
  const used = lessons.map((slug) => links.get(slug)).filter((link) => link !== undefined);
  return (
    <div id={id} className="scroll-mt-6 border-b border-border py-5 target:bg-accent-soft target:px-4">
      <dt className="text-lg font-semibold">
        {term}
        {also.length > 0 && <span className="ml-2 text-sm font-normal text-muted">also: {also.join(', ')}</span>}
      </dt>
      <dd className="mt-1">
        <p dangerouslySetInnerHTML={{ __html: text.html }} />
        {(home !== undefined || used.length > 0) && (
          <div className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {home && <span className="text-muted">Taught in <LinkTo link={home} /></span>}
            {used.length > 0 && (
              <span className="text-muted">
                Used in {used.slice(0, USED_SHOWN).map((link, at) => (
                  <span key={link.href}>{at > 0 && ', '}<LinkTo link={link} /></span>
                ))}
                {used.length > USED_SHOWN && (
                  <details className="inline">
                    <summary className="ml-1 inline cursor-pointer">and {used.length - USED_SHOWN} more</summary>
                    <span>: {used.slice(USED_SHOWN).map((link, at) => (
                      <span key={link.href}>{at > 0 && ', '}<LinkTo link={link} /></span>
                    ))}</span>
                  </details>
                )}
              </span>
            )}
          </div>
        )}
      </dd>
    </div>
  );
}

function LinkTo({ link: { href, title } }: { link: LessonLink }) {
  return <Link href={href} prefetch={false} className="text-accent underline underline-offset-2">{title}</Link>;
}
