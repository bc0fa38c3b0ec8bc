/* What only shows over many questions: questions asked twice, where the key stands, how long it is, and whether the
 * bank has what the blueprint asks for.
 *
 * A double stops the build, because one author can mend it. Shares do not: they move with each question that somebody
 * adds. `content:verify` and the tests hold them. */
import type { BlueprintFile } from './bank';
import type { Placed } from './lint';
import type { Problem } from './problems';
import type { BankQuestionFile, QuestionFile } from './quiz';

export type PlacedInBank = Omit<Placed, 'question'> & { question: BankQuestionFile };

const LONGEST_IS_KEY_MAX = 0.35;
const SAME_PLACE_MAX = 0.5;
const STEM_LIKENESS_MAX = 0.9;
/** Shares mean nothing for fewer questions than this. */
const SHARES_MIN = 6;
/** Nor does the blueprint below this. */
const WEIGHTS_MIN = 100;
const WEIGHT_SLACK_PERCENT = 5;
/** Of χ² with three degrees of freedom: a spread this uneven comes by chance once in a hundred banks. */
const CHI_SQUARE_MAX = 11.34;
const PLACES = 4;
const CHECKED_MONTHS_MAX = 12;

export function lintDoubles(all: Placed[]): Problem[] {
  const problems: Problem[] = [];
  const sets = all.map((placed) => wordSet(placed.question.stem));
  all.forEach((placed, index) => {
    for (let before = 0; before < index; before++) {
      if (likeness(sets[before]!, sets[index]!) < STEM_LIKENESS_MAX) continue;
      const { question, file, lineOf, at } = placed;
      const text = `${question.id}: asks nearly the same as ${all[before]!.question.id}`;
      problems.push({ file, line: lineOf(at), text });
    }
  });
  return problems;
}

export function lintShares(all: Placed[]): Problem[] {
  const singles = all.filter((placed) => placed.question.type === 'single');
  const first = singles[0];
  if (first === undefined || singles.length < SHARES_MIN) return [];
  const problems: Problem[] = [];
  const say = (text: string): void =>
    void problems.push({ file: first.file, line: first.lineOf(first.at), text });
  const longest = singles.filter((placed) => keyIsLongest(placed.question)).length;
  if (longest / singles.length > LONGEST_IS_KEY_MAX) {
    say(`the longest option is the answer in ${longest} of ${singles.length} single questions`);
  }
  const counts = keyPlaces(singles);
  counts.forEach((there, place) => {
    if (there / singles.length > SAME_PLACE_MAX) {
      say(`the answer stands in place ${place + 1} in ${there} of ${singles.length}`);
    }
  });
  const chiSquare = chiSquareOf(counts);
  if (singles.length >= PLACES * 5 && chiSquare > CHI_SQUARE_MAX) {
    say(`answers stand in the places 1 to 4 in ${counts.join(', ')} questions: χ² ${chiSquare.toFixed(1)}, too uneven`);
  }
  return problems;
}

/** How far a spread is from an even one. */
export function chiSquareOf(counts: number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

export function lintWeights(bank: PlacedInBank[], blueprint: BlueprintFile, file: string): Problem[] {
  if (bank.length < WEIGHTS_MIN) return [];
  const domainOf = new Map(blueprint.objectives.map(({ id, domain }) => [id, domain]));
  const problems: Problem[] = [];
  for (const { id, weight } of blueprint.domains) {
    const count = bank.filter(({ question }) => domainOf.get(question.objective) === id).length;
    const percent = (count / bank.length) * 100;
    if (Math.abs(percent - weight) <= WEIGHT_SLACK_PERCENT) continue;
    problems.push({ file, line: 1, text: `${id}: ${count} of ${bank.length} questions (${percent.toFixed(1)} %)`
      + `, the blueprint wants ${weight} % ± ${WEIGHT_SLACK_PERCENT}` });
  }
  return problems;
}

/** `today` as YYYY-MM-DD. Dates that are too old, and dates still to come. */
export function isFresh(checked: string, today: string): boolean {
  const [year, rest] = [Number(today.slice(0, 4)), today.slice(4)];
  return checked <= today && checked >= `${year - CHECKED_MONTHS_MAX / 12}${rest}`;
}

function keyPlaces(singles: Placed[]): number[] {
  const counts = Array.from({ length: PLACES }, () => 0);
  for (const { question } of singles) {
    const place = question.type === 'single' ? question.options.findIndex((option) => option.correct) : -1;
    if (counts[place] !== undefined) counts[place]++;
  }
  return counts;
}

function keyIsLongest(question: QuestionFile): boolean {
  if (question.type !== 'single') return false;
  const key = question.options.find((option) => option.correct);
  return question.options.every((option) => option === key || option.text.length < (key?.text.length ?? 0));
}

/** Words in common over words in either. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [less, more] = one.size < other.size ? [one, other] : [other, one];
  if (less.size < more.size * STEM_LIKENESS_MAX) return 0;
  let common = 0;
  for (const word of less) if (more.has(word)) common++;
  return common / (one.size + other.size - common);
}

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z0-9]+/g) ?? []);
}
