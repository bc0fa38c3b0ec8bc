/* get, gets, gat and gats: every item found, then END (process_get_command). */
import { FLAG } from '../item-flags';
import type { Items } from '../items';
import { WORD } from '../memory';
import type { Output } from '../output';
import { answered, LEVEL } from '../telling';
import { textCommand, type TextCommand } from './command';
import { BAD_FORMAT, type TextContext } from './context';

/** Where clients older than `config get cluster` read the service's node list. */
const CLUSTER_KEY = 'AmazonElastiCache:cluster';

type Form = { name: string; withCas: boolean; touches: boolean };

export function retrievalCommand(form: Form): TextCommand {
  return textCommand({
    name: form.name, words: (count) => count >= 2, run: (ctx) => retrieve(ctx, form),
  });
}

function retrieve(ctx: TextContext, { withCas, touches }: Form): void {
  const { line, items, out } = ctx;
  const tells = ctx.server.tells(LEVEL.requests);
  let expires = 0;
  if (touches) {
    const given = line.int32(1);
    if (given === undefined) return ctx.reply('CLIENT_ERROR invalid exptime argument');
    expires = ctx.server.expiry(given);
  }
  for (let i = touches ? 2 : 1; i < line.count; i++) {
    if (ctx.keyTooLong(i)) {
      if (tells) answered(ctx.connection, 'END');
      ctx.connection.takeBack();
      return ctx.reply(BAD_FORMAT);
    }
    const item = ctx.hit(i);
    ctx.server.prefixes?.get(line.text(i), item !== 0);
    ctx.count1(touches ? 'touchCmds' : 'getCmds');
    if (item === 0) {
      if (ctx.server.discovery !== undefined && line.is(i, CLUSTER_KEY)) {
        const { discovery } = ctx.server;
        out.text(`VALUE ${CLUSTER_KEY} 0 ${discovery.length}\r\n${discovery}\r\n`);
        continue;
      }
      ctx.count1('getMisses');
      if (touches) ctx.count1('touchMisses');
      continue;
    }
    if (touches) {
      items.memory.write(item, WORD.expires, expires);
      ctx.countClass(item, 'touchHits');
    } else ctx.countHit(item);
    writeValue(out, items, item, withCas);
    if (tells) answered(ctx.connection, `sending key ${line.text(i)}`);
  }
  if (tells) answered(ctx.connection, 'END');
  out.text('END\r\n');
  ctx.connection.departed();
}

/** VALUE key flags bytes [cas], then the value with its line end. */
function writeValue(out: Output, items: Items, item: number, withCas: boolean): void {
  const { memory } = items;
  const bytes = items.valueBytes(item);
  out.text('VALUE ');
  out.copy(memory.page(item), items.keyAt(item), items.keyLength(item));
  out.byte(32);
  out.decimal(memory.read(item, WORD.clientFlags));
  out.byte(32);
  out.decimal(bytes - 2);
  if (withCas) out.text(` ${items.cas(item)}`);
  out.text('\r\n');
  copyValue(out, items, item, bytes);
}

/** The first `length` bytes of the value. */
export function copyValue(out: Output, items: Items, item: number, length: number): void {
  if (items.has(item, FLAG.chunked)) {
    return items.eachPart(item, 0, length, (source, at, count) => out.copy(source, at, count));
  }
  out.copy(items.memory.page(item), items.keyAt(item) + items.keyLength(item) + 1, length);
}
