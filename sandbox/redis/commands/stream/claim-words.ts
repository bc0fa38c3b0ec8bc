/* The words of XCLAIM behind the consumer: ids up to the first word that is none, then options. */
import { StreamId } from '#structures/stream-id';
import type { Context } from '#redis/context';
import { Refusal } from '#redis/errors';
import { cText, idWord } from './id-words';

const BAD = (what: string) => new Refusal(`ERR Invalid ${what} argument for XCLAIM`);
const BAD_MIN_IDLE = BAD('min-idle-time');
const BAD_IDLE = BAD('IDLE option');
const BAD_TIME = BAD('TIME option');
const BAD_RETRY_COUNT = BAD('RETRYCOUNT option');

export class ClaimWords {
  readonly minIdleMs: number;
  readonly ids: StreamId[] = [];
  /** When the entries count as delivered, ms since 1970. */
  deliveredAtMs: number;
  /** Below 0: one more than before. */
  retryCount: number | bigint = -1;
  force = false;
  justIds = false;
  lastId = new StreamId();

  constructor(ctx: Context) {
    this.minIdleMs = Math.max(0, ctx.integer(4, BAD_MIN_IDLE));
    this.deliveredAtMs = ctx.now;
    let i = 5;
    for (let id = idOrNone(ctx, i); id !== undefined; id = i < ctx.count ? idOrNone(ctx, i) : undefined) {
      this.ids.push(id);
      i++;
    }
    while (i < ctx.count) i = this.option(ctx, i);
    if (this.deliveredAtMs < 0 || this.deliveredAtMs > ctx.now) this.deliveredAtMs = ctx.now;
  }

  /** Reads the option at `i`; answers where the next is. */
  private option(ctx: Context, i: number): number {
    const more = i + 1 < ctx.count;
    if (ctx.is(i, 'FORCE')) this.force = true;
    else if (ctx.is(i, 'JUSTID')) this.justIds = true;
    else if (ctx.is(i, 'IDLE') && more) this.deliveredAtMs = ctx.now - ctx.integer(++i, BAD_IDLE);
    else if (ctx.is(i, 'TIME') && more) this.deliveredAtMs = ctx.integer(++i, BAD_TIME);
    else if (ctx.is(i, 'RETRYCOUNT') && more) this.retryCount = ctx.exactInteger(++i, BAD_RETRY_COUNT);
    else if (ctx.is(i, 'LASTID') && more) this.lastId = idWord(ctx, ++i);
    else throw new Refusal(`ERR Unrecognized XCLAIM option '${cText(ctx, i)}'`);
    return i + 1;
  }
}

function idOrNone(ctx: Context, i: number): StreamId | undefined {
  try {
    return idWord(ctx, i);
  } catch (fault) {
    if (fault instanceof Refusal) return undefined;
    throw fault;
  }
}
