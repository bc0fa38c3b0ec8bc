/* What the course looks like to those who use it: the shapes behind the doors `#content` and `#content/private`.
 *
 * The public shapes hold nothing that helps to answer: no correct ids, no explanations, no checks, hints or solutions.
 * They are written to `.build/content/public.json` by `_build`, the key shapes to `private.json`. */
import type { Check, Exercise } from '#lab/check';
import type { DatabasePlan } from '#lab/database-plan';
import type { FleetPlan } from '#lab/fleet-plan';
import type { TranscriptEntry } from './transcript';
import type { Words } from './words';

export type Source = { title: string; url: string; /** YYYY-MM-DD */ checked: string };

export type Course = {
  slug: string;
  id: string;
  title: string;
  summary: string;
  /** Slugs, in the order of the course. */
  lessons: string[];
};

export type Heading = { depth: 2 | 3; id: string; text: string };

export type LessonSummary = {
  /** The folder's name without its number: the address. */
  slug: string;
  /** Never changes, whatever happens to the folder. */
  id: string;
  title: string;
  /** One sentence: what the learner can do afterwards. */
  goal: string;
  minutes: number;
  /** The course's slug. */
  course: string;
  /** 1 for the first lesson of the course. */
  number: number;
  /** Slugs of lessons worth having done before. */
  prerequisites: string[];
  exercises: string[];
  questions: string[];
  /** Of everything the learner may see of the lesson. */
  hash: string;
};

export type Lesson = Omit<LessonSummary, 'exercises' | 'questions'> & {
  /** The compiled MDX, for `getMDXComponent` of mdx-bundler/client, on the server. */
  code: string;
  headings: Heading[];
  exercises: PublicExercise[];
  questions: PublicQuestion[];
  sources: Source[];
  /** The Memcached nodes of its lab. */
  memcached?: FleetPlan;
  /** The Memcached node at which the first lines of the lesson are typed: its first terminal is a telnet to it.
   * `psql` where it is that. */
  firstNode?: string;
  /** The practice database of its lab. */
  database?: DatabasePlan;
  /** Slugs. */
  previous?: string;
  next?: string;
};

export type PublicTask = { id: string; text: Words; /** How many hints there are. */ hints: number };

export type PublicExercise = {
  id: string;
  title: string;
  /** Slug of its lesson. */
  lesson: string;
  /** Names of the keys that are there at the start. */
  setupKeys: string[];
  tasks: PublicTask[];
  /** Of the whole exercise, its checks included. */
  hash: string;
  /** It starts on another kind of node than the lesson's blocks: a Valkey, or a managed one. */
  ownNode?: true;
};

export type Option = { id: string } & Words;

type QuestionBase = {
  id: string;
  /** Slug of its lesson; of a question of the bank, of the lesson that teaches its objective, where there is one. */
  lesson?: string;
  stem: Words;
  /** Of the whole question, its answer included: an attempt at an older wording can be told apart. */
  hash: string;
};
/** `choose` options of those; 1 for `single`. */
export type ChoiceQuestion = QuestionBase & { type: 'single' | 'multiple'; choose: number; options: Option[] };
/** Each item gets exactly one choice; a choice may serve several items or none. */
export type MatchingQuestion = QuestionBase & { type: 'matching'; items: Option[]; choices: Option[] };
/** Answered with redis-cli lines, one command a line; graded by running them after `setup` in a fresh lab. */
export type CommandQuestion = QuestionBase & { type: 'command'; setup: string[]; linesMax: number };
/** All steps, not in the right order. */
export type OrderingQuestion = QuestionBase & { type: 'ordering'; steps: Option[] };
export type NumericQuestion = QuestionBase & { type: 'numeric'; unit?: string };
/** What `line` prints after `setup`: an option's text is the output, with its line feeds. */
export type PredictQuestion = QuestionBase & {
  type: 'predict'; choose: number; setup: string[]; line: string; options: Option[];
};
export type PublicQuestion =
  | ChoiceQuestion | MatchingQuestion | OrderingQuestion | NumericQuestion | CommandQuestion | PredictQuestion;

export type BankQuestion = PublicQuestion & {
  /** Id of an objective and of a domain of the blueprint. */
  objective: string;
  domain: string;
  /** 1 recall, 2 apply, 3 analyse. */
  difficulty: 1 | 2 | 3;
  /** YYYY-MM-DD, when somebody last held it against its sources. */
  verified: string;
  /** Whether there is a *Prove it*. */
  proof: boolean;
};

/** `weight` is the part of the exam in percent. */
export type Domain = { id: string; title: string; summary: string; weight: number };
export type Objective = {
  id: string; domain: string; title: string; summary: string;
  /** Slug of the lesson that teaches it, once that is there. */
  lesson?: string;
};
export type Blueprint = { domains: Domain[]; objectives: Objective[] };

/** What an exam draws from the bank, and how long it takes. `pass` is of 1,000. */
export type Exam = { id: string; title: string; summary: string; pass: number; says: Words[] } & (
  | { kind: 'mock'; questions: number; unscored: number; minutes: number; types: string[] }
  | { kind: 'drill' | 'missed'; counts: number[]; minutesEach: number; types: string[] }
  | { kind: 'lab'; exercises: number; commands: number; minutes: number }
);

type KeyBase = { id: string; hash: string; sources: Source[] };
export type ChoiceKey = KeyBase & {
  type: 'single' | 'multiple' | 'predict';
  correct: string[];
  /** Option id → why it is right or wrong. */
  whys: Record<string, Words>;
};
export type MatchingKey = KeyBase & {
  type: 'matching';
  /** Item id → choice id. */
  pairs: Record<string, string>;
  /** Item id → why it belongs there. */
  whys: Record<string, Words>;
};
export type CommandKey = KeyBase & {
  type: 'command';
  setup: string[];
  checks: Check[];
  model: string[];
  why: Words;
  /** Answers that people give and that must fail; `failsAt` is the index of the check. */
  wrong: { run: string[]; failsAt: number; why: Words }[];
};
export type OrderingKey = KeyBase & {
  type: 'ordering';
  /** Step ids in the right order. */
  sequence: string[];
  /** Step id → why it stands there. */
  whys: Record<string, Words>;
};
export type NumericKey = KeyBase & {
  type: 'numeric';
  answer: number;
  /** How far off is still right. */
  tolerance: number;
  unit?: string;
  why: Words;
  /** Numbers that people give, and what they have mixed up. */
  misses: { value: number; why: Words }[];
};
export type QuestionKey = ChoiceKey | MatchingKey | OrderingKey | NumericKey | CommandKey;

/** *Prove it*: what to do in a lab that `setup` has prepared, and what is seen there. Tells the answer. */
export type Proof = Pick<Exercise, 'engine' | 'managed' | 'memcached' | 'setup'> & {
  say: Words; entries: TranscriptEntry[];
};

/** A card of the course: a question that can be answered in a breath, and its answer. */
export type ConceptCard = {
  id: string;
  /** Of the blueprint. */
  objective: string;
  domain: string;
  front: Words;
  back: Words;
  sources: Source[];
};

export type Port = {
  id: string;
  /** Fits into "Which port does … use?". */
  name: string;
  ports: number[];
  protocol: 'tcp' | 'udp';
  group: 'caches' | 'databases' | 'general';
  note: Words;
  sources: Source[];
};

/** A stretch of a lesson's prose without its marks, for search; the first has no heading. */
export type Section = { /** Of the heading in the page. */ id: string; heading: string; text: string };
/** By the slug of the lesson. */
export type Prose = Record<string, Section[]>;

/** A word of the glossary. */
export type Term = {
  id: string; term: string; also: string[]; text: Words;
  /** Slug of the lesson that teaches it. */
  taught?: string;
  /** Slugs of other lessons that use it. */
  lessons: string[];
};

/** What old exam material says, and what is true today. */
export type Lore = { title: string; today: string; /** Slug. */ lesson: string };

/** What `npm run content:dev` says of the last build; written to `author.json`. */
export type AuthorReport = { problems: { file: string; line: number; text: string }[] };

export type PublicContent = {
  builtFrom: string; courses: Course[]; lessons: Lesson[]; bank: BankQuestion[]; blueprint: Blueprint;
  /** Cards are turned over by whoever likes: their backs and the ports are no secrets. */
  concepts: ConceptCard[]; ports: Port[];
  glossary: Term[]; prose: Prose; lore: Lore[];
  exams: Exam[];
};
export type PrivateContent = {
  builtFrom: string;
  exercises: Record<string, Exercise>;
  questions: Record<string, QuestionKey>;
  /** By the id of the question. */
  proofs: Record<string, Proof>;
};
