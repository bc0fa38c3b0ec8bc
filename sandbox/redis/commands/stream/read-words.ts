/* The options that XREAD and XREADGROUP share, up to where the keys begin (t_stream.c, xreadCommand). */
import type { Context } from '#redis/context';
import { Refusal, SYNTAX, TIMEOUT_NEGATIVE } from '#redis/errors';

const TIMEOUT_NOT_INTEGER = new Refusal('ERR timeout is not an integer or out of range');
const UNBALANCED = new Refusal('ERR Unbalanced XREAD list of streams: '
  + "for each stream key an ID or '$' must be specified.");
const GROUP = new Refusal('ERR The GROUP option is only supported by XREADGROUP. You called XREAD instead.');
const NOACK = new Refusal('ERR The NOACK option is only supported by XREADGROUP. You called XREAD instead.');
const FROM_SCRIPT = (name: string) => new Refusal(
  `ERR ${name} command is not allowed with BLOCK option from scripts`);

export type Asked = {
  timeoutMs: number | undefined;
  /** 0: all. */
  count: number;
  /** Where the keys begin, and how many they are; as many ids follow. */
  from: number;
  streams: number;
  /** Where the group's name stands, the consumer's behind it; 0: not given. */
  groupAt: number;
  noAck: boolean;
};

export function readOptions(ctx: Context, byGroup: boolean): Asked {
  const asked: Asked = { timeoutMs: undefined, count: 0, from: 0, streams: 0, groupAt: 0, noAck: false };
  for (let i = 1; i < ctx.count && asked.from === 0; i++) {
    const more = ctx.count - i - 1;
    if (ctx.is(i, 'BLOCK') && more > 0) {
      if (ctx.node.scripts.running !== undefined) throw FROM_SCRIPT(ctx.text(0));
      asked.timeoutMs = wholeTimeoutMs(ctx, ++i);
    } else if (ctx.is(i, 'COUNT') && more > 0) asked.count = Math.max(0, ctx.integer(++i));
    else if (ctx.is(i, 'STREAMS') && more > 0) {
      if (more % 2 !== 0) throw UNBALANCED;
      asked.from = i + 1;
      asked.streams = more / 2;
    } else if (ctx.is(i, 'GROUP') && more >= 2) {
      if (!byGroup) throw GROUP;
      asked.groupAt = i + 1;
      i += 2;
    } else if (ctx.is(i, 'NOACK')) {
      if (!byGroup) throw NOACK;
      asked.noAck = true;
    } else throw SYNTAX;
  }
  if (asked.from === 0) throw SYNTAX;
  return asked;
}

function wholeTimeoutMs(ctx: Context, i: number): number {
  const timeout = ctx.exactInteger(i, TIMEOUT_NOT_INTEGER);
  if (timeout < 0) throw TIMEOUT_NEGATIVE;
  return Number(timeout);
}

/** So many streams follow, each with its key. */
export function replyHead(ctx: Context, streams: number): void {
  if (ctx.reply.resp3) ctx.reply.map(streams);
  else ctx.reply.array(streams);
}
