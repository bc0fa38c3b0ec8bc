/* What the lobby shows one learner: each exam with what it would draw today, the sitting that runs, and those that are
 * over. Server only. */
import { blueprint, exams, type Exam } from '#content';
import { candidates, labCandidates, weights } from './bank';
import { shortages } from './draw/rules';
import { historyOf } from './history';
import { score } from './score/rules';
import { sittingsOf, type Sat } from './store';

export type Offer = {
  exam: Exam;
  /** How many items it would have at most. */
  there: number;
  /** Why it cannot be sat today, or nothing. */
  closed: string | undefined;
  domains: { id: string; title: string; there: number }[];
};
export type Past = {
  id: string; title: string; startedAt: string; right: number; of: number; pending: number;
  /** Of a mock. */
  estimate: { scaled: number; passed: boolean } | undefined;
};
export type Running = {
  id: string; title: string; endsMs: number; nowMs: number; answered: number; items: number;
};
export type Lobby = { offers: Offer[]; running: Running | undefined; past: Past[] };

export async function lobbyOf(learnerId: string | undefined): Promise<Lobby> {
  const [sittings, history] = await Promise.all([sittingsOf(learnerId), historyOf(learnerId)]);
  const running = sittings.find(({ state }) => !state.over);
  return {
    offers: exams().map((exam) => offerOf(exam, history.missed)),
    running: running && runningOf(running),
    past: sittings.filter(({ state }) => state.over).map(pastOf),
  };
}

function offerOf(exam: Exam, missed: string[]): Offer {
  const { domains } = blueprint();
  if (exam.kind === 'lab') {
    const there = Math.min(exam.exercises, labCandidates().length)
      + Math.min(exam.commands, candidates(['command']).length);
    return { exam, there, closed: there === 0 ? 'There is no exercise to set as a task yet.' : undefined, domains: [] };
  }
  const pool = candidates(exam.types);
  const counted = domains.map(({ id, title }) =>
    ({ id, title, there: pool.filter(({ domain }) => domain === id).length }));
  if (exam.kind === 'mock') return { exam, there: exam.questions, closed: shortOf(exam, pool), domains: counted };
  if (exam.kind === 'missed') {
    const there = pool.filter(({ id }) => missed.includes(id)).length;
    const closed = there === 0 ? 'Nothing is missed at the moment. Answer some questions first.' : undefined;
    return { exam, there, closed, domains: [] };
  }
  const closed = pool.length === 0 ? 'The bank has no questions yet.' : undefined;
  return { exam, there: pool.length, closed, domains: counted.filter(({ there }) => there > 0) };
}

function shortOf(exam: Extract<Exam, { kind: 'mock' }>, pool: ReturnType<typeof candidates>): string | undefined {
  const wanted = { scored: exam.questions - exam.unscored, unscored: exam.unscored, weights: weights() };
  const short = shortages(pool, wanted);
  if (short.length === 0) return undefined;
  const titles = short.map(({ domain }) => blueprint().domains.find(({ id }) => id === domain)?.title ?? domain);
  return `The bank has too few questions on ${titles.join(', ')} yet.`;
}

function runningOf({ id, form, state, endsAt, readAt }: Sat): Running {
  const answered = Object.values(state.items).filter(({ whole }) => whole).length;
  return {
    id, title: form.title, endsMs: endsAt.getTime(), nowMs: readAt.getTime(), answered, items: form.items.length,
  };
}

function pastOf({ id, form, state, startedAt }: Sat): Past {
  const { scaled, passed, right, of, pending } = score(form, state);
  const estimate = form.kind === 'mock' ? { scaled, passed } : undefined;
  return { id, title: form.title, startedAt: startedAt.toISOString(), right, of, pending, estimate };
}
