/* Which labs there are: one for each lesson, and one beside the reference pages, where examples are tried. */
import { lesson } from '#content';

export const REFERENCE_LAB = 'reference';

export function hasLab(slug: string): boolean { return slug === REFERENCE_LAB || lesson(slug) !== undefined; }
