/* The text protocol of one connection: lines, values that arrive behind them, and values that are thrown away
 * (proto_text.c). */
import { latin1 } from '#base/bytes';
import type { Connection } from '../connection';
import { NEED_MORE, pour, type Protocol } from '../protocol';
import { runMeta } from '../meta/run';
import { lookup } from './commands';
import { LEVEL, received } from '../telling';
import { isWebRequest } from './web-request';
import type { Arriving } from './context';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** A line that is not ended after so many bytes must be a get of many keys, or the client is dropped. */
const LONG_LINE = 2048;
/** The real server looks for the end of a line in what one read brought. */
const READ_BYTES = 16_384;
const LEADING_BLANKS = 100;
const LETTER_M = 109;

export class TextProtocol implements Protocol {
  readonly label = 'ascii';
  private arriving: Arriving | undefined;
  private swallow = 0;

  constructor(private readonly connection: Connection) {}

  step(bytes: Uint8Array, at: number, end: number): number {
    if (this.swallow > 0) {
      const gone = Math.min(this.swallow, end - at);
      this.swallow -= gone;
      return at + gone;
    }
    if (this.arriving !== undefined) return this.fill(this.arriving, bytes, at, end);
    const newline = bytes.indexOf(LINE_FEED, at);
    const isWhole = newline >= 0 && newline < end;
    if ((!isWhole && end - at > LONG_LINE) || (isWhole && newline - at > READ_BYTES)) {
      if (!mayBeLong(bytes, at, end)) {
        this.connection.closeAfterReply();
        return NEED_MORE;
      }
    }
    if (!isWhole) return NEED_MORE;
    const last = newline - at > 1 && bytes[newline - 1] === CARRIAGE_RETURN ? newline - 1 : newline;
    this.run(bytes, at, last);
    return newline + 1;
  }

  private run(bytes: Uint8Array, at: number, end: number): void {
    const { server } = this.connection;
    const { text: ctx, line } = server;
    line.split(bytes, at, end);
    if (server.tells(LEVEL.requests)) received(this.connection, latin1(bytes, at, end).split('\0')[0]!);
    ctx.begin(this.connection, line);
    if (line.count === 0) return ctx.reply('ERROR');
    const start = line.starts[0]!;
    if (bytes[start] === LETTER_M && line.ends[0]! - start === 2) runMeta(ctx, bytes[start + 1]!);
    else {
      const command = lookup(bytes, start, line.ends[0]!);
      if (command === undefined && isWebRequest(line)) return this.connection.closeAfterReply();
      if (command === undefined || !command.words(line.count)) ctx.reply('ERROR');
      else command.run(ctx);
    }
    this.arriving = ctx.arriving;
    this.swallow = ctx.swallow;
  }

  private fill(arriving: Arriving, bytes: Uint8Array, at: number, end: number): number {
    const { text: ctx, items } = this.connection.server;
    const next = pour(items, arriving, bytes, at, end);
    if (arriving.filled < arriving.bytes) return next;
    this.arriving = undefined;
    const { item } = arriving;
    const ok = items.endsLine(item, arriving.bytes);
    ctx.connection = this.connection;
    ctx.out = this.connection.output;
    arriving.finish(ctx, item, ok);
    return next;
  }

  abandon(): void {
    if (this.arriving !== undefined) this.connection.server.items.free(this.arriving.item);
    this.arriving = undefined;
  }
}

function mayBeLong(bytes: Uint8Array, at: number, end: number): boolean {
  let start = at;
  while (start < end && bytes[start] === 32) start++;
  if (start - at > LEADING_BLANKS) return false;
  const head = latin1(bytes, start, Math.min(start + 5, end));
  return head.startsWith('get ') || head === 'gets ';
}
