/* What must hold of the bank as a whole, on a given day. Unlike the rules that stop the build these move with every
 * question that somebody adds, or with the calendar. */
import type { LoadedContent } from '#content/_build/load';
import { isFresh, lintShares, lintWeights } from '#content/_schema/lint-bank';
import type { Problem } from '#content/_schema/problems';

/** `today` as YYYY-MM-DD. */
export function bankProblems({ bank, courses, placed }: LoadedContent, today: string): Problem[] {
  const problems = [
    ...lintShares(placed),
    ...lintWeights(bank.questions.map((each) => each.placed), bank.blueprint, bank.blueprintName),
  ];
  for (const { key, checked } of bank.sources) {
    if (!isFresh(checked, today)) problems.push(stale(bank.sourcesName, `the source "${key}"`, checked, today));
  }
  for (const lesson of courses.flatMap((course) => course.lessons)) {
    for (const source of lesson.head.sources) {
      if (typeof source === 'string' || isFresh(source.checked, today)) continue;
      problems.push(stale(lesson.mdx.name, `the source "${source.key}"`, source.checked, today));
    }
  }
  for (const { question, placed: { file, lineOf } } of bank.questions) {
    if (isFresh(question.verified, today)) continue;
    problems.push({ ...stale(file, question.id, question.verified, today), line: lineOf(['verified']) });
  }
  return problems;
}

function stale(file: string, what: string, date: string, today: string): Problem {
  const text = date > today ? `${what} is dated ${date}, which is still to come`
    : `${what} was last checked on ${date}, more than 12 months ago: read it again and set the date`;
  return { file, line: 1, text };
}

/** What an author should know, and nothing that is wrong. */
export function bankNotes({ bank, courses }: LoadedContent): string[] {
  const { domains, objectives } = bank.blueprint;
  const slugs = courses.flatMap(({ lessons }) => lessons.map((lesson) => lesson.slug));
  const untaught = objectives.filter(({ lesson }) => lesson === undefined || !slugs.includes(lesson));
  const unasked = objectives.filter(({ id }) => !bank.questions.some(({ question }) => question.objective === id));
  const proved = bank.questions.filter(({ question: { type, proof } }) =>
    proof !== undefined || type === 'command' || type === 'predict');
  const counts = domains.map(({ id, weight }) => {
    const count = bank.questions.filter(({ domain }) => domain === id).length;
    return `${id} ${count} (${Math.round((count / Math.max(1, bank.questions.length)) * 100)} % of ${weight} %)`;
  });
  const ids = (list: { id: string }[]): string => list.map(({ id }) => id).join(', ');
  return [
    `bank: ${bank.questions.length} questions, ${proved.length} of them proved: ${counts.join(', ')}`,
    ...(untaught.length > 0 ? [`bank: objectives without a lesson: ${ids(untaught)}`] : []),
    ...(unasked.length > 0 ? [`bank: objectives without a question: ${ids(unasked)}`] : []),
  ];
}
