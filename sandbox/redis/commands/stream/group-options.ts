/* What may follow the id in XGROUP CREATE and XGROUP SETID; read before the key is looked at. */
import type { Context } from '#redis/context';
import { Refusal, SUBCOMMAND_SYNTAX } from '#redis/errors';

const READ_NEGATIVE = new Refusal('ERR value for ENTRIESREAD must be positive or -1');

export class GroupOptions {
  makeStream = false;
  /** -1: not known. */
  entriesRead: number | bigint = -1;

  constructor(ctx: Context, mayMake: boolean) {
    for (let i = 5; i < ctx.count; i++) {
      if (mayMake && ctx.is(i, 'MKSTREAM')) this.makeStream = true;
      else if (ctx.is(i, 'ENTRIESREAD') && i + 1 < ctx.count) {
        this.entriesRead = ctx.exactInteger(++i);
        if (this.entriesRead < -1) throw READ_NEGATIVE;
      } else throw SUBCOMMAND_SYNTAX(ctx.text(1), 'xgroup');
    }
  }
}
