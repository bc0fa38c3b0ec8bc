/* The icons of the site: strokes on a 24 grid, coloured by their surroundings, never the only carrier of a meaning. */
const PATHS = {
  check: 'M5 12.5 10 17.5 19.5 7',
  cross: 'M6 6 18 18M18 6 6 18',
  strike: 'M4 12h16M8 8.2C8.6 5 15.2 4.8 16 8.4M8 15.6c.6 3.4 7.4 3.4 8 0',
  circle: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4'
    + 'M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M20 14.2A8 8 0 0 1 9.8 4 8 8 0 1 0 20 14.2',
  screen: 'M3.5 5h17v11h-17zM9 20h6M12 16v4',
  alert: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1',
  help: 'M9.2 9.2a2.9 2.9 0 1 1 4 2.7c-.8.4-1.2 1-1.2 2M12 17.2v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  terminal: 'M4 6l6 6-6 6M12 18h8',
  book: 'M12 6.5C10 5 7 4.6 3.5 5v13.5c3.5-.4 6.5 0 8.5 1.5M12 6.5c2-1.5 5-1.9 8.5-1.5v13.5c-3.5-.4-6.5 0-8.5 1.5'
    + 'M12 6.5V20',
  question: 'M4 5h16v11H11l-4 4v-4H4z',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v4.5l3 2',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l4.5 4.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  printer: 'M7 9V4h10v5M7 17H4.5v-7.5h15V17H17M7 14h10v6H7z',
  download: 'M12 4v11M7 10.5 12 15.5 17 10.5M5 20h14',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round"
      strokeLinejoin="round" className={`shrink-0 ${className}`}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
