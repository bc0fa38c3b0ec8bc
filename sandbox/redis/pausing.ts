/* CLIENT PAUSE: until a moment, commands of clients wait (networking.c, pauseClients). A paused client keeps its
 * request and runs it when the pause is over. */
import { BIT, type Command } from './command';
import type { Connection } from './connection';
import type { Words } from './context';
import { copyWords } from './transactions';

export class Pause {
  private mode: 'all' | 'write' | undefined;
  untilMs = 0;
  private sleeping = false;
  private readonly held = new Map<Connection, Words>();

  /** A pause under way is only ever made longer and stricter. */
  begin(mode: 'all' | 'write', untilMs: number): void {
    this.mode = mode === 'all' || this.mode === 'all' ? 'all' : 'write';
    this.untilMs = Math.max(this.untilMs, untilMs);
  }

  /** DEBUG SLEEP: nobody is served, whatever they ask. */
  sleep(untilMs: number): void {
    this.sleeping = true;
    this.begin('all', untilMs);
  }

  get active(): boolean { return this.mode !== undefined; }

  /** Must this command wait? So must a write that would only be queued, and an EXEC of writes. */
  stops(client: Connection, command: Command): boolean {
    if (this.sleeping) return true;
    if (this.mode === undefined) return false;
    if (this.mode === 'all') return true;
    if ((command.bits & BIT.endsMulti) !== 0) {
      return client.queue?.some((each) => (each.command.bits & (BIT.write | BIT.mayReplicate)) !== 0) ?? false;
    }
    return (command.bits & (BIT.write | BIT.mayReplicate)) !== 0;
  }

  hold(client: Connection, words: Words): void {
    this.held.set(client, copyWords(words));
    client.held = true;
  }
  forget(client: Connection): void { this.held.delete(client); }

  end(): void {
    this.mode = undefined;
    this.sleeping = false;
    this.untilMs = 0;
  }
  endIfOver(nowMs: number): void {
    if (this.active && nowMs >= this.untilMs) this.end();
  }
  /** Has anybody waited for the end of a pause that is over? */
  get mayGoOn(): boolean { return this.held.size > 0 && !this.active; }
  takeHeld(): [Connection, Words][] {
    const all = [...this.held];
    this.held.clear();
    return all;
  }
}
