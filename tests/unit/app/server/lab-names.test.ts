// Which labs a learner can have: what is deleted must be all that can be opened.
import { expect, test } from 'vitest';
import { lessons } from '#content';
import { hasLab, labsBesideExams } from '#app/_server/lab-names';

test('the labs beside exams are those of the lessons, of the reference and of proofs', () => {
  const labs = labsBesideExams();
  expect(labs.filter((lab) => lessons().every(({ slug }) => slug !== lab)))
    .toEqual(['reference', 'reference-valkey', 'proof']);
  expect(new Set(labs).size).toBe(lessons().length + 3);
  expect(labs.every(hasLab)).toBe(true);
});
