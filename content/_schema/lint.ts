/* Rules of good questions that need more than one field (each from complaints about other people's quizzes): a learner
 * must not be able to find the answer by its length, its place or its letter. */
import type { Problem } from './problems';
import type { QuestionFile } from './quiz';
import type { Path } from './yaml-file';

/** One question with the place where it is written; `at` is the way to it in its file. */
export type Placed = { file: string; lineOf: (path: Path) => number; question: QuestionFile; at: Path };
type Choice = Extract<QuestionFile, { type: 'single' | 'multiple' }>;

const NUMBER_WORDS = ['', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'];
/** A distractor's length may differ from the key's by this part… */
const LENGTH_SLACK = 0.4;
/** …or by this many characters, whichever is more: short options (`6379`) cannot be held to a ratio. */
const LENGTH_SLACK_CHARS = 12;

export function lintQuestion(placed: Placed): Problem[] {
  const { file, lineOf, question, at } = placed;
  const problems: Problem[] = [];
  const say = (path: Path, text: string): void => {
    problems.push({ file, line: lineOf([...at, ...path]), text: `${question.id}: ${text}` });
  };
  lintWording(question, say);
  if (question.type === 'single' || question.type === 'multiple') lintChoice(question, say);
  if (question.type === 'predict') lintPredict(question, say);
  if (question.type === 'matching') lintMatching(question, say);
  if (question.type === 'ordering') lintDoubles(question.steps, ['steps'], say);
  if (question.type === 'numeric') lintNumeric(question, say);
  if (question.type === 'command') {
    question.wrong.forEach((wrong, index) => {
      if (wrong.failsAt >= question.checks.length) say(['wrong', index], `failsAt ${wrong.failsAt} is not a check`);
    });
  }
  return problems;
}

type Say = (path: Path, text: string) => void;

const NEGATION = /\b(not|never|except|(?<!at )least)\b/i;
const BOLD_NEGATION = /\*\*(NOT|NEVER|EXCEPT|LEAST)\*\*/;
const LETTER_OR_PLACE = new RegExp([
  '\\b([Oo]ption|[Aa]nswer|[Cc]hoice)s?\\s+\\(?[A-F]\\b', '\\b[A-F]\\) ',
  '\\b(first|second|third|fourth|last) (option|answer)\\b',
].join('|'));

function lintWording(question: QuestionFile, say: Say): void {
  if (NEGATION.test(question.stem) && !BOLD_NEGATION.test(question.stem)) {
    say(['stem'], 'a negative question shows its negation in bold capitals: **NOT**');
  }
  for (const { path, text } of explanations(question)) {
    if (LETTER_OR_PLACE.test(text)) {
      say(path, 'explanations name no letters or places: options are shuffled');
    }
  }
}

function explanations(question: QuestionFile): { path: Path; text: string }[] {
  const each = (field: string, list: { why: string }[]): { path: Path; text: string }[] =>
    list.map(({ why }, at) => ({ path: [field, at, 'why'], text: why }));
  switch (question.type) {
    case 'command': return [{ path: ['why'], text: question.why }, ...each('wrong', question.wrong)];
    case 'numeric': return [{ path: ['why'], text: question.why }, ...each('misses', question.misses)];
    case 'matching': return each('items', question.items);
    case 'ordering': return each('steps', question.steps);
    default: return each('options', question.options);
  }
}

function lintChoice(question: Choice, say: Say): void {
  const right = question.options.filter((option) => option.correct);
  if (question.type === 'single' && right.length !== 1) {
    say(['options'], `exactly one option is correct, not ${right.length}`);
  }
  if (question.type === 'multiple') {
    const word = NUMBER_WORDS[right.length] ?? '';
    if (right.length < 2) say(['options'], 'at least two options are correct');
    else if (!question.stem.includes(`Choose ${word}`)) say(['stem'], `the stem says "Choose ${word}"`);
  }
  lintDoubles(question.options, ['options'], say);
  const meanLength = right.reduce((sum, option) => sum + option.text.length, 0) / Math.max(1, right.length);
  question.options.forEach((option, at) => {
    if (/\b(all|none|both|neither) of (the|these)\b/i.test(option.text)) {
      say(['options', at], '"all/none of the above" means nothing once options are shuffled');
    }
    const difference = Math.abs(option.text.length - meanLength);
    if (!option.correct && difference > Math.max(LENGTH_SLACK_CHARS, meanLength * LENGTH_SLACK)) {
      const [own, key] = [option.text.length, Math.round(meanLength)];
      say(['options', at], `${own} characters against ${key} of the key: more than 40 % off`);
    }
  });
}

/** Outputs have the length they have; only how many are right can be wrong. */
function lintPredict(question: Extract<QuestionFile, { type: 'predict' }>, say: Say): void {
  const right = question.options.filter((option) => option.correct).length;
  if (right !== 1) say(['options'], `exactly one option is correct, not ${right}`);
  lintDoubles(question.options, ['options'], say);
}

function lintNumeric(question: Extract<QuestionFile, { type: 'numeric' }>, say: Say): void {
  const { answer, tolerance, misses } = question;
  misses.forEach(({ value }, at) => {
    if (Math.abs(value - answer) <= tolerance) say(['misses', at], `${value} is taken as right`);
    if (misses.slice(0, at).some((other) => other.value === value)) say(['misses', at], `${value} stands there twice`);
  });
}

function lintMatching(question: Extract<QuestionFile, { type: 'matching' }>, say: Say): void {
  lintDoubles(question.items, ['items'], say);
  lintDoubles(question.choices, ['choices'], say);
  question.items.forEach((item, at) => {
    if (!question.choices.some((choice) => choice.id === item.choice)) {
      say(['items', at, 'choice'], `"${item.choice}" is none of the choices`);
    }
  });
}

function lintDoubles(list: { id: string; text: string }[], path: Path, say: Say): void {
  list.forEach((one, at) => {
    const before = list.slice(0, at);
    if (before.some((other) => other.id === one.id)) say([...path, at], `the id "${one.id}" is used twice`);
    if (before.some((other) => other.text === one.text)) say([...path, at], 'has the same text as another');
  });
}
