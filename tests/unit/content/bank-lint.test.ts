// What the build and content:verify say to an author of the bank, with file and line.
import { describe, expect, test } from 'vitest';
import { loadContent } from '#content/_build/load';
import { walkContent } from '#content/_build/walk';
import type { ContentFiles } from '#content/_build/walk';
import { chiSquareOf, isFresh, lintShares, lintWeights } from '#content/_schema/lint-bank';
import { problemLine } from '#content/_schema/problems';
import type { Problem } from '#content/_schema/problems';
import { lintSpelling } from '#content/_schema/spelling';
import { bankNotes, bankProblems } from '../../content/bank-rules';
import { unretired } from '../../content/gone-ids';

const WHY = 'Because this sentence is long enough to explain it.';
const SOURCES = `- key: docs
  title: The documentation
  url: https://redis.io/docs
  checked: 2026-11-21
`;
const BLUEPRINT = `domains:
  - { id: secure, title: Secure, summary: Keep it safe., weight: 60 }
  - { id: cost, title: Cost, summary: Keep it cheap., weight: 40 }
objectives:
  - { id: ports, domain: secure, title: Ports, summary: Know the ports., lesson: ports-to-know }
  - { id: prices, domain: cost, title: Prices, summary: Know the prices. }
planned: [ports-to-know]
`;

function single(id: string, stem = `What does ${id} mean?`, key = 0): string {
  const options = ['one', 'two', 'three', 'four'].map((name, at) =>
    `  - { id: ${name}, text: "The ${name} here", why: "${WHY}"${at === key ? ', correct: true' : ''} }`);
  return `id: ${id}
objective: ports
difficulty: 1
type: single
verified: 2026-11-21
stem: "${stem}"
sources: [docs]
options:
${options.join('\n')}
`;
}

const file = (name: string, text: string) => ({ name: `content/${name}`, text });
const asked = (id: string, text: string, domain = 'secure') =>
  ({ domain, id, file: file(`questions/${domain}/${id}.yaml`, text) });

function filesOf(change: Partial<ContentFiles['bank']> = {}): ContentFiles {
  return {
    // Of a folder that is not there: everything else is empty.
    ...walkContent('/no-such-folder'),
    bank: {
      sources: file('sources.yaml', SOURCES), blueprint: file('questions/blueprint.yaml', BLUEPRINT),
      retiredIds: file('retired-ids.yaml', ''), questions: [asked('alpha', single('alpha'))], ...change,
    },
  };
}

function problemsOf(change: Partial<ContentFiles['bank']>): string[] {
  const problems: Problem[] = [];
  loadContent(filesOf(change), problems);
  return problems.map(problemLine);
}
const ofQuestion = (text: string, id = 'alpha', domain = 'secure') =>
  problemsOf({ questions: [asked(id, text, domain)] });

const numeric = (more: string) =>
  single('alpha').replace('type: single', 'type: numeric').replace(/options:[^]*$/, more);

describe('the build refuses, with file and line,', () => {
  test.each([
    ['a file that is not called as its question', () => ofQuestion(single('alpha'), 'beta'),
      'content/questions/secure/beta.yaml:1: alpha: the file is called "beta"; its name is the question\'s id'],
    ['an unknown objective', () => ofQuestion(single('alpha').replace('objective: ports', 'objective: harbours')),
      'content/questions/secure/alpha.yaml:2: alpha: "harbours" is no objective of the blueprint'],
    ['a question in the folder of another domain', () => ofQuestion(single('alpha'), 'alpha', 'cost'),
      'content/questions/cost/alpha.yaml:2: alpha: "ports" belongs to the domain "secure", not "cost"'],
    ['an unknown source', () => ofQuestion(single('alpha').replace('[docs]', '[docs, hearsay]')),
      'content/questions/secure/alpha.yaml:7: alpha: "hearsay" is not in content/sources.yaml'],
    ['a fourth difficulty', () => ofQuestion(single('alpha').replace('difficulty: 1', 'difficulty: 4')),
      'content/questions/secure/alpha.yaml:3: difficulty: 1 is recall, 2 apply, 3 analyse'],
    ['a retired id', () => problemsOf({
      retiredIds: file('retired-ids.yaml', '- { id: alpha, retired: 2026-11-20, why: Asked twice. }'),
    }), 'content/questions/secure/alpha.yaml:1: the id "alpha" was retired on 2026-11-20; take another'],
    ['the same question twice', () => problemsOf({
      questions: [asked('alpha', single('alpha')), asked('beta', single('beta', 'Does alpha mean what?'))],
    }), 'content/questions/secure/beta.yaml:1: beta: asks nearly the same as alpha'],
    ['a miss that is right', () => ofQuestion(numeric(`answer: 10\ntolerance: 2\nwhy: "${WHY}"
misses:\n  - { value: 11, why: "${WHY}" }\n  - { value: 20, why: "${WHY}" }\n`)),
    'content/questions/secure/alpha.yaml:12: alpha: 11 is taken as right'],
    ['one miss alone', () => ofQuestion(numeric(`answer: 10\nwhy: "${WHY}"
misses:\n  - { value: 11, why: "${WHY}" }\n`)),
    'content/questions/secure/alpha.yaml:11: misses: explains two usual wrong numbers, at least'],
    ['a proof that is no transcript', () => ofQuestion(`${single('alpha')}proof:\n  say: Look.\n  show: [OK]\n`),
      'content/questions/secure/alpha.yaml:15: alpha: a redis block begins with a line "> COMMAND" or "$ shell '
        + 'command"'],
    ['weights that are not a whole', () => problemsOf({
      blueprint: file('questions/blueprint.yaml', BLUEPRINT.replace('weight: 60', 'weight: 50')),
    }), 'content/questions/blueprint.yaml:2: the weights of the domains are 90 %, not 100'],
    ['a lesson that is neither there nor planned', () => problemsOf({
      blueprint: file('questions/blueprint.yaml', BLUEPRINT.replace('planned: [ports-to-know]', 'planned: []')),
    }), 'content/questions/blueprint.yaml:5: there is no lesson "ports-to-know", and it is not planned either'],
    ['a name that its makers spell otherwise', () => ofQuestion(single('alpha', 'What does Elasticache do here?')),
      'content/questions/secure/alpha.yaml:6: "Elasticache" is spelled ElastiCache'],
  ])('%s', (_, problems, says) => {
    expect(problems()).toContain(says);
  });

  test('nothing of a good bank', () => {
    expect(problemsOf({})).toEqual([]);
  });
});

describe('the spelling of names', () => {
  const said = (text: string, name = 'content/x.mdx') => lintSpelling({ name, text }).map(problemLine);

  test('is looked at in prose alone: not in code, addresses, ids', () => {
    expect(said('`Cloudwatch` [x](https://aws.amazon.com/cloudwatch)\n```sh\nMemCached\n```\nGood.')).toEqual([]);
    expect(said('choices:\n  - { id: cloudfront, text: CloudFront }\n', 'content/q.yaml')).toEqual([]);
    expect(said('sources: [global-datastore]\nobjective: dynamodb\n', 'content/q.yaml')).toEqual([]);
  });

  test('is told with the line and the right name', () => {
    expect(said('One.\n\nUse multi-AZ, Cloudwatch and a global datastore.')).toEqual([
      'content/x.mdx:3: "multi-AZ" is spelled Multi-AZ', 'content/x.mdx:3: "Cloudwatch" is spelled CloudWatch',
      'content/x.mdx:3: "global datastore" is spelled Global Datastore',
    ]);
  });
});

describe('the bank as a whole', () => {
  const many = (count: number, key: (at: number) => number) => Array.from({ length: count }, (_, at) =>
    asked(`secure-q${at}`, single(`secure-q${at}`, `Number ${at} of secure ${at * 7}?`, key(at))));
  const loaded = (questions: ContentFiles['bank']['questions']) => loadContent(filesOf({ questions }), []);

  test('keys at one place too often, and a spread that is no chance, are told', () => {
    expect(lintShares(loaded(many(40, (at) => at % 4)).placed)).toEqual([]);
    const texts = lintShares(loaded(many(40, (at) => (at % 5 === 0 ? 1 : 0))).placed).map(({ text }) => text);
    expect(texts).toEqual([
      'the answer stands in place 1 in 32 of 40',
      'answers stand in the places 1 to 4 in 32, 8, 0, 0 questions: χ² 68.8, too uneven',
    ]);
    expect(chiSquareOf([10, 10, 10, 10])).toBe(0);
  });

  test('the weights of the blueprint hold from a hundred questions on', () => {
    const blueprint = loaded([]).bank.blueprint;
    const weigh = (count: number) =>
      lintWeights(loaded(many(count, (at) => at % 4)).bank.questions.map(({ placed }) => placed), blueprint, 'b.yaml');
    expect(weigh(99)).toEqual([]);
    expect(weigh(100).map(({ text }) => text)).toEqual([
      'secure: 100 of 100 questions (100.0 %), the blueprint wants 60 % ± 5',
      'cost: 0 of 100 questions (0.0 %), the blueprint wants 40 % ± 5',
    ]);
  });

  test.each([
    ['2026-11-21', '2026-11-21', true], ['2025-11-21', '2026-11-21', true], ['2025-11-20', '2026-11-21', false],
    ['2026-11-22', '2026-11-21', false], ['2023-03-01', '2024-02-29', true],
  ])('checked on %s is fresh on %s: %s', (checked, today, fresh) => {
    expect(isFresh(checked, today)).toBe(fresh);
  });

  test('sources and questions that nobody looked at for a year are told', () => {
    const all = loaded(many(1, () => 0));
    expect(bankProblems(all, '2027-11-21')).toEqual([]);
    expect(bankProblems(all, '2027-11-22').map(problemLine)).toEqual([
      'content/sources.yaml:1: the source "docs" was last checked on 2026-11-21, more than 12 months ago: '
        + 'read it again and set the date',
      'content/questions/secure/secure-q0.yaml:5: secure-q0 was last checked on 2026-11-21, more than 12 months ago: '
        + 'read it again and set the date',
    ]);
  });

  test('an author is told what is not taught and what is not asked', () => {
    expect(bankNotes(loaded(many(4, () => 0)))).toEqual([
      'bank: 4 questions, 0 of them proved: secure 4 (100 % of 60 %), cost 0 (0 % of 40 %)',
      'bank: objectives without a lesson: ports, prices', 'bank: objectives without a question: prices',
    ]);
  });

  test('an id that went without being retired is told', () => {
    const { bank } = loaded(many(1, () => 0));
    expect(unretired(['secure-q0', 'old'], bank).map(({ text }) => text))
      .toEqual(['the question "old" is gone: write its id here, so that nobody uses it again']);
  });
});
