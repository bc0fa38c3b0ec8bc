/* The options that XADD and XTRIM share (t_stream.c, streamParseAddOrTrimArgsOrReply). */
import type { Trim } from '#structures/stream';
import type { Context } from '#redis/context';
import { Refusal, SYNTAX } from '#redis/errors';
import { cText, type GivenId, idWord, newIdWord } from './id-words';

const BOTH = new Refusal('ERR syntax error, MAXLEN and MINID options at the same time are not compatible');
const MAXLEN_NEGATIVE = new Refusal('ERR The MAXLEN argument must be >= 0.');
const LIMIT_NEGATIVE = new Refusal('ERR The LIMIT argument must be >= 0.');
const LIMIT_ALONE = new Refusal(
  'ERR syntax error, LIMIT cannot be used without specifying a trimming strategy');
const LIMIT_EXACT = new Refusal('ERR syntax error, LIMIT cannot be used without the special ~ option');
const NO_STRATEGY = new Refusal('ERR syntax error, XTRIM must be called with a trimming strategy');
const LIMIT_NODES = 100;
const LIMIT_MAX = 1_000_000;
const LIMIT_DEFAULT = 10_000;

export class TrimWords {
  trim: Trim | undefined;
  noMakeStream = false;
  /** The id of XADD; undefined for `*`. */
  given: GivenId | undefined;
  /** Where the id of XADD stands. */
  idAt: number;
  private limit: number | undefined;
  private at = 2;

  constructor(private readonly ctx: Context, private readonly isAdd: boolean) {
    while (this.at < ctx.count && this.option()) this.at++;
    this.idAt = this.at;
    this.finish();
  }

  /** Reads one option; false at the id. */
  private option(): boolean {
    const { ctx, at, isAdd } = this;
    const more = at + 1 < ctx.count;
    if (isAdd && cText(ctx, at) === '*') return false;
    if (ctx.is(at, 'MAXLEN') && more) {
      const approximate = this.strategy();
      const maxLength = ctx.integer(this.at);
      if (maxLength < 0) throw MAXLEN_NEGATIVE;
      this.trim = { maxLength, approximate, limit: 0 };
    } else if (ctx.is(at, 'MINID') && more) {
      const approximate = this.strategy();
      this.trim = { minId: idWord(ctx, this.at), approximate, limit: 0 };
    } else if (ctx.is(at, 'LIMIT') && more) {
      this.limit = ctx.integer(++this.at);
      if (this.limit < 0) throw LIMIT_NEGATIVE;
    } else if (isAdd && ctx.is(at, 'NOMKSTREAM')) this.noMakeStream = true;
    else if (!isAdd) throw SYNTAX;
    else {
      this.given = newIdWord(ctx, at);
      return false;
    }
    return true;
  }

  /** Goes to the strategy's number; true for ~. */
  private strategy(): boolean {
    const { ctx } = this;
    if (this.trim !== undefined) throw BOTH;
    const sign = cText(ctx, ++this.at);
    const signed = this.at + 1 < ctx.count && (sign === '~' || sign === '=');
    if (signed) this.at++;
    return signed && sign === '~';
  }

  private finish(): void {
    const { trim, limit } = this;
    if (trim === undefined) {
      if (limit) throw LIMIT_ALONE;
      if (!this.isAdd) throw NO_STRATEGY;
      if (limit !== undefined) throw LIMIT_EXACT;
      return;
    }
    if (limit !== undefined) {
      if (!trim.approximate) throw LIMIT_EXACT;
      trim.limit = limit;
    } else if (trim.approximate) {
      const nodes = this.ctx.node.config.streamNodeMaxEntries * LIMIT_NODES;
      trim.limit = nodes <= 0 ? LIMIT_DEFAULT : Math.min(nodes, LIMIT_MAX);
    }
  }
}
