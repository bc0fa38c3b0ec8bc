'use client';
/* The site's navigation: a row and *More* on a wide screen, one menu on a narrow one. */
import { usePathname } from 'next/navigation';
import { PLACES } from './places';
import { PlaceLink, SiteMenu } from './site-menu';

export function SiteNav() {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="flex items-center font-medium">
      <ul className="hidden items-center md:flex">
        {PLACES.filter((place) => place.row).map((place) => (
          <li key={place.href}><PlaceLink place={place} path={path} className="block px-3 py-2" /></li>
        ))}
      </ul>
      <SiteMenu places={PLACES.filter((place) => !place.row)} label="More" className="hidden md:block" />
      <SiteMenu places={PLACES} label="Menu" icon className="md:hidden" />
    </nav>
  );
}
