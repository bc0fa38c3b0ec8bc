/* The rules of a quiz, pure: in which order options stand, what counts as an answer, and whether it is right.
 *
 * Grading is by option id, all or nothing, as in the exam. The order is a function of a seed, so that a reload shows
 * what was shown before; each new attempt has a new seed. */
import type {
  ChoiceQuestion, CommandQuestion, MatchingQuestion, NumericQuestion, Option, OrderingQuestion, PredictQuestion,
  PublicQuestion,
} from '#content';
import type { ChoiceKey, CommandKey, MatchingKey, NumericKey, OrderingKey, QuestionKey } from '#content/private';
import { readNumber } from './number-rules';

export type ChoiceAnswer = { chosen: string[] };
/** Item id → choice id. */
export type MatchingAnswer = { pairs: Record<string, string> };
/** Step ids as the learner has put them. */
export type OrderingAnswer = { sequence: string[] };
export type NumericAnswer = { number: number };
export type CommandAnswer = { lines: string[] };
export type QuizAnswer = ChoiceAnswer | MatchingAnswer | OrderingAnswer | NumericAnswer | CommandAnswer;

/** What is wrong with an answer before it is graded: an answer like this is not an attempt. */
export type Unanswered = { incomplete: string };

export const LINE_CHARS_MAX = 500;
const NUMBERS = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX'];

export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** The letter of an option is its place in this attempt, before the answer and after it. */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}

/** A stem that says itself how many are wanted, as those of the exam do, is not repeated. */
export function saysHowMany(stem: string, count: number): boolean {
  return new RegExp(`\\bchoose ${numberWord(count)}\\b`, 'i').test(stem);
}

export function isUnanswered(value: QuizAnswer | Unanswered): value is Unanswered {
  return 'incomplete' in value;
}

/** What a form calls the parts of an answer. */
export function isAnswerField(name: string): boolean {
  return ['choice', 'line', 'number'].includes(name) || name.startsWith('pair:') || name.startsWith('place:');
}

/** The parts of a question that are shown in an order of the attempt. */
export function partsOf(question: PublicQuestion): Option[] {
  switch (question.type) {
    case 'command':
    case 'numeric': return [];
    case 'matching': return [...question.items, ...question.choices];
    case 'ordering': return question.steps;
    default: return question.options;
  }
}

/** Reads a form's fields (`choice`, `pair:<item>`, `place:<step>` from 1, `number`, `line`) as an answer to this
 *  question. */
export function readAnswer(question: PublicQuestion, fields: [string, string][]): QuizAnswer | Unanswered {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'predict': return readChoice(question, fields);
    case 'matching': return readMatching(question, fields);
    case 'ordering': return readOrdering(question, fields);
    case 'numeric': return readNumeric(question, fields);
    case 'command': return readCommand(question, fields);
  }
}

function readChoice(question: ChoiceQuestion | PredictQuestion, fields: [string, string][]): ChoiceAnswer | Unanswered {
  const given = new Set(fields.filter(([name]) => name === 'choice').map(([, value]) => value));
  const chosen = question.options.map((option) => option.id).filter((id) => given.has(id));
  if (chosen.length === question.choose) return { chosen };
  if (question.choose === 1) return { incomplete: 'Choose an answer first.' };
  const counted = chosen.length === 0 ? 'nothing is' : chosen.length === 1 ? '1 is' : `${chosen.length} are`;
  return { incomplete: `Choose ${numberWord(question.choose)}: ${counted} chosen so far.` };
}

function readMatching(question: MatchingQuestion, fields: [string, string][]): MatchingAnswer | Unanswered {
  const choices = new Set(question.choices.map((choice) => choice.id));
  const pairs: Record<string, string> = {};
  for (const item of question.items) {
    const value = fields.find(([name]) => name === `pair:${item.id}`)?.[1] ?? '';
    if (!choices.has(value)) return { incomplete: `Choose a partner for each: "${item.text}" has none yet.` };
    pairs[item.id] = value;
  }
  return { pairs };
}

function readOrdering(question: OrderingQuestion, fields: [string, string][]): OrderingAnswer | Unanswered {
  const count = question.steps.length;
  const sequence: string[] = [];
  for (const { id, text } of question.steps) {
    const place = Number(fields.find(([name]) => name === `place:${id}`)?.[1] ?? '');
    if (!Number.isInteger(place) || place < 1 || place > count) {
      return { incomplete: `Give each step a place from 1 to ${count}: "${text}" has none yet.` };
    }
    if (sequence[place - 1] !== undefined) {
      return { incomplete: `Give each step a place of its own: two have the place ${place}.` };
    }
    sequence[place - 1] = id;
  }
  return { sequence };
}

function readNumeric(question: NumericQuestion, fields: [string, string][]): NumericAnswer | Unanswered {
  const typed = fields.find(([name]) => name === 'number')?.[1] ?? '';
  if (typed.trim() === '') return { incomplete: 'Type a number first.' };
  const number = readNumber(typed, question.unit);
  return number === undefined ? { incomplete: 'Type one number, as 1200 or 0.5, and nothing else.' } : { number };
}

function readCommand(question: CommandQuestion, fields: [string, string][]): CommandAnswer | Unanswered {
  const text = fields.filter(([name]) => name === 'line').map(([, value]) => value).join('\n');
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  if (lines.length === 0) return { incomplete: 'Type a command first.' };
  if (lines.length > question.linesMax) {
    const most = question.linesMax === 1 ? 'one command' : `${question.linesMax} commands, one a line`;
    return { incomplete: `At most ${most}.` };
  }
  const long = lines.find((line) => line.length > LINE_CHARS_MAX);
  if (long) return { incomplete: `A command here may have ${LINE_CHARS_MAX} characters; one has ${long.length}.` };
  return { lines };
}

/** All or nothing. Command answers are graded by running them (record.ts). */
export function grade(key: Exclude<QuestionKey, CommandKey>, answer: QuizAnswer): boolean {
  switch (key.type) {
    case 'single':
    case 'multiple':
    case 'predict': if ('chosen' in answer) return gradeChoice(key, answer); break;
    case 'matching': if ('pairs' in answer) return gradeMatching(key, answer); break;
    case 'ordering': if ('sequence' in answer) return gradeOrdering(key, answer); break;
    case 'numeric': if ('number' in answer) return gradeNumeric(key, answer); break;
  }
  throw new Error(`Question ${key.id} and the answer to it are of different types.`);
}

export function gradeChoice(key: ChoiceKey, { chosen }: ChoiceAnswer): boolean {
  return new Set(chosen).size === key.correct.length && key.correct.every((id) => chosen.includes(id));
}

export function gradeMatching(key: MatchingKey, { pairs }: MatchingAnswer): boolean {
  return Object.entries(key.pairs).every(([item, choice]) => pairs[item] === choice);
}

function gradeOrdering(key: OrderingKey, { sequence }: OrderingAnswer): boolean {
  return sequence.length === key.sequence.length && sequence.every((id, at) => id === key.sequence[at]);
}

/** A number that is right on paper stays right: the slack is for how binary fractions are kept. */
function gradeNumeric(key: NumericKey, { number }: NumericAnswer): boolean {
  const slack = Number.EPSILON * 4 * Math.max(Math.abs(key.answer), Math.abs(number), key.tolerance);
  return Math.abs(number - key.answer) <= key.tolerance + slack;
}

/** Fisher and Yates, with dice from the seed. */
export function shuffled<T>(values: readonly T[], seed: string): T[] {
  const next = dice(seed);
  const out = [...values];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = next(at + 1);
    const kept = out[at] as T;
    out[at] = out[other] as T;
    out[other] = kept;
  }
  return out;
}

/** The order of the attempt after `tries` others: never that of the attempt before it, so that trying again is not
 *  clicking at the same place. */
export function reshuffled<T>(values: readonly T[], seed: string, tries: number): T[] {
  let before: T[] = [];
  for (let attempt = 0; attempt <= tries; attempt += 1) {
    const [first, ...rest] = shuffled(values, `${seed} ${attempt}`);
    const next = first === undefined ? [] : [first, ...rest];
    const same = next.length > 1 && next.every((value, at) => value === before[at]);
    before = same && first !== undefined ? [...rest, first] : next;
  }
  return before;
}

/** The list with what stood at `from` at `to`. */
export function moved<T>(values: readonly T[], from: number, to: number): T[] {
  const rest = values.toSpliced(from, 1);
  return from in values ? rest.toSpliced(to, 0, values[from] as T) : rest;
}

/** Put in the given order; what the order does not know comes last, so that an edited question still shows whole. */
export function inOrder<T extends { id: string }>(values: readonly T[], order: readonly string[]): T[] {
  const place = (value: T) => {
    const at = order.indexOf(value.id);
    return at === -1 ? order.length : at;
  };
  return [...values].sort((one, other) => place(one) - place(other));
}

/** Mulberry32 over an FNV-1a hash of the seed: small, even enough for four options, the same everywhere. */
function dice(seed: string): (sides: number) => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}
