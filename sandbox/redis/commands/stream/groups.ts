/* What the commands on consumer groups share: finding a group or refusing, and a consumer that comes to be when it is
 * first named (t_stream.c, streamLookupConsumer and streamCreateConsumer). */
import type { StreamId } from '#structures/stream-id';
import type { Context } from '#redis/context';
import { Refusal } from '#redis/errors';
import { Stream } from '#redis/keyspace/stream';
import type { StreamGroup } from '#redis/keyspace/stream-group';
import { replyEntry } from './entries';
import { cText } from './id-words';

/** XGROUP and XINFO CONSUMERS; both words end at a NUL. */
export const NO_GROUP = (key: string, group: string) => new Refusal(
  `NOGROUP No such consumer group '${group}' for key name '${key}'`);
const NO_KEY_OR_GROUP = (key: string, group: string) => new Refusal(
  `NOGROUP No such key '${key}' or consumer group '${group}'`);

/** The group that words 1 and 2 name, for a command that has counted its look at the key. */
export function groupOrRefuse(ctx: Context, stream: Stream | undefined): StreamGroup {
  const group = stream?.group(ctx.text(2));
  if (group === undefined) throw NO_KEY_OR_GROUP(cText(ctx, 1), cText(ctx, 2));
  return group;
}

/** The group of an XGROUP subcommand (words 2 and 3), which must be there. */
export function ownGroup(ctx: Context): StreamGroup {
  const stream = Stream.current(ctx.db, ctx.text(2));
  if (stream === undefined) throw NEEDS_KEY;
  const group = stream.group(ctx.text(3));
  if (group === undefined) throw NO_GROUP(cText(ctx, 2), cText(ctx, 3));
  return group;
}
export const NEEDS_KEY = new Refusal('ERR The XGROUP subcommand requires the key to exist. '
  + 'Note that for CREATE you may want to use the MKSTREAM option to create an empty stream automatically.');

/** The consumer, seen now; made when there is none of this name. */
export function consumerSeen(ctx: Context, key: string, group: StreamGroup, name: string): number {
  const consumer = group.consumer(name);
  if (consumer === 0) return makeConsumer(ctx, key, group, name);
  group.setSeen(consumer, ctx.now);
  return consumer;
}
/** It must not be there. */
export function makeConsumer(ctx: Context, key: string, group: StreamGroup, name: string): number {
  const consumer = group.createConsumer(name, ctx.now);
  ctx.notify('t', 'xgroup-createconsumer', key);
  ctx.node.dirty++;
  return consumer;
}

/** The entry alone; false, and nothing written, when it is not there. */
export function replyEntryAt(ctx: Context, stream: Stream, id: StreamId): boolean {
  let found = false;
  stream.walk(id, id, false, (entry) => {
    replyEntry(ctx, entry);
    found = true;
    return false;
  });
  return found;
}
