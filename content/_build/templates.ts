/* What `content:new` writes: small, whole and provable, so that an author changes something that works. */

export const QUESTION_TYPES = [
  'single', 'multiple', 'matching', 'ordering', 'numeric', 'command', 'predict',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

export const lessonText = ({ slug, title, today }: { slug: string; title: string; today: string }): string => `---
id: ${slug}
title: ${JSON.stringify(title)}
draft: true
goal: Say in one sentence what the learner can do afterwards.
minutes: 5
engine: redis-7.0
prerequisites: []
sources:
  - key: set
    title: The SET command (redis.io)
    url: https://redis.io/docs/latest/commands/set
    checked: ${today}
---

Begin with something to do, then say what it shows.

\`\`\`redis
> SET ${slug}:draft hello
OK
> GET ${slug}:draft
"hello"
\`\`\`

<Exercise id="${slug}-first"/>
`;

export const quizText = ({ slug }: { slug: string }): string => `questions:
  - id: ${slug}-q1
    type: single
    stem: What does SET with a value of \`${slug}\` answer when the value is stored?
    sources: [set]
    options:
      - id: ok
        text: OK, as a plain word
        correct: true
        why: SET answers OK when it has stored the value, whatever was there before.
      - id: value
        text: The value stored
        why: A GET would answer the value. SET says only that it has been stored.
      - id: count
        text: A number of keys
        why: DEL and EXISTS count keys. SET writes exactly one and does not count.
      - id: nothing
        text: Nothing at all
        why: Every command is answered. Silence would mean that the connection is gone.
`;

export const exerciseText = ({ id, title }: { id: string; title: string }): string => `id: ${id}
title: ${JSON.stringify(title)}
setup: []
tasks:
  - id: store
    text: Store \`hello\` under \`${id}:greeting\`.
    checks:
      - exists: ${id}:greeting
        say: There is no key \`${id}:greeting\` yet.
      - run: GET ${id}:greeting
        equals: '"hello"'
        say: "It should hold hello; it holds {{actual}}."
    hints:
      - Which command stores a value under a key?
      - "\`SET\` takes the key and the value."
      - "\`SET ${id}:greeting ___\`"
    solution: [SET ${id}:greeting hello]
    alternatives:
      - [SETNX ${id}:greeting hello]
    wrong:
      - run: [SET ${id}:other hello]
        failsAt: 0
      - run: [SET ${id}:greeting bye]
        failsAt: 1
`;

type Question = { id: string; objective: string; type: QuestionType; today: string; source: string };

export function questionText({ id, objective, type, today, source }: Question): string {
  const words = id.replaceAll('-', ' ');
  const stem = type === 'multiple' ? `Draft of ${words}: what holds? Choose TWO.` : `Draft of ${words}: what holds?`;
  return `id: ${id}
objective: ${objective}
difficulty: 1
type: ${type}
verified: ${today}
stem: "${stem}"
sources: [${source}]
${BODIES[type]}`;
}

const WHY = 'Say here in a sentence or two why this one is right or wrong.';
const option = (id: string, text: string, correct = false): string =>
  `  - id: ${id}\n    text: ${text}\n${correct ? '    correct: true\n' : ''}    why: ${WHY}\n`;
const step = (id: string, text: string): string => `  - id: ${id}\n    text: ${text}\n    why: ${WHY}\n`;

const PAIRS = ['one', 'two', 'three'];
const item = (id: string): string =>
  `  - { id: item-${id}, text: Item ${id}, choice: choice-${id}, why: "${WHY}" }\n`;
const choice = (id: string): string => `  - { id: choice-${id}, text: Choice ${id} }\n`;

const BODIES: Record<QuestionType, string> = {
  single: `options:\n${option('first', 'A wrong answer here')}${option('second', 'The right answer', true)}`
    + `${option('third', 'Another wrong one')}${option('fourth', 'One more wrong one')}`,
  multiple: `options:\n${option('first', 'One right answer', true)}${option('second', 'A wrong answer')}`
    + `${option('third', 'Another wrong one')}${option('fourth', 'Other right answer', true)}`
    + option('fifth', 'One more wrong one'),
  matching: `items:\n${PAIRS.map(item).join('')}choices:\n${PAIRS.map(choice).join('')}`,
  ordering: `steps:\n${step('begin', 'What comes at the beginning')}${step('then', 'What follows it')}`
    + `${step('after', 'What comes after that')}${step('end', 'What comes at the end')}`,
  numeric: `answer: 16384\nunit: slots\nwhy: ${WHY}\nmisses:\n  - value: 16383\n    why: ${WHY}\n`
    + `  - value: 1024\n    why: ${WHY}\n`,
  command: `setup: [SET draft:count 41]\nchecks:\n  - run: GET draft:count\n    equals: '"42"'\n`
    + `    say: "The count should be 42; it is {{actual}}."\nmodel: [INCR draft:count]\nwhy: ${WHY}\nwrong:\n`
    + `  - run: [DECR draft:count]\n    failsAt: 0\n    why: ${WHY}\n`
    + `  - run: [INCRBY draft:count 2]\n    failsAt: 0\n    why: ${WHY}\n`,
  predict: `setup: [SET draft:count 41]\nline: INCR draft:count\noptions:\n`
    + `${option('same', '"`(integer) 41`"')}${option('more', '"`(integer) 42`"', true)}`
    + `${option('ok', '"`OK`"')}${option('text', '\'`"42"`\'')}`,
};
