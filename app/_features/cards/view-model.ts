/* What a page is told of a card. A question's key is in none of this before the question was answered. */
import type { Source, Words } from '#content';
import type { QuestionView, ReviewView } from '../quiz/view-model';
import type { Grade, Preview } from './memory';

type Common = {
  id: string;
  /** What it is about, and where that is taught. */
  topic: string;
  lesson?: { title: string; address: string };
};
export type CardView =
  | (Common & { kind: 'concept' | 'port'; front: Words; back: Words; sources: Source[] })
  | (Common & { kind: 'question'; question: QuestionView; answered?: { attempt: string; review: ReviewView } })
  | (Common & { kind: 'exercise'; title: string; address: string });

export type Turn = {
  card: CardView;
  /** The id that the review will have: a form that is sent twice makes one row. */
  review: string;
  previews: Preview[];
  /** What the answer, or the help taken, speaks for. */
  suggested?: Grade;
  /** never: a new card. */
  state: 'new' | 'learning' | 'review';
};
