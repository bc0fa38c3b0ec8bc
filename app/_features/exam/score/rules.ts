/* What a sitting is worth. All or nothing for each item, as in the exam; what is empty is wrong; only scored items
 * count.
 *
 * The scale is an estimate: AWS gives 100 to 1,000 points and does not say how. Here 72 % right is 720, nothing is 100,
 * everything is 1,000, and between them it is a straight line. */
import { readNumber } from '#app/_features/quiz/number-rules';
import { grade, type QuizAnswer } from '#app/_features/quiz/rules';
import type { Form, FormItem, Given, Verdict } from '../form';
import type { SittingState } from '../sitting/rules';
import { isWhole } from '../sitting/given';

/** `pending`: a lab has to say, and has not yet. */
export type Judgement = 'right' | 'wrong' | 'pending';

const PERCENT_AT_PASS = 72;
const SCALE = { least: 100, pass: 720, most: 1000 };

export function judge(item: FormItem, given: Given | undefined, verdict: Verdict | undefined): Judgement {
  const { body, key } = item;
  if (key.type === 'lab') return verdict === undefined ? 'pending' : verdict.correct ? 'right' : 'wrong';
  if (!isWhole(body, given) || given === undefined) return 'wrong';
  if (key.type === 'command') return verdict === undefined ? 'pending' : verdict.correct ? 'right' : 'wrong';
  const answer = asAnswer(given, key.type === 'numeric' ? key.unit : undefined);
  return answer !== undefined && grade(key, answer) ? 'right' : 'wrong';
}

/** As the quiz reads it: nothing where it is no number. */
function asAnswer(given: Given, unit: string | undefined): QuizAnswer | undefined {
  if (!('number' in given)) return given;
  const number = readNumber(given.number, unit);
  return number === undefined ? undefined : { number };
}

export type Bar = { domain: string; right: number; of: number };
export type Score = {
  right: number;
  /** Scored items that are judged. */
  of: number;
  /** Scored items that a lab has not judged yet. */
  pending: number;
  scaled: number;
  passed: boolean;
  /** What the same knowledge might have brought with other questions: 95 % of the time between these. */
  between: [number, number];
  bars: Bar[];
  judged: Record<string, Judgement>;
};

export function score(form: Form, state: Pick<SittingState, 'items' | 'verdicts'>): Score {
  const judged = Object.fromEntries(form.items.map((item) =>
    [item.id, judge(item, state.items[item.id]?.given, state.verdicts[item.id])]));
  const counting = form.items.filter((item) => item.scored);
  const known = counting.filter((item) => judged[item.id] !== 'pending');
  const right = known.filter((item) => judged[item.id] === 'right').length;
  const scaled = scaledOf(right, known.length);
  const domains = [...new Set(known.map((item) => item.domain))];
  const bars = domains.map((domain) => {
    const here = known.filter((item) => item.domain === domain);
    return { domain, right: here.filter((item) => judged[item.id] === 'right').length, of: here.length };
  });
  return {
    right, of: known.length, pending: counting.length - known.length, scaled, passed: scaled >= form.pass,
    between: rangeOf(right, known.length), bars, judged,
  };
}

/** Whole numbers all the way, so that 36 of 50 is exactly 720. */
export function scaledOf(right: number, of: number): number {
  if (of === 0) return SCALE.least;
  return scaledAt(right, of);
}

function scaledAt(right: number, of: number): number {
  const above = right * 100 - PERCENT_AT_PASS * of;
  const { least, pass, most } = SCALE;
  if (above <= 0) return Math.floor(least + ((pass - least) * right * 100) / (PERCENT_AT_PASS * of));
  return Math.floor(pass + ((most - pass) * above) / ((100 - PERCENT_AT_PASS) * of));
}

/** Wilson's interval for the share of right answers, on the scale. Wide for few questions, as it should be. */
export function rangeOf(right: number, of: number): [number, number] {
  if (of === 0) return [SCALE.least, SCALE.most];
  const z = 1.96;
  const share = right / of;
  const centre = share + (z * z) / (2 * of);
  const margin = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  // Rounded first: 0.9999999999999999 of everything is everything.
  const at = (part: number) => scaledAt(Math.min(1, Math.max(0, Math.round(part * 1e9) / 1e9)), 1);
  return [at((centre - margin) / whole), at((centre + margin) / whole)];
}

/** The domain with the smallest share of right answers; of equals the one with more answers behind it. */
export function weakest(bars: readonly Bar[]): Bar | undefined {
  const [first] = [...bars].filter((bar) => bar.of > 0 && bar.right < bar.of)
    .sort((one, other) => one.right * other.of - other.right * one.of || other.of - one.of);
  return first;
}
