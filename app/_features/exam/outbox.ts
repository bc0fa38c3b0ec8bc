/* What the page has done and the server does not know yet: kept in the browser until it does, sent in order, one
 * request at a time, again and again with growing pauses. Each act has an id of its own, so that sending it twice adds
 * nothing. Everything of the outside comes in as arguments. */
import type { ActsInput, Saved } from './record';

export type PageAct = ActsInput['acts'][number];
export type Sent = { ok: true; saved: Saved } | { ok: false; why: string; retry: boolean };
export type Outside = {
  send(acts: PageAct[]): Promise<Sent>;
  /** Remember these over a crash of the page. */
  keep(acts: PageAct[]): void;
  timer(ms: number, ring: () => void): () => void;
};
export type OutboxView = {
  state: 'idle' | 'saving' | 'saved' | 'retrying' | 'refused';
  why: string;
  /** The server's clock at the last save, in ms. */
  savedMs: number | undefined;
  waiting: number;
  /** Another page has written to this sitting. */
  foreign: boolean;
  over: boolean;
};

const PAUSES_MS = [500, 1000, 2000, 4000, 8000];
const AT_ONCE = 50;

export class Outbox {
  view: OutboxView = { state: 'idle', why: '', savedMs: undefined, waiting: 0, foreign: false, over: false };
  private waiting: PageAct[] = [];
  private sending = false;
  private tries = 0;
  private stopRetry: (() => void) | undefined;
  private readonly listeners = new Set<() => void>();

  /** `known`: how many acts the page was made of; `told` hears the server's clock. */
  constructor(
    private readonly outside: Outside, private known: number, private readonly told: (nowMs: number) => void,
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  snapshot = (): OutboxView => this.view;

  add(act: PageAct): void {
    this.waiting.push(act);
    // Handing in is tried even after other acts were refused: it is the way out.
    if (act.kind === 'submit' && this.view.state === 'refused' && !this.view.over) this.publish({ state: 'idle' });
    this.outside.keep(this.waiting);
    this.publish({ waiting: this.waiting.length });
    void this.flush();
  }

  /** Sends what waits; with nothing waiting and `ask` it asks how things stand. */
  async flush(ask = false): Promise<void> {
    if (this.sending || this.view.state === 'refused' || (this.waiting.length === 0 && !ask)) return;
    this.stopRetry?.();
    this.sending = true;
    const batch = this.waiting.slice(0, AT_ONCE);
    if (batch.length > 0 && this.view.state !== 'retrying') this.publish({ state: 'saving' });
    const sent = await this.outside.send(batch);
    this.sending = false;
    if (sent.ok) this.took(batch, sent.saved);
    else if (sent.retry) this.again(sent.why);
    else this.publish({ state: 'refused', why: sent.why });
  }

  /** The network is back, or somebody pressed *Try now*. */
  tryNow(): void {
    this.tries = 0;
    void this.flush(true);
  }

  stop(): void {
    this.stopRetry?.();
  }

  private took(batch: PageAct[], saved: Saved): void {
    this.tries = 0;
    this.told(saved.now);
    this.waiting = this.waiting.slice(batch.length);
    this.outside.keep(this.waiting);
    if (saved.outcome === 'refused') {
      this.publish({ state: 'refused', why: saved.why ?? '', waiting: this.waiting.length });
      return;
    }
    if (saved.outcome !== 'saved') {
      const why = saved.outcome === 'late'
        ? 'The exam was over before this reached the server. What was saved until then counts.'
        : 'The server knows no such exam of yours.';
      this.waiting = [];
      this.outside.keep([]);
      this.publish({ state: 'refused', why, waiting: 0, over: true });
      return;
    }
    const foreign = this.view.foreign || saved.count > this.known + batch.length;
    this.known = saved.count;
    const state = batch.length > 0 || this.view.state === 'retrying' ? 'saved' : this.view.state;
    const savedMs = batch.length > 0 ? saved.now : this.view.savedMs;
    const over = this.view.over || saved.over;
    this.publish({ state, why: '', savedMs, waiting: this.waiting.length, foreign, over });
    void this.flush();
  }

  private again(why: string): void {
    this.publish({ state: 'retrying', why });
    const pause = PAUSES_MS[Math.min(this.tries, PAUSES_MS.length - 1)] ?? 8000;
    this.tries += 1;
    this.stopRetry = this.outside.timer(pause, () => void this.flush(true));
  }

  private publish(change: Partial<OutboxView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}
