/* Which labs there are: one for each lesson, two beside the reference pages, where examples are tried (one for most
 * commands, one of the newest release for those that came after 7.0; sandbox/lab/lab-kind.ts knows it by name), one in
 * which answers to questions of the bank are proved, and one for each task of a lab exam, named after its sitting. */
import { lesson, lessons } from '#content';

export const REFERENCE_LAB = 'reference';
export const NEWEST_LAB = 'reference-valkey';
export const PROOF_LAB = 'proof';
const OTHERS: string[] = [REFERENCE_LAB, NEWEST_LAB, PROOF_LAB];

const EXAM_LAB = /^exam-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-\d{1,2}$/;

export function hasLab(slug: string): boolean {
  return OTHERS.includes(slug) || sittingOfLab(slug) !== undefined || lesson(slug) !== undefined;
}

/** Every lab a learner can have but those of exams, which their sittings name. */
export function labsBesideExams(): string[] {
  return [...lessons().map(({ slug }) => slug), ...OTHERS];
}

export function examLab(sitting: string, number: number): string {
  return `exam-${sitting}-${number}`;
}

/** Of a task's lab, the sitting. */
export function sittingOfLab(slug: string): string | undefined {
  return EXAM_LAB.exec(slug)?.[1];
}
