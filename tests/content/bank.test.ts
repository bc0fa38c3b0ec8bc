// The bank as it is: weights of the domains, places and lengths of answers, dates that belong together.
import { expect, test } from 'vitest';
import { loadContent } from '#content/_build/load';
import { CONTENT_DIR } from '#content/_build/main';
import { walkContent } from '#content/_build/walk';
import { problemLine } from '#content/_schema/problems';
import { bankProblems } from './bank-rules';

test('the bank keeps to its blueprint and gives no answer away by place or length', () => {
  const loaded = loadContent(walkContent(CONTENT_DIR), []);
  // The day of the newest question: the calendar is content:verify's business, not this test's.
  const today = loaded.bank.questions.map(({ question }) => question.verified).sort().at(-1) ?? '';
  expect(bankProblems(loaded, today).map(problemLine)).toEqual([]);
});
