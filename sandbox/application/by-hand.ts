/* One request by hand, step by step: what the application does for a reader or a writer by each strategy, said in
 * words. */
import { CACHE_MS, WRITE_MS, DIRTY } from './application';
import type { AppPlan } from './plan';
import { isGone, type Ports } from './ports';

type Steps = { lines: string[]; ms: number };

const said = (steps: Steps, result: string): string =>
  `${steps.lines.join('\n')}\n${result}\n(${steps.ms.toFixed(1)} ms)\n`;

/** What `app read product:42` prints. */
export function readByHand(plan: AppPlan, ports: Ports, id: number, nowMs: number): string {
  const { cache, shop } = ports;
  const steps: Steps = { lines: [], ms: 0 };
  if (plan.strategy !== 'none') {
    const reply = cache.ask(['GET', `product:${id}`]);
    steps.ms += CACHE_MS;
    if (typeof reply === 'string') {
      const stale = reply === shop.page(id) ? '' : ', but the database says something else by now: it is stale';
      return said({ ...steps, lines: [`cache: GET product:${id} is a hit${stale}`] }, reply);
    }
    steps.lines.push(`cache: GET product:${id} ${isGone(reply) ? 'is not answered' : 'is a miss'}`);
  }
  const page = shop.page(id);
  steps.ms += shop.finishMs(nowMs, plan.queryMs) - nowMs;
  steps.lines.push(`database: the page of product ${id}`);
  if (page === undefined) return said(steps, `there is no product ${id}`);
  if (plan.strategy !== 'none') {
    const expiry = plan.ttlSeconds === 0 ? [] : ['EX', String(Math.max(1, Math.round(plan.ttlSeconds)))];
    const kept = cache.ask(['SET', `product:${id}`, page, ...expiry]);
    steps.ms += CACHE_MS;
    const shown = `SET product:${id} …${expiry.length === 0 ? '' : ` ${expiry.join(' ')}`}`;
    steps.lines.push(isGone(kept) ? `cache: ${shown} is not answered` : `cache: ${shown}`);
  }
  return said(steps, page);
}

/** What `app write product:42 price 12` prints. */
export function writeByHand(
  plan: AppPlan, ports: Ports, id: number, [field, value]: readonly [string, string], nowMs: number,
): string {
  const { cache, shop } = ports;
  const steps: Steps = { lines: [], ms: 0 };
  if (plan.strategy === 'write-back') {
    const done = promised(ports, steps, id, field, value);
    if (done !== undefined) return said(steps, done);
  }
  if (!shop.write(id, field, value)) return `app: product ${id} has no ${field} that could be ${value}\n`;
  steps.ms += shop.finishMs(nowMs, WRITE_MS) - nowMs;
  steps.lines.push(`database: UPDATE products SET ${field} = ${value} WHERE id = ${id}`);
  const page = shop.page(id)!;
  if (plan.strategy === 'write-through') {
    const expiry = plan.ttlSeconds === 0 ? [] : ['EX', String(Math.max(1, Math.round(plan.ttlSeconds)))];
    const kept = cache.ask(['SET', `product:${id}`, page, ...expiry]);
    steps.lines.push(`cache: SET product:${id} …${isGone(kept) ? ' is not answered' : ` ${expiry.join(' ')}`}`);
    steps.ms += CACHE_MS;
  } else if (plan.strategy === 'lazy' && plan.invalidate) {
    cache.ask(['DEL', `product:${id}`]);
    steps.lines.push(`cache: DEL product:${id}`);
    steps.ms += CACHE_MS;
  } else if (plan.strategy === 'lazy') steps.lines.push('cache: nothing is done; what it holds is now old');
  return said(steps, 'written');
}

/** Undefined when the cache does not take it: then the database does. */
function promised({ cache, shop }: Ports, steps: Steps, id: number, field: string, value: string): string | undefined {
  const cached = cache.ask(['GET', `product:${id}`]);
  const page = typeof cached === 'string' ? cached : shop.page(id);
  steps.ms += CACHE_MS;
  if (page === undefined || isGone(cached) || !/^\d{1,9}$/.test(value)
    || !page.includes(`"${field}":`)) return undefined;
  const next = page.replace(new RegExp(`"${field}":[^,}]+`), `"${field}":${value}`);
  cache.ask(['SET', `product:${id}`, next]);
  cache.ask(['SADD', DIRTY, String(id)]);
  steps.ms += 2 * CACHE_MS;
  steps.lines.push(`cache: SET product:${id} …`, `cache: SADD ${DIRTY} ${id}: the database is owed this`);
  return 'written to the cache only; a running app --strategy write-back pays its debts every few seconds';
}
