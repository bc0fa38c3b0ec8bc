/* Which questions a sitting gets: drawn from a seed, so that the same seed over the same bank is the same form.
 *
 * Domains get their share by largest remainder. Within a domain the questions that were never seen come first, then
 * those seen longest ago; among equals an objective that has fewer so far; among those the dice. */
import { shuffled } from '#app/_features/quiz/rules';

export type Candidate = { id: string; domain: string; objective: string; type: string };
export type Drawn = { id: string; scored: boolean };
export type Wanted = {
  scored: number;
  unscored: number;
  /** Domain → weight. */
  weights: Readonly<Record<string, number>>;
};
/** When a question was last before the learner, in ms; absent: never. */
export type SeenAt = Readonly<Record<string, number>>;
export type Short = { domain: string; wanted: number; there: number };

/** 50 over 30/26/24/20 is 15/13/12/10. What is left after rounding down goes to the largest remainders. */
export function sharesOf(count: number, weights: Readonly<Record<string, number>>): Record<string, number> {
  const domains = Object.keys(weights);
  const sum = domains.reduce((total, domain) => total + (weights[domain] ?? 0), 0);
  if (sum <= 0 || count <= 0) return Object.fromEntries(domains.map((domain) => [domain, 0]));
  const exact = domains.map((domain) => {
    const whole = count * (weights[domain] ?? 0);
    return { domain, share: Math.floor(whole / sum), rest: whole % sum };
  });
  let left = count - exact.reduce((total, { share }) => total + share, 0);
  for (const each of [...exact].sort((one, other) => other.rest - one.rest)) {
    if (left <= 0) break;
    each.share += 1;
    left -= 1;
  }
  return Object.fromEntries(exact.map(({ domain, share }) => [domain, share]));
}

/** The domains in which the bank has too few questions for this draw. */
export function shortages(candidates: readonly Candidate[], wanted: Wanted): Short[] {
  const [scored, unscored] = [sharesOf(wanted.scored, wanted.weights), sharesOf(wanted.unscored, wanted.weights)];
  return Object.keys(wanted.weights).map((domain) => ({
    domain,
    wanted: (scored[domain] ?? 0) + (unscored[domain] ?? 0),
    there: candidates.filter((candidate) => candidate.domain === domain).length,
  })).filter(({ wanted: need, there }) => there < need);
}

/** Never more than the bank has, and no question twice. */
export function draw(candidates: readonly Candidate[], wanted: Wanted, seed: string, seen: SeenAt): Drawn[] {
  const [scored, unscored] = [sharesOf(wanted.scored, wanted.weights), sharesOf(wanted.unscored, wanted.weights)];
  const drawn = Object.keys(wanted.weights).flatMap((domain) => {
    const need = scored[domain] ?? 0;
    const here = candidates.filter((candidate) => candidate.domain === domain);
    const ids = spread(here, need + (unscored[domain] ?? 0), `${seed} ${domain}`, seen);
    return shuffled(ids, `${seed} ${domain} scored`).map((id, at) => ({ id, scored: at < need }));
  });
  return shuffled(drawn, `${seed} places`);
}

/** `count` of these, as even over their objectives as "unseen first" allows. */
export function spread(
  candidates: readonly Candidate[], count: number, seed: string, seen: SeenAt,
): string[] {
  const open = shuffled(unique(candidates), seed);
  const taken: Candidate[] = [];
  const had = new Map<string, number>();
  while (taken.length < count && open.length > 0) {
    let best = 0;
    for (let at = 1; at < open.length; at += 1) {
      if (before(open[at] as Candidate, open[best] as Candidate, seen, had)) best = at;
    }
    const [next] = open.splice(best, 1) as [Candidate];
    had.set(next.objective, (had.get(next.objective) ?? 0) + 1);
    taken.push(next);
  }
  return taken.map(({ id }) => id);
}

function before(one: Candidate, other: Candidate, seen: SeenAt, had: ReadonlyMap<string, number>): boolean {
  const [seenOne, seenOther] = [seen[one.id], seen[other.id]];
  if ((seenOne === undefined) !== (seenOther === undefined)) return seenOne === undefined;
  const [hadOne, hadOther] = [had.get(one.objective) ?? 0, had.get(other.objective) ?? 0];
  if (hadOne !== hadOther) return hadOne < hadOther;
  return (seenOne ?? 0) < (seenOther ?? 0);
}

function unique(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.id, candidate])).values()];
}

/** An order that is never the given one where there is another: the steps of a question must not stand right. */
export function disordered(ids: readonly string[], seed: string): string[] {
  const mixed = shuffled(ids, seed);
  const same = mixed.length > 1 && mixed.every((id, at) => id === ids[at]);
  return same ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}
