// From a failing episode to a short script: delta debugging, each trial on an emptied real server and a new node of
// ours.
import { quoteLine } from '#support/words';
import type { Difference } from './match';
import type { Step } from './script';

const patienceMs = 30_000;

export type Trial = (steps: Step[]) => Promise<Difference | undefined>;

/** The fewest steps found within `trials` runs that still differ in the same command (or in the state). */
export async function shrink(
  steps: Step[],
  first: Difference,
  trial: Trial,
  trials = 1500,
): Promise<{ steps: Step[]; difference: Difference }> {
  let best = { steps: steps.slice(0, first.at + 1), difference: first };
  let left = trials;
  const until = Date.now() + patienceMs;
  const attempt = async (candidate: Step[]): Promise<boolean> => {
    left = Date.now() < until ? left - 1 : 0;
    const found = await trial(candidate);
    if (!found || found.command !== first.command) return false;
    best = { steps: candidate.slice(0, found.at + 1), difference: found };
    return true;
  };
  for (let size = Math.ceil(best.steps.length / 2); size >= 1 && left > 0;) {
    let removed = false;
    for (let at = best.steps.length; at > 0 && left > 0; at -= size) {
      const candidate = [...best.steps.slice(0, Math.max(0, at - size)), ...best.steps.slice(at)];
      if (candidate.length < best.steps.length && (await attempt(candidate))) removed = true;
    }
    if (size === 1 && !removed) break;
    size = removed && size > 1 ? Math.min(size, Math.ceil(best.steps.length / 2)) : Math.floor(size / 2);
    if (size === 0 && removed) size = 1;
  }
  while (left > 0 && (await shortenWords(best.steps, attempt))) continue;
  return best;
}

/** Long commands lose half of their words at a time, pairs together. */
async function shortenWords(steps: Step[], attempt: (steps: Step[]) => Promise<boolean>): Promise<boolean> {
  for (const [index, step] of steps.entries()) {
    if ('pause' in step || step.words.length < 8) continue;
    const drop = Math.floor((step.words.length - 2) / 4) * 2;
    for (const from of [2, step.words.length - drop]) {
      const words = [...step.words.slice(0, from), ...step.words.slice(from + drop)];
      const candidate = steps.map((other, at) => (at === index ? { ...step, words } : other));
      if (await attempt(candidate)) return true;
    }
  }
  return false;
}

/** The script in the language of the tables. */
export function asTable(title: string, steps: readonly Step[]): string {
  const lines = [`= ${title}`, '@protocol 2'];
  const met = new Set<string>();
  for (const step of steps) {
    if ('pause' in step) {
      lines.push(`@skip ${step.pause + 35}ms`);
      continue;
    }
    if (step.client.endsWith('3') && !met.has(step.client)) lines.push('@mask', `${step.client}> HELLO 3`);
    met.add(step.client);
    lines.push(step.words.length === 0 ? `@close ${step.client}` : `${step.client}> ${quoteLine(step.words)}`);
  }
  return lines.join('\n');
}
