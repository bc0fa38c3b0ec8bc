/* The three logs of COMMANDLOG (commandlog.c of Valkey 8.1): slow commands, large requests, large replies. */
import type { Context } from './context';
import { Refusal } from './errors';
import type { Arg } from './command';
import type { SlowEntry } from './telemetry/slow-log';

const WHICH = new Refusal('ERR type should be one of the following: slow, large-request, large-reply');

export const LOG_TYPE: Arg = {
  name: 'type', type: 'oneof',
  args: ['slow', 'large-request', 'large-reply'].map((token) => ({ name: token, type: 'pure-token', token })),
};

/** The log that word `i` names. */
export function entriesOf(ctx: Context, i: number): SlowEntry[] {
  const { slowLog, sizeLogs } = ctx.node;
  const type = ctx.text(i).toLowerCase();
  if (type === 'slow') return slowLog.entries;
  if (type === 'large-request' || type === 'large-reply') return sizeLogs!.entries[type];
  throw WHICH;
}

export function replyEntries(ctx: Context, entries: readonly SlowEntry[]): void {
  const { reply } = ctx;
  reply.array(entries.length);
  for (const { id, at, tookUs, words, address, name } of entries) {
    reply.array(6);
    reply.integer(id);
    reply.integer(at);
    reply.integer(tookUs);
    reply.array(words.length);
    for (const word of words) reply.bulk(word);
    reply.bulk(address);
    reply.bulk(name);
  }
}
