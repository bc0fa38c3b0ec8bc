/* One hit, as the search page and the search box show it. */
import type { Hit } from './find';

export function HitText({ hit }: { hit: Hit }) {
  return (
    <>
      <span className={`block font-semibold ${hit.kind === 'command' ? 'font-mono text-[0.95em]' : ''} line-clamp-2`}>
        {hit.title}
      </span>
      <span className="block text-sm text-muted">
        {hit.where}{hit.excerpt !== '' && <>{' · '}{hit.excerpt}</>}
      </span>
    </>
  );
}
