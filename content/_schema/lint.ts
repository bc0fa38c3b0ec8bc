/* Rules of good questions that need more than one field (each from complaints about other people's quizzes): a learner
 * must not be able to find the answer by its length, its place or its letter. */
import type { Problem } from './problems';
import type { QuestionFile } from './quiz';
import type { Path } from './yaml-file';

/** One question with the place where it is written. */
export type Placed = { file: string; lineOf: (path: Path) => number; question: QuestionFile; index: number };
type Choice = Extract<QuestionFile, { type: 'single' | 'multiple' }>;

const NUMBER_WORDS = ['', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'];
/** A distractor's length may differ from the key's by this part… */
const LENGTH_SLACK = 0.4;
/** …or by this many characters, whichever is more: short options (`6379`) cannot be held to a ratio. */
const LENGTH_SLACK_CHARS = 12;
const LONGEST_IS_KEY_MAX = 0.35;
const SAME_PLACE_MAX = 0.5;
const STEM_LIKENESS_MAX = 0.9;
/** Shares mean nothing for fewer questions than this. */
const BANK_MIN = 6;

export function lintQuestion(placed: Placed): Problem[] {
  const { file, lineOf, question, index } = placed;
  const problems: Problem[] = [];
  const say = (path: Path, text: string): void => {
    problems.push({ file, line: lineOf(['questions', index, ...path]), text: `${question.id}: ${text}` });
  };
  lintWording(question, say);
  if (question.type === 'single' || question.type === 'multiple') lintChoice(question, say);
  if (question.type === 'matching') lintMatching(question, say);
  if (question.type === 'command') {
    question.wrong.forEach((wrong, at) => {
      if (wrong.failsAt >= question.checks.length) say(['wrong', at], `failsAt ${wrong.failsAt} is not a check`);
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
  if (question.type === 'command') {
    const wrong = question.wrong.map((each, at) => ({ path: ['wrong', at, 'why'], text: each.why }));
    return [{ path: ['why'], text: question.why }, ...wrong];
  }
  const field = question.type === 'matching' ? 'items' : 'options';
  const list = question.type === 'matching' ? question.items : question.options;
  return list.map((each, at) => ({ path: [field, at, 'why'], text: each.why }));
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

/** What only shows over many questions: where the key stands, how long it is, questions asked twice. */
export function lintBank(bank: Placed[]): Problem[] {
  const problems: Problem[] = [];
  const at = (placed: Placed, text: string): void => {
    problems.push({ file: placed.file, line: placed.lineOf(['questions', placed.index]), text });
  };
  bank.forEach((placed, index) => {
    for (const other of bank.slice(0, index)) {
      if (likeness(placed.question.stem, other.question.stem) >= STEM_LIKENESS_MAX) {
        at(placed, `${placed.question.id}: asks nearly the same as ${other.question.id}`);
      }
    }
  });
  const singles = bank.filter((placed) => placed.question.type === 'single');
  const first = singles[0];
  if (first === undefined || singles.length < BANK_MIN) return problems;
  const longest = singles.filter((placed) => keyIsLongest(placed.question)).length;
  if (longest / singles.length > LONGEST_IS_KEY_MAX) {
    at(first, `the longest option is the answer in ${longest} of ${singles.length} single questions`);
  }
  for (let place = 0; place < 4; place++) {
    const there = singles.filter((placed) => keyPlace(placed.question) === place).length;
    if (there / singles.length <= SAME_PLACE_MAX) continue;
    at(first, `the answer stands in place ${place + 1} in ${there} of ${singles.length}`);
  }
  return problems;
}

function keyIsLongest(question: QuestionFile): boolean {
  if (question.type !== 'single') return false;
  const key = question.options.find((option) => option.correct);
  return question.options.every((option) => option === key || option.text.length < (key?.text.length ?? 0));
}

function keyPlace(question: QuestionFile): number {
  return question.type === 'single' ? question.options.findIndex((option) => option.correct) : -1;
}

/** Words in common over words in either. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordSet(one), wordSet(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z0-9]+/g) ?? []);
}
