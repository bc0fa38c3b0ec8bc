// What the linter of questions refuses, and with which sentence and line.
import { describe, expect, test } from 'vitest';
import { quiz } from '#content/_schema/quiz';
import { lintQuestion } from '#content/_schema/lint';
import { lintDoubles, lintShares } from '#content/_schema/lint-bank';
import type { Placed } from '#content/_schema/lint';
import { problemLine } from '#content/_schema/problems';
import type { Problem } from '#content/_schema/problems';
import { readYaml } from '#content/_schema/yaml-file';

const WHY = 'Because this sentence is long enough to explain it.';

function option(id: string, text: string, more = ''): string {
  return `\n      - { id: ${id}, text: "${text}", why: "${WHY}"${more} }`;
}

const FOUR = option('a', 'The first of four', ', correct: true') + option('b', 'The second of them')
  + option('c', 'The third of these') + option('d', 'The fourth of all 4');
const TWO_RIGHT = FOUR.replace('id: b,', 'id: b, correct: true,');

function single(id: string, options = FOUR, stem = `What is asked in the question ${id}?`, type = 'single'): string {
  return `\n  - id: ${id}\n    type: ${type}\n    stem: "${stem}"\n    sources: [docs]\n    options:${options}`;
}

/** Problems of a quiz of this question and four good ones. */
function problemsOf(first: string): string[] {
  const names = ['alpha', 'beta', 'gamma', 'delta'];
  const rest = names.map((id) => single(id, FOUR, `${id} ${id}: which?`));
  const problems: Problem[] = [];
  const file = readYaml('quiz.yaml', `questions:${[first, ...rest].join('')}`, quiz, problems);
  const placed: Placed[] = (file?.value.questions ?? []).map((question, index) =>
    ({ file: 'quiz.yaml', lineOf: file?.lineOf ?? (() => 0), question, at: ['questions', index] }));
  problems.push(...placed.flatMap(lintQuestion), ...lintDoubles(placed));
  return problems.map(problemLine);
}

const cases: { title: string; yaml: string; says: string }[] = [
  {
    title: 'two right options of a single question',
    yaml: single('q', TWO_RIGHT),
    says: 'quiz.yaml:7: q: exactly one option is correct, not 2',
  },
  {
    title: 'three options',
    yaml: single('q', FOUR.split('\n').slice(0, 4).join('\n')),
    says: 'quiz.yaml:7: questions.0.options: has four options',
  },
  {
    title: 'an explanation of a few words',
    yaml: single('q', FOUR.replace(WHY, 'Right.')),
    says: 'quiz.yaml:7: questions.0.options.0.why: explains in at least 40 characters',
  },
  {
    title: 'an explanation that names a letter',
    yaml: single('q', FOUR.replace(WHY, 'Option B is wrong because it is not what was asked.')),
    says: 'quiz.yaml:7: q: explanations name no letters or places: options are shuffled',
  },
  {
    title: 'all of the above',
    yaml: single('q', FOUR.replace('The fourth of all 4', 'All of the above')),
    says: 'quiz.yaml:10: q: "all/none of the above" means nothing once options are shuffled',
  },
  {
    title: 'a distractor three times as long as the key',
    yaml: single('q', FOUR.replace('The third of these', 'The third of these, which goes on and on and on')),
    says: 'quiz.yaml:9: q: 47 characters against 17 of the key: more than 40 % off',
  },
  {
    title: 'a negation that can be overlooked',
    yaml: single('q', FOUR, 'Which of these is not a cache?'),
    says: 'quiz.yaml:4: q: a negative question shows its negation in bold capitals: **NOT**',
  },
  {
    title: 'a multiple question that does not say how many',
    yaml: single('q', TWO_RIGHT + option('e', 'The fifth of these'), 'Which of these hold?', 'multiple'),
    says: 'quiz.yaml:4: q: the stem says "Choose TWO"',
  },
  {
    title: 'an option id that is used twice',
    yaml: single('q', FOUR.replace('id: d', 'id: b')),
    says: 'quiz.yaml:10: q: the id "b" is used twice',
  },
  {
    title: 'a question asked twice',
    yaml: single('q', FOUR, 'delta delta: which?'),
    says: 'quiz.yaml:38: delta: asks nearly the same as q',
  },
  {
    title: 'an unknown type',
    yaml: single('q', FOUR, 'Which?', 'essay'),
    says: 'quiz.yaml:3: questions.0.type: a question is single, multiple, matching, ordering, numeric, command or '
      + 'predict',
  },
];

describe('the linter of questions refuses', () => {
  test.each(cases)('$title', ({ yaml, says }) => {
    expect(problemsOf(yaml).join("\n")).toContain(says);
  });

  test('nothing of a good quiz', () => {
    expect(problemsOf(single('q'))).toEqual([]);
  });

  test('a key that is the longest option too often, or always at the same place', () => {
    const options = option('a', 'The first of four, at length', ', correct: true') + option('b', 'The second of them')
      + option('c', 'The third of these') + option('d', 'The fourth of all 4');
    const names = ['alpha', 'beta', 'gamma', 'delta', 'eps', 'zeta'];
    const text = `questions:${names.map((name) => single(name, options, `${name} ${name} ${name}?`)).join('')}`;
    const file = readYaml('quiz.yaml', text, quiz, []);
    const placed = (file?.value.questions ?? []).map((question, index) =>
      ({ file: 'quiz.yaml', lineOf: file?.lineOf ?? (() => 0), question, at: ['questions', index] }));
    expect(lintShares(placed).map((problem) => problem.text)).toEqual([
      'the longest option is the answer in 6 of 6 single questions',
      'the answer stands in place 1 in 6 of 6',
    ]);
  });
});
