'use client';
/* A menu that is a plain <details>, so that it opens without JavaScript; with it, it closes when it has been used. */
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Icon } from '#app/_ui/icon';
import { isAt, type Place } from './places';

type Props = { places: readonly Place[]; label: string; icon?: boolean; className?: string };

export function SiteMenu({ places, label, icon = false, className = '' }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const path = usePathname();
  useEffect(() => {
    const element = menu.current;
    if (element) element.open = false;
    const away = (event: Event): void => {
      if (element?.open && event.target instanceof Node && !element.contains(event.target)) element.open = false;
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !element?.open) return;
      element.open = false;
      element.querySelector('summary')?.focus();
    };
    document.addEventListener('click', away);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('click', away);
      document.removeEventListener('keydown', escape);
    };
  }, [path]);
  return (
    <details ref={menu} className={`relative ${className}`}>
      <summary
        aria-label={icon ? label : undefined} title={icon ? label : undefined}
        className={`flex min-h-10 cursor-pointer list-none items-center rounded-lg hover:bg-sunken
          [&::-webkit-details-marker]:hidden ${icon ? 'w-10 justify-center text-muted' : 'px-3'}`}
      >
        {icon ? <Icon name="menu" /> : label}
      </summary>
      <ul className="absolute right-0 z-40 mt-1 w-48 rounded-xl border border-border bg-raised p-1.5 shadow-card">
        {places.map((place) => (
          <li key={place.href}>
            <PlaceLink place={place} path={path} className="block px-3 py-2" />
          </li>
        ))}
      </ul>
    </details>
  );
}

export function PlaceLink({ place, path, className = '' }: { place: Place; path: string; className?: string }) {
  const here = isAt(place, path);
  return (
    <Link
      href={place.href} aria-current={here ? 'page' : undefined}
      className={`rounded-lg hover:bg-sunken ${here ? 'text-accent' : ''} ${className}`}
    >
      {place.label}
    </Link>
  );
}
