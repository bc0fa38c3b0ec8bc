/* Which labs there are: one for each lesson, two beside the reference pages, where examples are tried (one for most
 * commands, one of the newest release for those that came after 7.0; sandbox/lab/lab-kind.ts knows it by name), and one
 * in which answers to questions of the bank are proved. */
import { lesson } from '#content';

export const REFERENCE_LAB = 'reference';
export const NEWEST_LAB = 'reference-valkey';
export const PROOF_LAB = 'proof';
const OTHERS: string[] = [REFERENCE_LAB, NEWEST_LAB, PROOF_LAB];

export function hasLab(slug: string): boolean {
  return OTHERS.includes(slug) || lesson(slug) !== undefined;
}
