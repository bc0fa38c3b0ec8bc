/* Clients that watch all others (replication.c, replicationFeedMonitors). A line a command, after its own reply:
 *
 *     +1795247644.783936 [0 127.0.0.1:49986] "set" "key" "value"
 *
 * Commands of administration are not shown. A script shows its own line first and then those of its calls, as `lua`;
 * whoever runs scripts calls `tell` and `tellScript` for that. */
import { BIT, type Command } from '../command';
import type { Connection } from '../connection';
import type { Words } from '../context';
import type { RedisNode } from '../node';
import { quoted } from './quoted';
import { shownWords } from './redacted-words';

export class Monitors {
  private readonly clients = new Set<Connection>();

  constructor(private readonly node: RedisNode) {}

  get any(): boolean { return this.clients.size > 0; }
  has(client: Connection): boolean { return this.clients.has(client); }
  add(client: Connection): void {
    this.clients.add(client);
    client.monitors = true;
  }
  remove(client: Connection): void {
    this.clients.delete(client);
    client.monitors = false;
  }

  /** After a call. EXEC is not among those that are skipped: it comes behind what it ran. */
  afterCall(command: Command, client: Connection, words: Words): void {
    if (client.options.silent) return;
    const skipped = (command.bits & (BIT.skipMonitor | BIT.admin)) !== 0;
    if (!skipped || (command.bits & BIT.endsMulti) !== 0) this.tell(command, client, words);
  }

  tell(command: Command, client: Connection, words: Words): void {
    this.send(`${client.db} ${client.address}`, shownWords(command, words));
  }
  /** A call inside a script, in database `db`. */
  tellScript(command: Command, db: number, words: Words): void {
    if ((command.bits & (BIT.skipMonitor | BIT.admin)) === 0) this.send(`${db} lua`, shownWords(command, words));
  }

  private send(from: string, words: readonly string[]): void {
    const us = this.node.clock.nowUs();
    const seconds = `${Math.floor(us / 1e6)}.${String(us % 1e6).padStart(6, '0')}`;
    const line = `+${seconds} [${from}] ${words.map(quoted).join(' ')}\r\n`;
    for (const client of this.clients) if (!client.isClosing) client.outbox().raw(line);
  }
}
