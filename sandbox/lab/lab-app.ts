/* The practice application in a lab: its way to the Redis node and to the database, and the verbs of the program `app`.
 *
 * It speaks the node's protocol on a connection of its own, which CLIENT LIST and MONITOR show; what it sends is not
 * the learner's and counts in no check. What it asks of the database is not the learner's either. */
import { Application, type SavedApplication } from '#application/application';
import { readByHand, writeByHand } from '#application/by-hand';
import { type AppPlan, DEFAULT_PLAN, readPlan, USAGE } from '#application/plan';
import type { CacheReply, Ports } from '#application/ports';
import { type AppCounters, countersOf, planText, reportOf } from '#application/report';
import type { Outcome, Row } from '#database/connection';
import { type Database, WORKERS } from '#database/database';
import { SqlFault } from '#database/fault';
import type { Connection, ConnectionOptions, Sink } from '#redis/connection';
import { RespDecoder } from '#wire/resp-decoder';
import { encodeCommand, type RespValue } from '#wire/resp-value';
import type { LabClock } from './clock';
import type { LabDatabase } from './lab-database';
import { APP_LIMITS } from './limits';

export const APP_HOST = '10.0.0.20';
const APP_PORT = 42_000;
/** What is due is played on this grid: a tick for several requests. */
const GRID_MS = 20;
const TOLD_EVERY_MS = 500;
const PAGE = /^product:(\d{1,6})$/;
const FIELDS = new Set(['price', 'stock']);

export type LabAppOptions = {
  clock: LabClock; database: LabDatabase;
  connect(sink: Sink, options: ConnectionOptions): Connection | undefined;
  changed(): void;
};
export type Said = { text: string; refused: boolean };

export class LabApp {
  application: Application | undefined;
  private readonly ports: Ports;
  private toldMs = 0;

  constructor(private readonly options: LabAppOptions) {
    this.ports = { cache: new Cache(options), shop: new Shop(options) };
  }

  /** The program's verbs. */
  command(words: readonly string[]): Said {
    const [verb, ...rest] = words;
    if (verb === 'help' || verb === '--help') return say(USAGE);
    if (this.options.database.name === undefined) return refuse('this lab has no database for it');
    if (verb === 'stats' && rest.length === 0) return this.withApp((app) => reportOf(app));
    if (verb === 'stop' && rest.length === 0) {
      return this.withApp((app) => {
        app.stop(this.options.clock.nowMs());
        this.options.changed();
        return reportOf(app);
      });
    }
    if (verb === 'read' || verb === 'write') return this.byHand(verb, rest);
    if (verb !== undefined && !verb.startsWith('--')) return refuse(`there is no ${verb}\n${USAGE}`);
    const plan = readPlan(words, APP_LIMITS);
    return typeof plan === 'string' ? refuse(plan) : this.start(plan);
  }

  get counters(): AppCounters | undefined { return this.application && countersOf(this.application); }

  /** When `tick` next has something to do, on the lab's clock. */
  dueMs(): number | undefined {
    const due = this.application?.dueMs();
    return due === undefined ? undefined : Math.ceil(due / GRID_MS) * GRID_MS;
  }

  tick(): void {
    const due = this.dueMs();
    const nowMs = this.options.clock.nowMs();
    if (due === undefined || due > nowMs) return;
    this.application!.advance(nowMs);
    if (nowMs - this.toldMs < TOLD_EVERY_MS && !this.application!.stopped) return;
    this.toldMs = nowMs;
    this.options.changed();
  }

  /** How far a skip may go while it runs: its requests are really made, and others wait meanwhile. */
  skipMs(): number {
    const app = this.application;
    if (app === undefined || app.stopped) return Infinity;
    const left = app.endMs - this.options.clock.nowMs();
    const most = APP_LIMITS.skipRequests.value / app.plan.rate * 1000;
    return left <= most ? Infinity : Math.floor(most);
  }

  get mark(): string { return this.application === undefined ? '' : String(this.application.revision); }
  save(): SavedApplication | null { return this.application?.save() ?? null; }

  /** `sleptMs`: for how long its lab was not awake. */
  exchange(saved: SavedApplication | null, sleptMs = 0): void {
    this.application = saved === null ? undefined : new Application(this.ports, saved);
    if (sleptMs > 0 && this.application?.stopped === false) this.application.shift(sleptMs);
  }

  private start(plan: AppPlan): Said {
    const nowMs = this.options.clock.nowMs();
    this.application?.stop(nowMs);
    this.application = new Application(this.ports, { plan, nowMs });
    this.options.changed();
    return say(`started ${planText(plan)}\napp stats shows how it goes, lab skip 10s moves it on, app stop ends it\n`);
  }

  private withApp(text: (app: Application) => string): Said {
    if (this.application === undefined) return refuse('it was not started yet: app --strategy lazy');
    return say(text(this.application));
  }

  private byHand(verb: 'read' | 'write', words: readonly string[]): Said {
    const id = Number(PAGE.exec(words[0] ?? '')?.[1]);
    const wanted = verb === 'read' ? 1 : 3;
    if (!(id > 0) || words.length !== wanted) {
      return refuse(verb === 'read' ? 'say app read product:42' : 'say app write product:42 price 12');
    }
    const plan = this.application?.plan ?? DEFAULT_PLAN;
    const nowMs = this.options.clock.nowMs();
    this.options.changed();
    if (verb === 'read') return say(readByHand(plan, this.ports, id, nowMs));
    const text = writeByHand(plan, this.ports, id, [words[1]!, words[2]!], nowMs);
    return { text, refused: text.startsWith('app:') };
  }
}

const say = (text: string): Said => ({ text, refused: false });
const refuse = (text: string): Said => ({ text: `app: ${text.replace(/\n$/, '')}\n`, refused: true });

/** What the node's observers see of it is not the learner's. */
export const isApp = ({ address }: Pick<Connection, 'address'>): boolean => address.startsWith(`${APP_HOST}:`);

/** A client of the Redis node that is answered within the call; it dials again when it was cut off. */
class Cache {
  private connection: Connection | undefined;
  private readonly decoder = new RespDecoder();
  private port = APP_PORT;

  constructor(private readonly options: LabAppOptions) {}

  ask(words: readonly string[]): CacheReply {
    if (this.connection === undefined || this.connection.closed) this.dial();
    if (this.connection === undefined) return { gone: true };
    const request = encodeCommand(words);
    this.connection.receive(request, 0, request.length);
    const reply = this.decoder.next();
    if (reply !== undefined) return plain(reply);
    this.connection.end();
    this.connection = undefined;
    return { gone: true };
  }

  private dial(): void {
    const decoder = this.decoder;
    while (decoder.next() !== undefined) continue;
    this.connection = this.options.connect(
      { write: (bytes) => decoder.push(bytes), close: () => undefined },
      { address: `${APP_HOST}:${this.port++}` },
    );
  }
}

function plain(value: RespValue | { kind: 'fault' }): CacheReply {
  if (value.kind === 'null') return null;
  if ('items' in value) return value.items.map((item) => ('text' in item ? item.text : ''));
  if (!('text' in value) || value.kind === 'error') return { gone: true };
  return value.kind === 'integer' ? Number(value.text) : value.text;
}

/** The products. A page is read anew when somebody else has written since. */
class Shop {
  readonly workers = WORKERS;
  private pages = new Map<number, string | undefined>();
  private known: { database: unknown; revision: number } = { database: undefined, revision: -1 };

  constructor(private readonly options: LabAppOptions) {}

  page(id: number): string | undefined {
    const { database } = this.options.database;
    if (database === undefined) return undefined;
    if (this.known.database !== database || database.revision !== this.known.revision) {
      this.pages.clear();
      this.known = { database, revision: database.revision };
    }
    if (!this.pages.has(id)) this.pages.set(id, pageOf(attempt(database, PAGE_SQL, [id])?.rows[0]));
    return this.pages.get(id);
  }

  write(id: number, field: string, value: string): boolean {
    const { database } = this.options.database;
    if (database === undefined || !FIELDS.has(field) || !/^\d{1,9}$/.test(value)) return false;
    const page = this.page(id);
    const done = attempt(database, `UPDATE products SET ${field} = ? WHERE id = ?`, [Number(value), id]);
    if (page === undefined || done?.changes !== 1) return false;
    this.pages.set(id, page.replace(new RegExp(`"${field}":\\d+`), `"${field}":${Number(value)}`));
    this.known.revision = database.revision;
    return true;
  }

  finishMs(atMs: number, costMs: number): number {
    return this.options.database.database?.finishMs(atMs, costMs) ?? atMs + costMs;
  }
}

const PAGE_SQL = 'SELECT id, name, category, price, stock FROM products WHERE id = ?';

function pageOf(row: Row | undefined): string | undefined {
  return row && `{"id":${row[0]},"name":"${row[1]}","category":"${row[2]}","price":${row[3]},"stock":${row[4]}}`;
}

/** The learner may have dropped the table, or a column of it. */
function attempt(database: Database, sql: string, numbers: readonly number[]): Outcome | undefined {
  try {
    return database.often(sql, numbers);
  } catch (problem) {
    if (problem instanceof SqlFault) return undefined;
    throw problem;
  }
}
