/* A lab's database: the shop, its sessions, what its queries cost, and its image for saves and forks.
 *
 * The cost of a query is a model, so that it is the same on every machine: a millisecond for the way there and back,
 * and two microseconds for each step of SQLite's machine, which is about seven steps for a row that is looked at. The
 * database serves a few queries at a time; more of them wait for their turn. */
import type { DatabaseBounds } from './bounds';
import { type Outcome, SqlConnection, type Watch } from './connection';
import { type Ground, Session } from './session';
import { seedShop } from './shop';
import type { Sqlite } from './sqlite';

export type DatabaseOptions = { sqlite(): Sqlite; bounds: DatabaseBounds; watch: Watch };
export type SavedDatabase = { queries: number; image?: Uint8Array };

export const COST = { wayMs: 1, stepMs: 0.002 } as const;
/** Queries that are served at the same time. */
export const WORKERS = 4;

export class Database implements Ground {
  /** Statements that clients have run. */
  queries = 0;
  /** Counts what was written; 0 while it is as it was seeded. */
  revision = 0;
  private connection: SqlConnection | undefined;
  private readonly image_: Uint8Array | undefined;
  private readonly sessions = new Set<Session>();
  /** When each of those that serve is free again, on the lab's clock. */
  private readonly freeMs = new Array<number>(WORKERS).fill(0);

  constructor(private readonly options: DatabaseOptions, saved: SavedDatabase = { queries: 0 }) {
    this.queries = saved.queries;
    this.image_ = saved.image;
    if (saved.image !== undefined) this.revision = 1;
  }

  get made(): boolean { return this.connection !== undefined; }
  get transactionMax() { return this.options.bounds.transaction; }
  get cutSentence(): string { return this.options.bounds.rows.sentence; }

  get main(): SqlConnection {
    if (this.connection !== undefined) return this.connection;
    const { bounds, watch } = this.options;
    const sqlite = this.options.sqlite();
    sqlite.seeded ??= seeded(sqlite, bounds, watch);
    this.connection = SqlConnection.of(this.image_ ?? sqlite.seeded, sqlite, bounds, watch).guard();
    return this.connection;
  }

  /** Undefined when there are too many. */
  open(): Session | undefined {
    if (this.sessions.size >= this.options.bounds.sessions.value) return undefined;
    const session = new Session(this);
    this.sessions.add(session);
    return session;
  }

  end(session: Session): void {
    session.end();
    this.sessions.delete(session);
  }

  /** A look from outside: of the committed data, counted nowhere. Throws SqlFault. */
  look(sql: string): Outcome {
    const outcome = this.fork();
    try {
      return outcome.run(sql);
    } finally {
      outcome.close();
    }
  }

  /** A statement of the application, which is counted by itself. Throws SqlFault. */
  often(sql: string, numbers: readonly number[]): Outcome {
    const outcome = this.main.often(sql, numbers);
    if (!outcome.readOnly) this.revision++;
    return outcome;
  }

  /** When a query that comes now and costs so much is answered: it may have to wait for its turn. */
  finishMs(nowMs: number, costMs: number): number {
    let first = 0;
    for (let at = 1; at < WORKERS; at++) if (this.freeMs[at]! < this.freeMs[first]!) first = at;
    const done = Math.max(nowMs, this.freeMs[first]!) + costMs;
    this.freeMs[first] = done;
    return done;
  }

  save(): SavedDatabase {
    const { queries } = this;
    if (this.revision === 0) return { queries };
    return { queries, image: this.connection?.image() ?? this.image_! };
  }

  /** What it holds in memory, near enough. */
  get residentBytes(): number { return this.connection === undefined ? 0 : this.connection.bytes; }

  close(): void {
    for (const session of this.sessions) session.end();
    this.sessions.clear();
    this.connection?.close();
    this.connection = undefined;
  }

  fork(): SqlConnection {
    const { bounds, watch } = this.options;
    return SqlConnection.of(this.main.image(), this.options.sqlite(), bounds, watch).guard();
  }

  adopt(connection: SqlConnection): void {
    this.connection?.close();
    this.connection = connection;
  }

  counted(steps: number): number {
    this.queries++;
    return Math.round((COST.wayMs + steps * COST.stepMs) * 1000) / 1000;
  }
}

/** To make the shop takes fifty times as long as to copy it. */
function seeded(sqlite: Sqlite, bounds: DatabaseBounds, watch: Watch): Uint8Array {
  const fresh = SqlConnection.fresh(sqlite, bounds, watch);
  seedShop(fresh);
  const image = fresh.image();
  fresh.close();
  return image;
}
