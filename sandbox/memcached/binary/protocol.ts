/* The binary protocol of one connection: a header of 24 bytes, then extras, key and value (proto_bin.c). Extras and key
 * are waited for; a value flows into its item as it comes. */
import type { Connection } from '../connection';
import { NEED_MORE, pour, type Protocol } from '../protocol';
import { LEVEL, packetRows } from '../telling';
import { KEY_BYTES_MAX } from '../text/context';
import type { BinaryCommand, Opcode } from './command';
import { commands } from './commands/index.gen';
import { HEADER_BYTES, STATUS, type BinaryArriving, type BinaryContext } from './context';

const REQUEST = 0x80;
const LINE_END = Uint8Array.of(13, 10);
const byCode: ({ command: BinaryCommand; opcode: Opcode } | undefined)[] = [];
for (const command of commands) for (const opcode of command.opcodes) byCode[opcode.code] = { command, opcode };
const FIRST_SASL = 0x20;
const LAST_SASL = 0x22;
const VERSION = 0x0b;

type Waiting = { arriving: BinaryArriving; opcode: number; opaque: number; quiet: boolean };

export class BinaryProtocol implements Protocol {
  readonly label = 'binary';
  private waiting: Waiting | undefined;
  private swallow = 0;

  constructor(private readonly connection: Connection) {}

  step(bytes: Uint8Array, at: number, end: number): number {
    if (this.swallow > 0) {
      const gone = Math.min(this.swallow, end - at);
      this.swallow -= gone;
      return at + gone;
    }
    if (this.waiting !== undefined) return this.fill(this.waiting, bytes, at, end);
    if (end - at < HEADER_BYTES) return NEED_MORE;
    const { server, id } = this.connection;
    if (server.tells(LEVEL.requests)) {
      server.tell!(packetRows('Read binary protocol data:', `<${id}`, bytes, at));
    }
    if (bytes[at] !== REQUEST) {
      if (server.tells(LEVEL.errors)) server.tell!(`Invalid magic:  ${bytes[at]!.toString(16)}\n`);
      this.connection.closeAfterReply();
      return NEED_MORE;
    }
    const { binary: ctx } = server;
    ctx.begin(this.connection, bytes, at);
    const whole = HEADER_BYTES + ctx.extrasLength + ctx.keyLength;
    if (end - at < whole) return NEED_MORE;
    if (ctx.keyLength + ctx.extrasLength > ctx.bodyLength) {
      ctx.failAndClose(STATUS.unknown);
      return end;
    }
    ctx.swallow = ctx.valueLength;
    this.dispatch(ctx);
    this.swallow = ctx.swallow;
    if (ctx.arriving !== undefined) this.await(ctx, ctx.arriving);
    return at + whole;
  }

  private await(ctx: BinaryContext, arriving: BinaryArriving): void {
    this.swallow = 0;
    this.waiting = { arriving, opcode: ctx.opcode, opaque: ctx.opaque, quiet: ctx.quiet };
    if (arriving.bytes === 0) this.finish(this.waiting);
  }

  private dispatch(ctx: BinaryContext): void {
    const { connection } = this;
    if (!connection.authenticated && !mayBeforeLogin(ctx.opcode)) return ctx.failAndClose(STATUS.authError);
    const found = byCode[ctx.opcode];
    if (ctx.keyLength > KEY_BYTES_MAX) return ctx.failAndClose(STATUS.invalid);
    if (found === undefined) {
      /* The real server throws away as many bytes as the whole body has, behind a key that it has taken already. */
      ctx.swallow = ctx.bodyLength;
      return ctx.fail(STATUS.unknown);
    }
    if (!found.command.valid(ctx.lengths)) return ctx.failAndClose(STATUS.invalid);
    ctx.quiet = found.opcode.quiet === true;
    found.command.run(ctx, found.opcode);
  }

  private fill(waiting: Waiting, bytes: Uint8Array, at: number, end: number): number {
    const { arriving } = waiting;
    const next = pour(this.connection.server.items, arriving, bytes, at, end);
    if (arriving.filled === arriving.bytes) this.finish(waiting);
    return next;
  }

  /** The value is whole: its item gets the line end that items have in all protocols. */
  private finish({ arriving, opcode, opaque, quiet }: Waiting): void {
    this.waiting = undefined;
    const { binary: ctx, items } = this.connection.server;
    items.fill(arriving.item, arriving.bytes, LINE_END, 0, LINE_END.length);
    ctx.connection = this.connection;
    ctx.out = this.connection.output;
    Object.assign(ctx, { opcode, opaque, quiet });
    arriving.finish(ctx, arriving.item);
  }

  abandon(): void {
    if (this.waiting !== undefined) this.connection.server.items.free(this.waiting.arriving.item);
    this.waiting = undefined;
  }
}

function mayBeforeLogin(opcode: number): boolean {
  return opcode === VERSION || (opcode >= FIRST_SASL && opcode <= LAST_SASL);
}
