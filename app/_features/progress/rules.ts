/* Progress, folded from what a learner did. Nothing of it is stored: percent, ticks and "what next" are computed
 * from attempts and events each time, over the lessons as they are today, so they can never disagree with each
 * other.
 *
 * An item is done by one right attempt and stays done, whatever the learner does to the data later and however
 * often the item is reworded. A reset is an event too: what came before it no longer counts, but is still the
 * learner's to read. */

export type ItemKind = 'quiz' | 'exercise';

/** What a lesson consists of, as far as progress cares. */
export type Outline = {
  slug: string;
  items: { id: string; kind: ItemKind }[];
};

export type AttemptFact = {
  kind: string;
  itemId: string;
  lesson: string;
  contentHash: string;
  correct: boolean;
  hintsUsed: number;
  solutionSeen: boolean;
  at: Date;
};
export type EventFact = { kind: string; lesson: string; itemId: string; at: Date };

export type ItemProgress = {
  id: string;
  kind: ItemKind;
  state: 'untouched' | 'tried' | 'done';
  attempts: number;
  /** Done without a hint or the solution having been seen. */
  unaided: boolean;
};
export type LessonProgress = {
  slug: string;
  items: ItemProgress[];
  done: number;
  total: number;
  started: boolean;
  finished: boolean;
  /** Of the last deliberate act in it. */
  lastAt: Date | undefined;
};

export const RESET = 'progress-reset';
export const STARTED = 'lesson-started';

export function foldLesson(outline: Outline, attempts: AttemptFact[], events: EventFact[]): LessonProgress {
  const since = lastReset(outline.slug, events);
  const counts = (fact: { lesson: string; at: Date }) => fact.lesson === outline.slug && (!since || fact.at > since);
  const mine = attempts.filter(counts);
  const acts = events.filter((event) => event.kind !== RESET && counts(event));
  const items = outline.items.map((item) => foldItem(item, mine));
  const done = items.filter((item) => item.state === 'done').length;
  const times = [...mine, ...acts].map((fact) => fact.at.getTime());
  return {
    slug: outline.slug,
    items,
    done,
    total: items.length,
    started: times.length > 0,
    finished: items.length > 0 && done === items.length,
    lastAt: times.length > 0 ? new Date(Math.max(...times)) : undefined,
  };
}

export function foldCourse(outlines: Outline[], attempts: AttemptFact[], events: EventFact[]): LessonProgress[] {
  return outlines.map((outline) => foldLesson(outline, attempts, events));
}

/** Where to go on: the unfinished lesson touched last; else the first unfinished one; else nowhere, all is done. */
export function nextUp(lessons: LessonProgress[]): LessonProgress | undefined {
  const open = lessons.filter((lesson) => !lesson.finished);
  const touched = open.filter((lesson) => lesson.lastAt);
  touched.sort((one, other) => (other.lastAt?.getTime() ?? 0) - (one.lastAt?.getTime() ?? 0));
  return touched[0] ?? open[0];
}

export type Left = {
  exercises: number;
  questions: number;
  /** Of the questions: answered, but not right yet. */
  wrong: number;
};

export function leftIn(lesson: LessonProgress): Left {
  const open = lesson.items.filter((item) => item.state !== 'done');
  const exercises = open.filter((item) => item.kind === 'exercise').length;
  const wrong = open.filter((item) => item.kind === 'quiz' && item.state === 'tried').length;
  return { exercises, questions: open.length - exercises, wrong };
}

/** `2 exercises and 3 questions left, 1 wrong so far`. */
export function leftInWords(left: Left): string {
  const wrong = left.wrong === 0 ? '' : `, ${left.wrong} wrong so far`;
  return `${inWords(left)} left${wrong}`;
}

/** The first exercise or question, in the order of the page, that is not done. */
export function firstOpen(lesson: LessonProgress): ItemProgress | undefined {
  return lesson.items.find((item) => item.state !== 'done');
}

/** What an item is called in the address of its lesson's page. */
export function anchorOf({ kind, id }: Pick<ItemProgress, 'kind' | 'id'>): string {
  return `${kind === 'quiz' ? 'question' : 'exercise'}-${id}`;
}

/** Where *Continue* leads: the first open thing; the top of a lesson in which nothing was tried yet. */
export function continueAt(lesson: LessonProgress): string {
  const open = firstOpen(lesson);
  const tried = lesson.items.some((item) => item.state !== 'untouched');
  return open && tried ? `#${anchorOf(open)}` : '';
}

/** `2 exercises and 1 question`. */
function inWords(left: Left): string {
  const parts = [plural(left.exercises, 'exercise'), plural(left.questions, 'question')].filter(Boolean);
  return parts.length === 0 ? 'nothing' : parts.join(' and ');
}

function plural(count: number, word: string): string {
  if (count === 0) return '';
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Attempts that still count after the resets. */
export function sinceReset<Fact extends { lesson: string; at: Date }>(facts: Fact[], events: EventFact[]): Fact[] {
  return facts.filter((fact) => {
    const since = lastReset(fact.lesson, events);
    return !since || fact.at > since;
  });
}

/** A reset names a lesson, or none for all. */
function lastReset(slug: string, events: EventFact[]): Date | undefined {
  const times = events
    .filter((event) => event.kind === RESET && (event.lesson === slug || event.lesson === ''))
    .map((event) => event.at.getTime());
  return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}

function foldItem(item: Outline['items'][number], attempts: AttemptFact[]): ItemProgress {
  const mine = attempts.filter((attempt) => attempt.itemId === item.id && attempt.kind === item.kind);
  const right = mine.filter((attempt) => attempt.correct);
  const state = right.length > 0 ? 'done' : mine.length > 0 ? 'tried' : 'untouched';
  const unaided = right.some((attempt) => attempt.hintsUsed === 0 && !attempt.solutionSeen);
  return { ...item, state, attempts: mine.length, unaided };
}
