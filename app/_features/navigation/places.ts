/* Where the site's main pages are, in the order of its navigation. */
/** `row`: shown in the row of a wide screen; the others are under *More*. */
export type Place = { href: string; label: string; row: boolean };

export const PLACES: readonly Place[] = [
  { href: '/', label: 'Lessons', row: true },
  { href: '/exam', label: 'Exam', row: true },
  { href: '/cards', label: 'Cards', row: true },
  { href: '/reference', label: 'Reference', row: true },
  { href: '/progress', label: 'Progress', row: true },
  { href: '/ports', label: 'Ports drill', row: false },
  { href: '/glossary', label: 'Glossary', row: false },
  { href: '/cheat-sheet', label: 'Cheat sheet', row: false },
  { href: '/search', label: 'Search', row: false },
];

/** Whether a page belongs to a place: lessons and their quizzes to *Lessons*, a sitting to *Exam*. */
export function isAt(place: Place, path: string): boolean {
  if (place.href === '/') return path === '/' || path.startsWith('/learn/') || path.startsWith('/quiz/');
  return path === place.href || path.startsWith(`${place.href}/`);
}
