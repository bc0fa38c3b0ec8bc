/* What DEBUG knows (debug.c, debugCommand): a record a subcommand, with how many words it takes. What would end the
 * process, or asks for an allocator, a cluster or a module, is not among them. */
import { globMatches } from '#base/glob';
import { PLAIN_BYTES } from '#structures/quicklist';
import { rewriteWholeConfig } from '../config-rewrite';
import { parseMemory } from '../config-values';
import type { Context } from '../context';
import { MUST_BE_POSITIVE, Refusal } from '../errors';
import { setString } from '../keyspace/string';
import { showClientBuckets } from './client-eviction';
import { dataDigest, valueDigest } from './digest';
import { reload } from './reload';
import { SAMPLES } from './sample-replies';
import { tableStatistics, valueTableStatistics } from './table-statistics';
import { showObject, showPacked, showQuicklist, showString } from './values';

export type Subcommand = { least: number; most: number; run(ctx: Context): void };

const PACKED_MAX = 4 * 1024 ** 3;
const PACKED_THRESHOLD = new Refusal('ERR argument must be a memory value bigger than 1 and smaller than 4gb');

const takes = (count: number, run: (ctx: Context) => void, most = count): Subcommand => ({ least: count, most, run });
const acknowledged = (count: number, most = count): Subcommand => takes(count, (ctx) => { ctx.reply.ok(); }, most);

export const SUBCOMMANDS: Record<string, Subcommand | undefined> = {
  'aof-flush-sleep': acknowledged(3),
  'change-repl-id': takes(2, (ctx) => {
    ctx.node.changeReplicationId();
    ctx.reply.ok();
  }),
  'client-eviction': takes(2, showClientBuckets),
  'config-rewrite-force-all': takes(2, rewriteWholeConfig),
  digest: takes(2, (ctx) => { ctx.reply.status(dataDigest(ctx.node)); }),
  'digest-value': takes(2, (ctx) => {
    ctx.reply.array(ctx.count - 2);
    for (const key of ctx.texts(2)) ctx.reply.status(valueDigest(ctx.db, key));
  }, Infinity),
  'drop-cluster-packet-filter': takes(3, (ctx) => {
    ctx.integer(2);
    ctx.reply.ok();
  }),
  error: takes(3, (ctx) => { throw new Refusal(ctx.text(2).replace(/[\r\n]/g, ' ')); }),
  htstats: takes(3, (ctx) => { tableStatistics(ctx); }),
  'htstats-key': takes(3, (ctx) => { valueTableStatistics(ctx); }),
  leak: acknowledged(3),
  listpack: takes(3, (ctx) => { showPacked(ctx); }),
  log: acknowledged(3),
  object: takes(3, (ctx) => { showObject(ctx); }, 4),
  'pause-cron': takes(3, (ctx) => {
    ctx.node.cronPaused = ctx.int32(2) !== 0;
    ctx.reply.ok();
  }),
  populate: takes(3, populate, 5),
  protocol: takes(3, (ctx) => {
    const sample = SAMPLES[ctx.text(2).toLowerCase()];
    if (sample === undefined) {
      throw new Refusal('ERR Wrong protocol type name. Please use one of the following: '
        + 'string|integer|double|bignum|null|array|set|map|attrib|push|verbatim|true|false');
    }
    sample(ctx.reply);
  }),
  quicklist: takes(3, (ctx) => { showQuicklist(ctx); }, 4),
  'quicklist-packed-threshold': takes(3, (ctx) => {
    const bytes = parseMemory(ctx.text(2));
    if (bytes === undefined || bytes > PACKED_MAX) throw PACKED_THRESHOLD;
    ctx.node.containers.lists.plainBytes = bytes === 0 ? PLAIN_BYTES : bytes;
    ctx.reply.ok();
  }),
  reload: takes(2, (ctx) => { reload(ctx); }, 5),
  replicate: acknowledged(3, Infinity),
  replybuffer: takes(4, (ctx) => {
    if (ctx.is(2, 'PEAK-RESET-TIME')) {
      if (!ctx.is(3, 'NEVER') && !ctx.is(3, 'RESET')) ctx.integer(3);
    } else if (!ctx.is(2, 'RESIZING')) throw SYNTAX_OF_REPLYBUFFER;
    ctx.reply.ok();
  }),
  sdslen: takes(3, (ctx) => { showString(ctx); }),
  'set-active-expire': takes(3, (ctx) => {
    ctx.node.config.activeExpire = leading(ctx.text(2)) !== 0;
    ctx.reply.ok();
  }),
  'set-disable-deny-scripts': acknowledged(3),
  'set-skip-checksum-validation': acknowledged(3),
  sleep: takes(3, (ctx) => { sleep(ctx); }),
  'stringmatch-test': takes(2, (ctx) => {
    for (let i = 0; i < 1000; i++) globMatches(noise(ctx), noise(ctx), i % 2 === 0, ctx.globSteps);
    ctx.reply.status('Apparently Redis did not crash: test passed');
  }),
  structsize: takes(2, (ctx) => {
    ctx.reply.bulk('bits:64 robj:16 dictentry:24 sdshdr5:1 sdshdr8:3 sdshdr16:5 sdshdr32:9 sdshdr64:17 ');
  }),
};

const SYNTAX_OF_REPLYBUFFER = new Refusal('ERR syntax error');

/** C's atoi. */
function leading(text: string): number { return Number.parseInt(text, 10) || 0; }

function noise(ctx: Context): string {
  const { dice } = ctx.node;
  return Array.from({ length: dice.below(32) }, () => String.fromCharCode(dice.below(128))).join('');
}

/**
 * Nobody of this node is served for so long, and the caller answered after it: the clients wait, not the thread, so
 * that other labs go on.
 */
function sleep(ctx: Context): void {
  const ms = Math.round((Number.parseFloat(ctx.text(2)) || 0) * 1000);
  if (ms <= 0) ctx.reply.ok();
  else {
    ctx.node.pause.sleep(ctx.now + ms);
    ctx.wait([], ms, 'ok');
  }
}

function populate(ctx: Context): void {
  const count = ctx.integerWithin(2, 0, 2 ** 63, MUST_BE_POSITIVE);
  const prefix = ctx.count > 3 ? ctx.text(3) : 'key';
  const size = ctx.count > 4 ? ctx.integerWithin(4, 0, 2 ** 63, MUST_BE_POSITIVE) : 0;
  ctx.work(count);
  ctx.mayHold(size);
  ctx.mayStore(count * (size + 64));
  for (let i = 0; i < count; i++) {
    const key = `${prefix}:${i}`;
    if (ctx.db.write(key) !== 0) continue;
    const value = `value:${i}`;
    setString(ctx.db, key, size === 0 ? value : value.slice(0, size).padEnd(size, '\0'));
    ctx.modified(key);
  }
  ctx.reply.ok();
}
