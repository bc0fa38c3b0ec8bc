/* What sittings say about knowledge: one fact for each judged item of a sitting that is over. Folded from the frozen
 * form and the acts, never stored: progress, mastery and "missed" read it beside the attempts. */
import type { Form } from '../form';
import { judge } from '../score/rules';
import { foldSitting, type Act, type Span } from '../sitting/rules';

export type SittingRecord = Span & { id: string; exam: string; form: Form; acts: readonly Act[] };
export type SittingFact = {
  sitting: string;
  exam: string;
  /** `question`, or `exercise` for a task of a lab exam. */
  kind: 'question' | 'exercise';
  itemId: string;
  lesson: string;
  domain: string;
  objective: string;
  contentHash: string;
  /** False: left empty, so it says nothing of what the learner knows but counts as wrong in the score. */
  answered: boolean;
  correct: boolean;
  guessed: boolean;
  at: Date;
};

/** Facts of what is over; items that a lab has still to judge are left out until it has. */
export function sittingFacts(records: readonly SittingRecord[], now: Date): SittingFact[] {
  return records.flatMap((record) => {
    const state = foldSitting(record.form, record, record.acts, now);
    if (!state.over) return [];
    return record.form.items.flatMap((item) => {
      const mine = state.items[item.id];
      const judged = judge(item, mine?.given, state.verdicts[item.id]);
      if (judged === 'pending' || !mine) return [];
      const isLab = item.body.type === 'lab';
      return [{
        sitting: record.id, exam: record.exam, kind: isLab ? 'exercise' as const : 'question' as const,
        itemId: item.id, lesson: item.lesson, domain: item.domain, objective: item.objective, contentHash: item.hash,
        answered: isLab ? mine.seen : mine.whole, correct: judged === 'right', guessed: mine.guessed,
        at: mine.answeredAt ?? state.endedAt,
      }];
    });
  });
}

export type Answered = { itemId: string; correct: boolean; at: Date };

/** Items whose latest answer was wrong, the latest miss first. */
export function missedOf(answers: readonly Answered[]): string[] {
  const latest = new Map<string, Answered>();
  for (const answer of answers) {
    const known = latest.get(answer.itemId);
    if (!known || answer.at.getTime() >= known.at.getTime()) latest.set(answer.itemId, answer);
  }
  return [...latest.values()].filter(({ correct }) => !correct)
    .sort((one, other) => other.at.getTime() - one.at.getTime()).map(({ itemId }) => itemId);
}
