import { describe, expect, it } from 'vitest';
import { calendarOf, historyOf } from '#app/_features/progress/history';
import { firstOfEach, latestOfEach, type Blueprint, type Evidence } from '#app/_features/progress/evidence';
import { masteryOf, weakest } from '#app/_features/progress/mastery';
import { DOMAIN_MIN, PASS_SHARE, readinessOf, RECENT } from '#app/_features/progress/readiness';
import { diceOf } from '#support/dice';

const blueprint: Blueprint = {
  domains: [{ id: 'secure', title: 'Secure', weight: 75 }, { id: 'cost', title: 'Cost', weight: 25 }],
  objectives: [
    { id: 'encryption', domain: 'secure', title: 'Encryption' }, { id: 'ports', domain: 'secure', title: 'Ports' },
    { id: 'pricing', domain: 'cost', title: 'Pricing' },
  ],
};
const START_MS = Date.UTC(2026, 10, 16, 9);
const on = (day: number, minute = 0) => new Date(START_MS + day * 86_400_000 + minute * 60_000);
let count = 0;
const said = (objective: string, itemId: string, correct: boolean, day = 0, more: Partial<Evidence> = {}): Evidence => {
  count += 1;
  const at = on(day, count / 1000);
  return { id: `e${count}`, source: 'quiz', itemId, objectives: [objective], correct, at, zone: 'UTC', ...more };
};
/** So many questions of an objective, the first of them right. */
const asked = (objective: string, items: number, right: number): Evidence[] =>
  Array.from({ length: items }, (_, at) => said(objective, `${objective}-${at}`, at < right));

describe('mastery', () => {
  const of = (evidence: Evidence[], id: string) =>
    masteryOf(evidence, blueprint).flatMap((domain) => domain.objectives).find((each) => each.objective.id === id);

  it.each([
    ['nothing', [], { items: 0, level: 'none', percent: undefined }],
    ['two questions', asked('ports', 2, 2), { items: 2, level: 'few', percent: undefined }],
    ['three, one right', asked('ports', 3, 1), { items: 3, level: 'weak', percent: 33 }],
    ['five, three right', asked('ports', 5, 3), { items: 5, level: 'fair', percent: 60 }],
    ['five, four right', asked('ports', 5, 4), { items: 5, level: 'strong', percent: 80 }],
  ] as [string, Evidence[], object][])('over %s', (_, evidence, expected) => {
    expect(of(evidence, 'ports')).toMatchObject(expected);
  });

  it('takes the latest answer to each question and says how many answers there were', () => {
    const evidence = [...asked('ports', 3, 0), said('ports', 'ports-0', true, 1), said('ports', 'ports-0', true, 2)];
    expect(of(evidence, 'ports')).toMatchObject({ answers: 5, items: 3, right: 1, percent: 33 });
  });

  it('of a domain counts a question that speaks about two of its objectives once', () => {
    const both = asked('ports', 3, 3).map((each) => ({ ...each, objectives: ['ports', 'encryption'] }));
    expect(masteryOf(both, blueprint)[0]).toMatchObject({ answers: 3, items: 3, right: 3 });
  });

  it('names the weakest of what was tried, and nothing that is strong or all right', () => {
    const evidence = [...asked('ports', 10, 5), ...asked('encryption', 1, 0), ...asked('pricing', 5, 4)];
    const names = (some: Evidence[]) => weakest(masteryOf(some, blueprint)).map((each) => each.objective.id);
    expect(names(evidence)).toEqual(['encryption', 'ports']);
    expect(names(asked('ports', 2, 2))).toEqual([]);
    expect(names([])).toEqual([]);
  });
});

describe('readiness', () => {
  const enough = (right: number, of = 20) => [...asked('ports', of, right), ...asked('pricing', of, right)];

  it('is not known from few answers, and says how many are missing where', () => {
    expect(readinessOf([], blueprint)).toMatchObject({ known: false, missing: 2 * DOMAIN_MIN });
    const half = readinessOf(asked('ports', 30, 30), blueprint);
    expect(half).toMatchObject({ known: false, missing: DOMAIN_MIN });
    expect(half.parts.map((part) => part.missing)).toEqual([0, DOMAIN_MIN]);
  });

  it.each([[4, 'below'], [14, 'near'], [20, 'above']] as const)('with %i of 20 right is %s', (right, verdict) => {
    expect(readinessOf(enough(right), blueprint)).toMatchObject({ known: true, verdict });
  });

  it('weighs the domains as the exam does', () => {
    const found = readinessOf([...asked('ports', 10, 10), ...asked('pricing', 10, 0)], blueprint);
    expect(found).toMatchObject({ known: true, likely: 0.75 * (11 / 12) + 0.25 * (1 / 12) });
  });

  it('becomes narrower with more answers', () => {
    const width = (of: number) => {
      const found = readinessOf(enough(of / 2, of), blueprint);
      return found.known ? found.high - found.low : 1;
    };
    expect(width(40)).toBeLessThan(width(10));
    expect(width(10)).toBeLessThan(0.5);
  });

  it('counts first answers only, the latest of them, and no exercises', () => {
    const wrong = enough(0, 10);
    const repeated = wrong.map((each) => ({ ...each, id: `${each.id} again`, correct: true, at: on(3) }));
    expect(readinessOf([...wrong, ...repeated], blueprint)).toEqual(readinessOf(wrong, blueprint));
    const long = [...asked('ports', RECENT, 0), ...asked('pricing', 10, 5)];
    const later = Array.from({ length: RECENT }, (_, at) => said('ports', `later-${at}`, true, 5));
    expect(readinessOf([...long, ...later], blueprint).parts[0]).toMatchObject({ answers: RECENT, right: RECENT });
    const labs = asked('ports', 40, 40).map((each) => ({ ...each, source: 'exercise' }));
    expect(readinessOf(labs, blueprint).known).toBe(false);
  });

  it('holds the truth in about nine of ten cases', () => {
    let held = 0;
    for (let seed = 1; seed <= 400; seed += 1) {
      const dice = diceOf(seed);
      // Both domains equally hard, so that the true share is known without weights.
      const truth = 30 + dice.below(50);
      const draw = (objective: string) => Array.from({ length: 20 }, (_, at) =>
        said(objective, `${objective}-${at}`, dice.below(100) < truth));
      const found = readinessOf([...draw('ports'), ...draw('pricing')], blueprint);
      if (found.known && found.low <= truth / 100 && truth / 100 <= found.high) held += 1;
    }
    expect(held / 400).toBeGreaterThan(0.86);
    expect(held / 400).toBeLessThan(0.96);
  });

  it('takes the pass mark from the exam\'s straight scale', () => {
    expect(PASS_SHARE).toBe(0.72);
  });
});

describe('any order of arrival, rows that came twice included', () => {
  it('gives the same first and latest answers, mastery, readiness and history', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const dice = diceOf(seed);
      const evidence = Array.from({ length: 60 }, () => said(
        dice.pick(['ports', 'encryption', 'pricing']), `i${dice.below(25)}`, dice.below(2) === 0, dice.below(20),
      ));
      const again = dice.shuffled([...evidence, ...evidence.filter(() => dice.below(3) === 0)]);
      const all = (some: Evidence[]) => [
        firstOfEach(some), latestOfEach(some), masteryOf(some, blueprint), readinessOf(some, blueprint),
        historyOf(some, [], '2026-12-06', 'week'),
      ];
      expect({ seed, found: all(again) }).toEqual({ seed, found: all(evidence) });
    }
  });
});

describe('history', () => {
  it('is empty for somebody new and has a bar for every day since the first, a week at least', () => {
    expect(historyOf([], [], '2026-11-20', 'day')).toEqual([]);
    const bars = historyOf([...asked('ports', 4, 3), said('ports', 'x', false, 2)], [], '2026-11-19', 'day');
    expect(bars.map((bar) => bar.from)).toEqual([
      '2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19',
    ]);
    expect(bars.map((bar) => [bar.answers, bar.percent]).slice(3))
      .toEqual([[4, 75], [0, undefined], [1, 0], [0, undefined]]);
  });

  it('goes by weeks from Monday, and holds half a year of them', () => {
    const bars = historyOf([said('ports', 'x', true, -300), said('ports', 'y', true, 6)], [], '2026-11-22', 'week');
    expect(bars).toHaveLength(26);
    expect(bars.at(-1)).toMatchObject({ from: '2026-11-16', answers: 1, percent: 100 });
  });

  it('counts reviews beside the answers', () => {
    const acts = [{ day: '2026-11-20', at: on(4) }, { day: '2026-11-20', at: on(4, 5) }];
    expect(historyOf([], acts, '2026-11-20', 'day').at(-1)).toMatchObject({ answers: 0, reviews: 2 });
  });
});

describe('the calendar', () => {
  it('has whole weeks, this one last, with its days to come marked', () => {
    const weeks = calendarOf([{ day: '2026-11-18', at: on(2) }, { day: '2026-11-18', at: on(2) }], '2026-11-19', 3);
    expect(weeks.map((week) => week.from)).toEqual(['2026-11-02', '2026-11-09', '2026-11-16']);
    expect(weeks[2].days.map((day) => day.acts)).toEqual([0, 0, 2, 0, 0, 0, 0]);
    expect(weeks[2].days.map((day) => day.future)).toEqual([false, false, false, false, true, true, true]);
  });
});
