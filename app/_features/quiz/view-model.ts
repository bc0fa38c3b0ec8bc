/* What the browser is told of a question: before the answer, and after it. Both are built field by field from an
 * allow-list (read.ts, review.ts), so that a key can never slip into a page by being part of a larger object. */
import type { Source, Words } from '#content';

export type OptionView = { id: string } & Words;

type Common = {
  id: string;
  stem: Words;
  /** The id that the next attempt will have: a request that is sent twice makes one row. */
  attempt: string;
};
export type QuestionView =
  | (Common & { type: 'single' | 'multiple'; choose: number; options: OptionView[] })
  | (Common & { type: 'matching'; items: OptionView[]; choices: OptionView[] })
  | (Common & { type: 'ordering'; steps: OptionView[] })
  | (Common & { type: 'numeric'; unit?: string })
  | (Common & { type: 'command'; setup: string[]; linesMax: number })
  | (Common & { type: 'predict'; setup: string[]; line: string; options: OptionView[] });

export type ReviewedOption = OptionView & { why: Words; right: boolean; chosen: boolean };
type Judged = { correct: boolean; at: string; sources: Source[] };
export type ReviewView =
  | (Judged & { type: 'choice'; options: ReviewedOption[] })
  | (Judged & { type: 'predict'; setup: string[]; line: string; options: ReviewedOption[] })
  | (Judged & {
    type: 'matching';
    items: (OptionView & { why: Words; given: Words; wanted: Words; right: boolean })[];
  })
  /** In the right order; `place` is where the learner put it, from 1. */
  | (Judged & { type: 'ordering'; steps: (OptionView & { why: Words; place: number; right: boolean })[] })
  | (Judged & {
    type: 'numeric'; given: number; answer: number; tolerance: number; unit: string; why: Words;
    misses: { value: number; why: Words; given: boolean }[];
  })
  | (Judged & { type: 'command'; lines: string[]; output: string; found: string; model: string[]; why: Words });

export type QuestionState = {
  question: QuestionView;
  /** Of the last attempt at the question as it is now. */
  review?: ReviewView;
  /** It was once answered right, now or in an older wording. */
  done: boolean;
  /** Answered, but reworded since. */
  reworded: boolean;
};
