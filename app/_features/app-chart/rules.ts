/* What the panel of the practice application says, from the frame that tells of it. Pure. */
import type { AppFrame, AppPoint } from '#wire/frames';

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const ms = (value: number): string => (value >= 100 ? `${Math.round(value)} ms` : `${value.toFixed(1)} ms`);

/** The name of the strategy, which begins the plan's sentence. */
export const strategyOf = ({ plan }: Pick<AppFrame, 'plan'>): string => plan.split(':')[0]!;

/** One line: how far it is. */
export function stateText({ running, counters, forSeconds }: Pick<AppFrame,
  'running' | 'counters' | 'forSeconds'>): string {
  const seconds = Math.round(counters['seconds'] ?? 0);
  return running ? `running, ${seconds} s of ${forSeconds} s` : `ended after ${seconds} s`;
}

export type Fact = { name: string; value: string; /** Something is wrong with it. */ bad?: boolean };

/** The counters that say something for this strategy. */
export function factsOf(frame: Pick<AppFrame, 'plan' | 'counters'>): Fact[] {
  const at = (name: string): number => frame.counters[name] ?? 0;
  const strategy = strategyOf(frame);
  const facts: Fact[] = [];
  if (strategy !== 'none') {
    facts.push({ name: 'Hit rate', value: percent(at('hitRate')) });
    facts.push({ name: 'Stale reads', value: String(at('stale')), bad: at('stale') > 0 });
  }
  facts.push({ name: 'Database load', value: percent(at('dbLoad')), bad: at('dbLoad') >= 0.9 });
  facts.push({ name: 'Queries', value: `${at('dbQueriesPerSecond')}/s` });
  facts.push({ name: 'Latency', value: `${ms(at('meanMs'))}, p99 ${ms(at('p99Ms'))}` });
  if (at('stampede') > 1) facts.push({ name: 'Same query at once', value: String(at('stampede')),
    bad: at('stampede') > 5 });
  if (strategy === 'write-back') facts.push({ name: 'Writes owed', value: String(at('owed')) });
  if (at('lost') > 0) facts.push({ name: 'Writes lost', value: String(at('lost')), bad: true });
  if (at('cacheErrors') > 0) facts.push({ name: 'Cache not answering', value: String(at('cacheErrors')), bad: true });
  if (at('refused') > 0) facts.push({ name: 'Turned away', value: String(at('refused')), bad: true });
  return facts;
}

/** Columns for the drawing: seconds, hit rate and load in percent, mean and 99th percentile in ms. */
export function columnsOf(points: readonly AppPoint[]): [number[], (number | null)[], number[], number[], number[]] {
  return [
    points.map(([second]) => second), points.map(([, rate]) => (rate === null ? null : rate * 100)),
    points.map(([, , load]) => load * 100), points.map((point) => point[4]), points.map((point) => point[5]),
  ];
}

export type Row = { second: number; cells: string[] };
export const TABLE_HEADS = ['Second', 'Hit rate', 'Database load', 'Queries a second', 'Mean latency', 'p99'];

/** The newest points, newest first. */
export function rowsOf(points: readonly AppPoint[], most = 30): Row[] {
  return points.slice(-most).toReversed().map(([second, rate, load, queries, mean, p99]) => ({
    second, cells: [rate === null ? 'no reads' : percent(rate), percent(load), String(queries), ms(mean), ms(p99)],
  }));
}
