/* Whether the minutes that a lesson promises are those that it takes. A rough measure, so only a gross difference is a
 * complaint: people read at different speeds, and nobody minds a lesson that is a little shorter than said. */
import type { Problem } from '../_schema/problems';
import type { LoadedLesson } from './load';
import { sectionsOf } from './prose';

const WORDS_A_MINUTE = 200;
const MINUTES_A_LINE = 0.12;
const MINUTES_A_TASK = 0.8;
const MINUTES_A_QUESTION = 0.35;
const SHARE_MIN = 0.55;
const SHARE_MAX = 1.45;

/** Minutes to read it, to run its blocks, to do its exercises and to answer its quiz. */
export function minutesFor({ mdx, page, exercises, questions }: LoadedLesson): number {
  const words = sectionsOf(mdx.text, []).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const lines = page.items.reduce((sum, item) =>
    sum + (item.kind === 'transcript' ? item.transcript.entries.length : 0), 0);
  const tasks = exercises.reduce((sum, { value }) => sum + value.tasks.length, 0);
  return words / WORDS_A_MINUTE + lines * MINUTES_A_LINE + tasks * MINUTES_A_TASK
    + questions.length * MINUTES_A_QUESTION;
}

export function lintMinutes(lesson: LoadedLesson, problems: Problem[]): void {
  const { mdx, head } = lesson;
  const share = minutesFor(lesson) / head.minutes;
  if (share >= SHARE_MIN && share <= SHARE_MAX) return;
  const line = mdx.text.split('\n').findIndex((text) => text.startsWith('minutes:')) + 1;
  const text = `it promises ${head.minutes} minutes and takes about ${Math.round(minutesFor(lesson))}`;
  problems.push({ file: mdx.name, line: Math.max(1, line), text });
}
