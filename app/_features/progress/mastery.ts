/* How well each objective is known: the share of its questions whose latest answer was right, with the number of
 * answers behind it. Pure. Three questions are the least that gets a percentage: below that it would be noise with a
 * sign. */
import { aboutDomain, latestOfEach, type Blueprint, type Domain, type Evidence, type Objective } from './evidence';

export type Mastery = {
  /** All answers, repeated ones too. */
  answers: number;
  /** Different questions among them. */
  items: number;
  /** Whose latest answer was right. */
  right: number;
  /** 0 to 100; undefined below ITEMS_MIN. */
  percent: number | undefined;
  level: 'none' | 'few' | 'weak' | 'fair' | 'strong';
};
export type ObjectiveMastery = Mastery & { objective: Objective };
export type DomainMastery = Mastery & { domain: Domain; objectives: ObjectiveMastery[] };

export const ITEMS_MIN = 3;
const FAIR_FROM = 60;
const STRONG_FROM = 80;

export function masteryOf(evidence: readonly Evidence[], blueprint: Blueprint): DomainMastery[] {
  return blueprint.domains.map((domain) => ({
    domain,
    ...measure(aboutDomain(evidence, domain.id, blueprint)),
    objectives: blueprint.objectives.filter((each) => each.domain === domain.id).map((objective) => ({
      objective, ...measure(evidence.filter((each) => each.objectives.includes(objective.id))),
    })),
  }));
}

/** The objectives with the lowest share, by a mean that few answers pull towards the middle. Only what was tried is
 *  called weak, and only what is not strong. */
export function weakest(mastery: readonly DomainMastery[], count = 3): ObjectiveMastery[] {
  return mastery.flatMap((domain) => domain.objectives)
    .filter((each) => each.items > 0 && each.right < each.items && each.level !== 'strong')
    .sort((one, other) => cautious(one) - cautious(other) || other.items - one.items
      || (one.objective.id < other.objective.id ? -1 : 1))
    .slice(0, count);
}

function measure(evidence: readonly Evidence[]): Mastery {
  const latest = latestOfEach(evidence);
  const right = latest.filter((each) => each.correct).length;
  const answers = new Set(evidence.map((each) => each.id)).size;
  const items = latest.length;
  if (items < ITEMS_MIN) return { answers, items, right, percent: undefined, level: items === 0 ? 'none' : 'few' };
  const percent = Math.round((100 * right) / items);
  const level = percent >= STRONG_FROM ? 'strong' : percent >= FAIR_FROM ? 'fair' : 'weak';
  return { answers, items, right, percent, level };
}

const cautious = ({ right, items }: Mastery): number => (right + 1) / (items + 2);
