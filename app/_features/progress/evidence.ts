/* What is known of a learner's knowledge: answers to questions, each with the objectives it speaks about. Pure.
 *
 * Whoever keeps answers (lesson quizzes, the bank, exams) turns them into these; mastery, readiness and history ask for
 * nothing else. */

export type Evidence = {
  id: string;
  /** quiz, bank, exam, exercise */
  source: string;
  itemId: string;
  /** Of the blueprint; a lesson's question speaks about all that its lesson teaches. */
  objectives: string[];
  correct: boolean;
  at: Date;
  /** IANA zone of the learner then. */
  zone: string;
};

export type Domain = { id: string; title: string; /** Percent of the exam. */ weight: number };
export type Objective = { id: string; domain: string; title: string; /** Slug. */ lesson?: string | undefined };
export type Blueprint = { domains: Domain[]; objectives: Objective[] };

/** In time, each row once: a merge of two devices may bring it twice. */
export function ordered(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((each) => [each.id, each])).values()]
    .sort((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1));
}

/** The latest answer to each item. */
export function latestOfEach(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(ordered(evidence).map((each) => [each.itemId, each])).values()];
}

/** The first answer to each item: what the learner knew before its explanation was read. */
export function firstOfEach(evidence: readonly Evidence[]): Evidence[] {
  const first = new Map<string, Evidence>();
  for (const each of ordered(evidence)) if (!first.has(each.itemId)) first.set(each.itemId, each);
  return [...first.values()];
}

export function aboutDomain(evidence: readonly Evidence[], domain: string, blueprint: Blueprint): Evidence[] {
  const ids = new Set(blueprint.objectives.filter((each) => each.domain === domain).map((each) => each.id));
  return evidence.filter((each) => each.objectives.some((id) => ids.has(id)));
}
