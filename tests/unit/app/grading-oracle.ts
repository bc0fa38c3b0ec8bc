/* What is right, found the slow way and from the author's file alone: the oracle lists every answer that somebody could
 * give and says of each whether the file calls it right. It shares no code with the grader. */
import type { QuestionFile } from '#content/_schema/quiz';

export type Fields = [string, string][];
export type Judged = { fields: Fields; right: boolean };

/** Every answer there is; of numbers, a ruler of them around the right one and around the usual wrong ones. */
export function everyAnswer(question: QuestionFile): Judged[] {
  switch (question.type) {
    case 'single':
    case 'predict': return question.options.map(({ id, correct }) => ({ fields: [['choice', id]], right: correct }));
    case 'multiple': return subsets(question.options).filter((each) => each.length === rightOnes(question).length)
      .map((each) => ({ fields: each.map(({ id }) => ['choice', id]), right: each.every(({ correct }) => correct) }));
    case 'matching': return pairings(question)
      .map((pairs) => ({
        fields: pairs.map(([item, choice]) => [`pair:${item}`, choice]),
        right: pairs.every(([item, choice]) => question.items.find(({ id }) => id === item)?.choice === choice),
      }));
    case 'ordering': return permutations(question.steps.map(({ id }) => id)).map((ids) => ({
      fields: ids.map((id, at) => [`place:${id}`, String(at + 1)]),
      right: ids.join() === question.steps.map(({ id }) => id).join(),
    }));
    case 'numeric': return ruler(question).map((text) => ({
      fields: [['number', text]], right: isWithin(text, String(question.answer), String(question.tolerance)),
    }));
    case 'command': return [];
  }
}

const rightOnes = ({ options }: { options: { correct: boolean }[] }) => options.filter(({ correct }) => correct);

function subsets<T>(list: T[]): T[][] {
  return Array.from({ length: 2 ** list.length }, (_, bits) => list.filter((_each, at) => bits & (1 << at)));
}

type Pairs = [string, string][];
const PAIRINGS_MAX = 5000;

/** All of them; where that would be millions, those that differ from the right one in two places at most. */
function pairings({ items, choices }: Extract<QuestionFile, { type: 'matching' }>): Pairs[] {
  const few = choices.length ** items.length <= PAIRINGS_MAX;
  if (!few) {
    const changed = (pairs: Pairs): Pairs[] => pairs.flatMap(([item], at) =>
      choices.map((choice) => pairs.with(at, [item, choice.id])));
    return changed(items.map(({ id, choice }) => [id, choice])).flatMap(changed);
  }
  let all: Pairs[] = [[]];
  for (const { id } of items) {
    all = all.flatMap((pairs) => choices.map((choice): Pairs => [...pairs, [id, choice.id]]));
  }
  return all;
}

function permutations(ids: string[]): string[][] {
  if (ids.length <= 1) return [ids];
  return ids.flatMap((id) => permutations(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]));
}

/** As people would type them: the numbers of the file, their neighbours, and the edges of the tolerance. */
function ruler({ answer, tolerance, misses }: Extract<QuestionFile, { type: 'numeric' }>): string[] {
  const about = [answer, answer - tolerance, answer + tolerance, ...misses.map(({ value }) => value)];
  const texts = about.flatMap((value) => [value, value - 1, value + 1, value - 0.001, value + 0.001, -value])
    .map((value) => String(Number(value.toFixed(6))));
  return [...new Set(texts)].filter((text) => !text.includes('e'));
}

/** In whole millionths, so that no binary fraction is asked. */
function isWithin(given: string, answer: string, tolerance: string): boolean {
  const distance = millionths(given) - millionths(answer);
  return (distance < 0n ? -distance : distance) <= millionths(tolerance);
}

function millionths(text: string): bigint {
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole) * 1_000_000n + BigInt(part.padEnd(6, '0').slice(0, 6));
  return text.startsWith('-') ? -size : size;
}
