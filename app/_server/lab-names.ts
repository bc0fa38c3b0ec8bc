/* Which labs there are: one for each lesson, and two beside the reference pages, where examples are tried: one for most
 * commands, and one of the newest release for those that came after 7.0 (sandbox/lab/lab-kind.ts knows it by name). */
import { lesson } from '#content';

export const REFERENCE_LAB = 'reference';
export const NEWEST_LAB = 'reference-valkey';

export function hasLab(slug: string): boolean {
  return slug === REFERENCE_LAB || slug === NEWEST_LAB || lesson(slug) !== undefined;
}
