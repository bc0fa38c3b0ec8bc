/* The numbers of the progress page, folded from one reading of what the learner did. */
import { blueprint, lesson } from '#content';
import { recallNow } from '../cards/memory';
import { today, type Today } from '../cards/read';
import { calendarOf, historyOf, type Bar, type CalendarWeek, type Span } from './history';
import { masteryOf, weakest, type DomainMastery, type ObjectiveMastery } from './mastery';
import { readinessOf, type Readiness } from './readiness';

const CALENDAR_WEEKS = 26;

export type Weak = ObjectiveMastery & { lesson?: { title: string; address: string; quiz: string } };
export type Overview = {
  today: Today;
  mastery: DomainMastery[];
  readiness: Readiness;
  weakest: Weak[];
  bars: Bar[];
  calendar: CalendarWeek[];
  /** Answers that count. */
  answers: number;
  cards: { met: number; recall: number | undefined };
};

export async function overviewOf(learnerId: string | undefined, span: Span): Promise<Overview> {
  const now = await today(learnerId);
  const { evidence, acts, reviews } = now.facts;
  const board = blueprint();
  const mastery = masteryOf(evidence, board);
  const met = now.deck.filter((card) => card.memory);
  const recall = met.reduce((sum, card) => sum + recallNow(card.source.id, card.ratings, now.now), 0);
  return {
    today: now, mastery,
    readiness: readinessOf(evidence, board),
    weakest: weakest(mastery).map((each) => ({ ...each, ...taughtIn(each.objective.lesson) })),
    bars: historyOf(evidence, reviews, now.queue.today, span),
    calendar: calendarOf(acts, now.queue.today, CALENDAR_WEEKS),
    answers: evidence.length,
    cards: { met: met.length, recall: met.length === 0 ? undefined : Math.round((100 * recall) / met.length) },
  };
}

function taughtIn(slug: string | undefined): Pick<Weak, 'lesson'> {
  const found = slug === undefined ? undefined : lesson(slug);
  if (!found) return {};
  const address = `/learn/${found.course}/${found.slug}`;
  return { lesson: { title: found.title, address, quiz: `/quiz/${found.slug}` } };
}
