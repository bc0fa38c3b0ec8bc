/* What the practice application is told to do: its command line as data. */

export type Strategy = 'lazy' | 'write-through' | 'write-back' | 'none';
export type Popularity = 'zipf' | 'uniform' | 'one';
export type AppPlan = {
  strategy: Strategy;
  /** 0 is for ever. */
  ttlSeconds: number;
  /** A share of the TTL by which it is longer or shorter. */
  jitter: number;
  /** Requests a second. */
  rate: number;
  /** Their share that writes. */
  writes: number;
  keys: number;
  popularity: Popularity;
  /** One reader loads a missing key, the others wait for it. */
  lock: boolean;
  /** A write takes the key out of the cache. */
  invalidate: boolean;
  forMs: number;
  /** What one product page costs the database. */
  queryMs: number;
  /** How often write-back writes to the database. */
  flushMs: number;
  seed: number;
};
export type AppBounds = Readonly<Record<'rate' | 'runMs' | 'requests' | 'products',
  { value: number; sentence: string }>>;

export const DEFAULT_PLAN: AppPlan = {
  strategy: 'lazy', ttlSeconds: 60, jitter: 0, rate: 50, writes: 0.1, keys: 200, popularity: 'zipf', lock: false,
  invalidate: false, forMs: 60_000, queryMs: 20, flushMs: 5000, seed: 1,
};

export const USAGE = [
  'Usage: app [options]         start the application, in place of the one that runs',
  '       app stats             how it goes',
  '       app stop              end it',
  '       app read product:42   one page by the strategy, step by step',
  '       app write product:42 price 12',
  '  --strategy NAME   lazy (the default), write-through, write-back or none (no cache at all)',
  '  --ttl 60          seconds that a cached page lives; 0 is for ever',
  '  --jitter 0.2      each TTL is up to a fifth longer or shorter',
  '  --invalidate      lazy: a write deletes the key from the cache',
  '  --lock            one reader loads a missing key, the others wait for it',
  '  --rate 50         requests a second',
  '  --writes 10%      the share of them that change a price',
  '  --keys 200        how many products they are about',
  '  --popularity zipf a few are asked often (zipf), all alike (uniform), or always the same (one)',
  '  --query-ms 20     what a page costs the database, which serves four at a time',
  '  --flush 5s        write-back: how often it writes to the database',
  '  --for 60s         how long, by the lab\'s clock: lab skip 10s moves it on',
  '  --seed 1          another number throws other dice',
  '',
].join('\n');

const STRATEGIES: readonly string[] = ['lazy', 'write-through', 'write-back', 'none'];
const POPULARITIES: readonly string[] = ['zipf', 'uniform', 'one'];
const UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };

type Draft = { -readonly [Key in keyof AppPlan]: AppPlan[Key] };
/** Changes the draft; answers what the value should have been. */
type Reader = (draft: Draft, text: string, bounds: AppBounds) => string | undefined;

const FLAGS: Readonly<Record<string, (draft: Draft) => void>> = {
  '--lock': (draft) => { draft.lock = true; },
  '--invalidate': (draft) => { draft.invalidate = true; },
};

const READERS: Readonly<Record<string, Reader>> = {
  '--strategy': (draft, text) => {
    if (!STRATEGIES.includes(text)) return STRATEGIES.join(', ');
    draft.strategy = text as Strategy;
    return undefined;
  },
  '--popularity': (draft, text) => {
    if (!POPULARITIES.includes(text)) return POPULARITIES.join(', ');
    draft.popularity = text as Popularity;
    return undefined;
  },
  '--ttl': (draft, text) => number(text, 0, 86_400, (value) => { draft.ttlSeconds = value; }, 'seconds, up to 86400'),
  '--jitter': (draft, text) => number(text, 0, 1, (value) => { draft.jitter = value; }, 'a share from 0 to 1'),
  '--rate': (draft, text, { rate }) => number(text, 0.1, rate.value, (value) => { draft.rate = value; }, rate.sentence),
  '--writes': (draft, text) =>
    number(share(text), 0, 1, (value) => { draft.writes = value; }, 'a share, as 10% or 0.1'),
  '--keys': (draft, text, { products }) =>
    number(text, 1, products.value, (value) => { draft.keys = Math.floor(value); }, products.sentence),
  '--query-ms': (draft, text) => number(text, 1, 2000, (value) => { draft.queryMs = value; }, '1 to 2000'),
  '--flush': (draft, text) => number(span(text), 100, 600_000, (value) => { draft.flushMs = value; }, 'a time, as 5s'),
  '--for': (draft, text, { runMs }) =>
    number(span(text), 1000, runMs.value, (value) => { draft.forMs = value; }, runMs.sentence),
  '--seed': (draft, text) => number(text, 0, 1e9, (value) => { draft.seed = Math.floor(value); }, 'a whole number'),
};

/** The plan, or why it is refused. */
export function readPlan(words: readonly string[], bounds: AppBounds): AppPlan | string {
  const draft: Draft = { ...DEFAULT_PLAN };
  for (let at = 0; at < words.length; at++) {
    const [name = '', given] = words[at]!.split(/=(.*)/s);
    const flag = FLAGS[name];
    if (flag !== undefined) {
      flag(draft);
      continue;
    }
    const reader = READERS[name];
    if (reader === undefined) return `there is no option ${words[at]!}`;
    const text = given ?? words[++at];
    if (text === undefined) return `${name} wants a value`;
    const wanted = reader(draft, text, bounds);
    if (wanted !== undefined) return `${name} ${text}: ${wanted.endsWith('.') ? '' : 'say '}${wanted}`;
  }
  if (draft.rate * draft.forMs / 1000 > bounds.requests.value) return bounds.requests.sentence;
  return draft;
}

function number(
  text: string, least: number, most: number, take: (value: number) => void, wanted: string,
): string | undefined {
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) return wanted;
  take(value);
  return undefined;
}

function share(text: string): string {
  return text.endsWith('%') ? String(Number(text.slice(0, -1)) / 100) : text;
}

/** `1m30s` in ms, as text; a bare number is seconds. */
function span(text: string): string {
  if (/^\d+(?:\.\d+)?$/.test(text)) return String(Number(text) * 1000);
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m))+$/.test(text)) return text;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m)/g)];
  return String(parts.reduce((sum, [, count, unit]) => sum + Number(count) * UNITS_MS[unit!]!, 0));
}
