/* Four grades, each with the time after which the card would come back. One is suggested where an answer or the help
 * taken speaks for it; the choice stays the learner's. */
import { gradeCard } from './actions';
import type { Grade } from './memory';
import type { Turn } from './view-model';

const NAMES: Record<Grade, string> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' };
const LOOKS: Record<Grade, string> = {
  1: 'border-bad text-bad hover:bg-bad-soft', 2: 'border-warn text-warn hover:bg-warn-soft',
  3: 'border-good text-good hover:bg-good-soft', 4: 'border-accent text-accent hover:bg-accent-soft',
};
const SOFT: Record<Grade, string> = { 1: 'bg-bad-soft', 2: 'bg-warn-soft', 3: 'bg-good-soft', 4: 'bg-accent-soft' };

export function GradeForm({ turn, tookMs }: { turn: Turn; tookMs: number }) {
  const { suggested } = turn;
  return (
    <form action={gradeCard} className="space-y-3 border-t border-border pt-5">
      <input type="hidden" name="card" value={turn.card.id} />
      <input type="hidden" name="review" value={turn.review} />
      <input type="hidden" name="took" value={tookMs} />
      <fieldset>
        <legend className="mb-2.5 text-[0.95rem] font-medium">
          How well did you know it?
          {suggested && <span className="text-muted"> Suggested by what you did: {NAMES[suggested]}.</span>}
        </legend>
        <div className="grid grid-cols-4 gap-2 sm:gap-3">
          {turn.previews.map(({ grade, interval }) => (
            <button
              key={grade} type="submit" name="rating" value={grade} data-card-key={grade} aria-keyshortcuts={`${grade}`}
              className={`flex min-h-16 flex-col items-center justify-center rounded-xl border-2 px-1 py-2
                transition-colors select-none ${LOOKS[grade]} ${suggested === grade ? SOFT[grade] : 'bg-raised'}`}
            >
              <span className="font-semibold">
                <span aria-hidden="true" className="hidden font-normal text-muted sm:inline">{grade} </span>
                {NAMES[grade]}
              </span>
              <span className="text-sm text-muted"><span className="sr-only">, comes back in </span>{interval}</span>
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
