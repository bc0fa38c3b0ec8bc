/* How ready a learner is, as a range and never as a number alone. Pure.
 *
 * For each domain the first answers to its latest questions are taken: a second answer has read the explanation. With r
 * right of n the share is taken as a Beta(r + 1, n − r + 1); the four are added with the exam's weights, and the range
 * is where the sum lies in nine of ten cases. */
import { aboutDomain, firstOfEach, type Blueprint, type Domain, type Evidence } from './evidence';

export type DomainPart = { domain: Domain; answers: number; right: number; missing: number };
export type Readiness =
  | { known: false; parts: DomainPart[]; missing: number }
  | {
    known: true;
    parts: DomainPart[];
    /** Share that would be right, 0 to 1. */
    low: number;
    likely: number;
    high: number;
    verdict: 'below' | 'near' | 'above';
  };

/** The latest of each domain: what was not known long ago may be known now. */
export const RECENT = 40;
export const DOMAIN_MIN = 5;
/** AWS publishes no share that passes; 72 % is where 720 of 1,000 would lie on a straight scale. */
export const PASS_SHARE = 0.72;
const NINE_OF_TEN = 1.645;

export function readinessOf(evidence: readonly Evidence[], blueprint: Blueprint): Readiness {
  const asked = firstOfEach(evidence.filter((each) => each.source !== 'exercise'));
  const parts = blueprint.domains.map((domain): DomainPart => {
    const recent = aboutDomain(asked, domain.id, blueprint).slice(-RECENT);
    const right = recent.filter((each) => each.correct).length;
    return { domain, answers: recent.length, right, missing: Math.max(0, DOMAIN_MIN - recent.length) };
  });
  const missing = parts.reduce((sum, part) => sum + part.missing, 0);
  if (missing > 0 || parts.length === 0) return { known: false, parts, missing };
  const weights = parts.reduce((sum, part) => sum + part.domain.weight, 0);
  let mean = 0;
  let variance = 0;
  for (const { domain, answers, right } of parts) {
    const weight = domain.weight / weights;
    const share = (right + 1) / (answers + 2);
    mean += weight * share;
    variance += weight * weight * ((share * (1 - share)) / (answers + 3));
  }
  const spread = NINE_OF_TEN * Math.sqrt(variance);
  const [low, high] = [Math.max(0, mean - spread), Math.min(1, mean + spread)];
  const verdict = high < PASS_SHARE ? 'below' : low >= PASS_SHARE ? 'above' : 'near';
  return { known: true, parts, low, likely: mean, high, verdict };
}
