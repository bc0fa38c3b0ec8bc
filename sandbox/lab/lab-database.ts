/* The practice database of a lab: a host on its network that speaks PostgreSQL's protocol, made in memory when somebody
 * first connects.
 *
 * An answer leaves when its time has come on the lab's clock, which the learner's wall or `lab skip` moves. Who cannot
 * wait (a scenario) asks directly and is told what the query cost. */
import { fromLatin1, latin1 } from '#base/bytes';
import { type Answer, Backend, withTime } from '#database/backend';
import { Database, type SavedDatabase } from '#database/database';
import type { Outcome } from '#database/connection';
import type { Session } from '#database/session';
import type { Handler, Listener, Network, Peer } from '#network/network';
import type { LabClock } from './clock';
import type { DatabasePlan } from './database-plan';
import { labSqlite } from './lab-sqlite';
import { DATABASE_LIMITS } from './limits';
import type { LabTimers } from './timers';

export type SavedLabDatabase = SavedDatabase & { plan: DatabasePlan };
export type LabDatabaseOptions = {
  clock: LabClock; network: Network; timers: LabTimers;
  /** A client has asked something. */
  changed(): void;
};
/** `waitMs` is what the answers take by the lab's clock. */
export type DirectClient = { send(bytes: string): { bytes: string; waitMs: number }; end(): void };

type Link = { peer: Peer; backend: Backend; session: Session | undefined };

export const DATABASE_NAME = 'db-0001';
export const DATABASE_PORT = 5432;
const DATABASE_HOST = '10.0.0.5';
const LOOPBACK = '127.0.0.1';

export class LabDatabase {
  private listeners: Listener[] = [];
  private made: Database | undefined;
  private saved: SavedDatabase | undefined;
  private readonly links = new Set<Link>();

  constructor(private readonly options: LabDatabaseOptions, private plan: DatabasePlan | undefined) {
    this.listen();
  }

  /** Undefined when the lab has none. */
  get name(): DatabasePlan | undefined { return this.plan; }

  get database(): Database | undefined {
    if (this.plan === undefined || labSqlite.get === undefined) return undefined;
    const { clock } = this.options;
    this.made ??= new Database({
      sqlite: labSqlite.get, bounds: DATABASE_LIMITS,
      watch: { nowMs: () => clock.nowMs(), elapsedMs: () => clock.elapsedUs() / 1000 },
    }, this.saved);
    return this.made;
  }

  get queries(): number { return this.made?.queries ?? this.saved?.queries ?? 0; }
  get residentBytes(): number { return this.made?.residentBytes ?? this.saved?.image?.length ?? 0; }

  /** A client in no network, which is answered at once. */
  dial(): DirectClient | undefined {
    const { database } = this;
    if (database === undefined) return undefined;
    const session = database.open();
    const backend = new Backend(session, this.plan!, DATABASE_LIMITS.sessions.sentence);
    return {
      send: (bytes) => {
        const answers = backend.receive(bytes).map((answer) => this.timed(answer));
        this.options.changed();
        return {
          bytes: answers.map((answer) => answer.bytes).join(''),
          waitMs: answers.reduce((sum, { tookMs }) => sum + tookMs, 0),
        };
      },
      end: () => { if (session !== undefined) database.end(session); },
    };
  }

  /** A look at what is committed, counted nowhere. Throws SqlFault. */
  look(sql: string): Outcome | undefined { return this.database?.look(sql); }

  /** Null: the lab has none. */
  save(): SavedLabDatabase | null {
    if (this.plan === undefined) return null;
    return { plan: this.plan, ...(this.made?.save() ?? this.saved ?? { queries: 0 }) };
  }

  /** Names what a journal compares: another text, another state. */
  get mark(): string { return `${this.plan ?? ''} ${this.queries} ${this.made?.revision ?? 0}`; }

  /** Another database in place of this one. Who only waits at a prompt goes on with it, others are cut off. */
  exchange(saved: SavedLabDatabase | null): void {
    const waiting = [...this.links].filter(({ backend }) => backend.idle);
    const goOn = saved !== null && saved.plan === this.plan;
    if (goOn) for (const link of waiting) this.links.delete(link);
    this.close();
    this.plan = saved?.plan;
    this.saved = saved === null ? undefined : saved;
    this.listen();
    if (!goOn) return;
    for (const link of waiting) {
      const session = this.database?.open();
      if (session === undefined) link.peer.end();
      else {
        link.session = session;
        link.backend.move(session);
        this.links.add(link);
      }
    }
  }

  close(): void {
    for (const { peer } of [...this.links]) peer.end();
    this.links.clear();
    for (const listener of this.listeners) listener.close();
    this.listeners = [];
    this.made?.close();
    this.made = undefined;
  }

  private listen(): void {
    if (this.plan === undefined) return;
    const { network } = this.options;
    for (const name of [DATABASE_NAME, `${DATABASE_NAME}.lab`]) network.name(name, DATABASE_HOST);
    const accept = (peer: Peer): Handler => this.accept(peer);
    this.listeners = [DATABASE_HOST, LOOPBACK].map((host) => network.listen(host, DATABASE_PORT, accept));
  }

  private accept(peer: Peer): Handler {
    const session = this.database?.open();
    const backend = new Backend(session, this.plan!, DATABASE_LIMITS.sessions.sentence);
    const link: Link = { peer, backend, session };
    this.links.add(link);
    const end = (): void => {
      if (this.links.delete(link) && link.session !== undefined) this.made?.end(link.session);
    };
    return {
      data: (bytes) => {
        for (const answer of backend.receive(latin1(bytes, 0, bytes.length))) this.send(peer, answer, end);
      },
      end,
    };
  }

  private send(peer: Peer, answer: Answer, end: () => void): void {
    const { bytes, tookMs, doneMs } = this.timed(answer);
    const give = (): void => {
      if (bytes !== '') peer.write(fromLatin1(bytes));
      if (!answer.last) return;
      end();
      peer.end();
    };
    if (tookMs === 0) return give();
    this.options.changed();
    this.options.timers.at(Math.ceil(doneMs), give);
  }

  /** A query that has to wait for its turn takes longer, and says so. */
  private timed({ bytes, costMs }: Answer): { bytes: string; tookMs: number; doneMs: number } {
    const nowMs = this.options.clock.nowMs();
    if (costMs === 0 || this.made === undefined) return { bytes, tookMs: 0, doneMs: nowMs };
    const doneMs = this.made.finishMs(nowMs, costMs);
    const tookMs = Math.round((doneMs - nowMs) * 1000) / 1000;
    return { bytes: tookMs === costMs ? bytes : withTime(bytes, tookMs), tookMs, doneMs };
  }
}
