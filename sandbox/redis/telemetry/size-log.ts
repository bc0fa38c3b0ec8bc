/* The commands with the largest requests and replies (commandlog.c of Valkey 8.1): kept as the slow log keeps its own,
 * each with its bytes where that has microseconds. Only a node of that release has them. */
import type { Command } from '../command';
import type { Connection } from '../connection';
import type { Words } from '../context';
import type { RedisNode } from '../node';
import { shownWords } from './redacted-words';
import { cut, type SlowEntry } from './slow-log';

export type SizeLogName = 'large-request' | 'large-reply';

export class SizeLogs {
  readonly entries: Record<SizeLogName, SlowEntry[]> = { 'large-request': [], 'large-reply': [] };
  private readonly nextIds: Record<SizeLogName, number> = { 'large-request': 0, 'large-reply': 0 };

  constructor(private readonly node: RedisNode) {}

  note(command: Command, client: Connection, words: Words, replyBytes: number): void {
    if (client.options.silent || command.flags.includes('skip_slowlog')) return;
    this.add('large-request', 'request', requestBytes(words), command, client, words);
    this.add('large-reply', 'reply', replyBytes, command, client, words);
  }

  private add(
    log: SizeLogName, of: 'request' | 'reply', bytes: number, command: Command, client: Connection, words: Words,
  ): void {
    const least = Number(this.node.config.get(`commandlog-${of}-larger-than`));
    const most = Number(this.node.config.get(`commandlog-${log}-max-len`));
    if (least < 0 || bytes < least || most === 0) return;
    const entries = this.entries[log];
    entries.unshift({
      id: this.nextIds[log]++, at: Math.floor(this.node.clock.nowMs() / 1000), tookUs: bytes,
      words: cut(shownWords(command, words)), address: client.address, name: client.name,
    });
    if (entries.length > most) entries.length = most;
  }
}

/** As many bytes as the request has in RESP. */
function requestBytes({ starts, ends, count }: Words): number {
  let bytes = 3 + String(count).length;
  for (let i = 0; i < count; i++) {
    const length = ends[i]! - starts[i]!;
    bytes += length + 5 + String(length).length;
  }
  return bytes;
}
