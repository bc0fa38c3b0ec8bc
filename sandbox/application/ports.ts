/* What the application reaches: a cache by its protocol's words, and the shop's products. Handed in by the lab. */

/** A reply of the cache; `gone` when nobody answers, or answers that it will not. */
export type CacheReply = string | number | null | readonly string[] | { gone: true };
export interface CachePort { ask(words: readonly string[]): CacheReply }

export interface ShopPort {
  /** The page of a product as it is now, as JSON; undefined when there is none. */
  page(id: number): string | undefined;
  /** False when there is no such product, or the value is refused. */
  write(id: number, field: string, value: string): boolean;
  /** When a query of this cost that comes then is answered. */
  finishMs(atMs: number, costMs: number): number;
  readonly workers: number;
}
export type Ports = { cache: CachePort; shop: ShopPort };

export const isGone = (reply: CacheReply): reply is { gone: true } =>
  typeof reply === 'object' && reply !== null && 'gone' in reply;
