/* The sixteen best victims seen so far, over all databases (evict.c, evictionPoolPopulate): a little memory of earlier
 * samples makes the approximated LRU and LFU much better than one sample would be. Sorted, the best at the end. Keys
 * are names: one that has gone since is a ghost and is passed over. */
export type Candidate = { key: string; db: number; idle: number };

const POOL_SIZE = 16;

export class EvictionPool {
  private readonly pool: Candidate[] = [];

  /** Would a key that is so idle be taken? Asked before its name is made. */
  wants(idle: number): boolean { return this.pool.length < POOL_SIZE || this.pool[0]!.idle < idle; }

  offer(key: string, db: number, idle: number): void {
    const { pool } = this;
    let at = 0;
    while (at < pool.length && pool[at]!.idle < idle) at++;
    if (pool.length < POOL_SIZE) pool.splice(at, 0, { key, db, idle });
    else if (at > 0) {
      pool.shift();
      pool.splice(at - 1, 0, { key, db, idle });
    }
  }

  /** Takes the best one out. */
  takeBest(): Candidate | undefined { return this.pool.pop(); }
}
