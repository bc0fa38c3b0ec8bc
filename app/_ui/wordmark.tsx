/* The name of the house. The bars are a hit rate rising: a cold cache that warms. */
import Link from 'next/link';

export function Wordmark({ small = false }: { small?: boolean }) {
  return (
    <Link
      href="/" aria-label="Hitrate, home"
      className="flex items-center gap-2.5 rounded font-bold tracking-tight no-underline"
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-7 shrink-0">
        <rect x="0" y="0" width="24" height="24" rx="6.5" fill="var(--accent)" />
        <path
          d="M6.5 17.5v-3M12 17.5v-7M17.5 17.5V6.5" stroke="var(--on-accent)" strokeWidth="3" strokeLinecap="round"
        />
      </svg>
      <span className={small ? 'hidden text-lg sm:inline' : 'hidden text-xl min-[27rem]:inline'}>Hitrate</span>
    </Link>
  );
}
