/* A form: the questions of one sitting as they were drawn, frozen with their keys, the order of their parts, and which
 * of them count. It is the JSON in the sitting's row; what an author changes later changes nothing in it. */
import type { Source, Words } from '#content';
import type { QuestionKey } from '#content/private';
import type { Exercise } from '#lab/check';

export type Part = { id: string } & Words;

/** What the learner sees of an item; its parts stand in the order of this sitting. */
export type Body =
  | { type: 'single' | 'multiple'; choose: number; options: Part[] }
  | { type: 'predict'; setup: string[]; line: string; options: Part[] }
  | { type: 'matching'; items: Part[]; choices: Part[] }
  | { type: 'ordering'; steps: Part[] }
  | { type: 'numeric'; unit?: string }
  | { type: 'command'; setup: string[]; linesMax: number }
  /** A task in a lab of its own; `lab` is the lab's name behind the learner's. */
  | { type: 'lab'; lab: string; exercise: string; tasks: Part[] };

/** Of a task in a lab: task → the lines that solve it. */
export type LabKey = { type: 'lab'; solutions: Record<string, string[]>; sources: Source[] };

export type FormItem = {
  /** The question's or exercise's lasting id. */
  id: string;
  /** Of the item as it was when the form was drawn. */
  hash: string;
  domain: string;
  objective: string;
  /** Slug of the lesson that teaches it; empty when none does. */
  lesson: string;
  scored: boolean;
  stem: Words;
  body: Body;
  key: QuestionKey | LabKey;
  /** What grades a command: its set-up and checks as they were. */
  exercise?: Exercise;
};

export type ExamKind = 'mock' | 'drill' | 'missed' | 'lab';
export type Form = {
  version: 1;
  /** The exam's title when it began. */
  title: string;
  kind: ExamKind;
  minutes: number;
  accommodation: string;
  /** Of 1,000. */
  pass: number;
  items: FormItem[];
};

/** What was answered. A beginning of an answer is kept too; only a whole one can be right. */
export type Given =
  | { chosen: string[] }
  | { pairs: Record<string, string> }
  /** Step ids in the learner's order; empty places are empty texts. */
  | { sequence: string[] }
  | { number: string }
  | { lines: string[] };

/** What a lab said of an item; kept as an act of the server's. */
export type Verdict = { correct: boolean; output: string; found: string; tasks?: Record<string, boolean> };
