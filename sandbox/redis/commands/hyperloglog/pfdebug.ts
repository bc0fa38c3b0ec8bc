/* PFDEBUG: the registers (GETREG), the runs (DECODE), the form (ENCODING) and the change of form (TODENSE) of one key.
 * GETREG makes a sparse one dense. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import type { Context } from '#redis/context';
import { INVALID_HLL, Refusal } from '#redis/errors';
import { Hyperloglog } from '#redis/keyspace/hyperloglog';
import { REGISTERS } from '#structures/hll-estimate';

export default command({
  name: 'pfdebug',
  summary: 'Internal commands for debugging HyperLogLog values',
  since: '2.8.9',
  group: 'hyperloglog',
  complexity: 'N/A',
  arity: 3,
  restricted: 'serverless',
  flags: ['write', 'denyoom', 'admin'],
  categories: ['@write', '@hyperloglog', '@admin', '@slow', '@dangerous'],
  docFlags: ['syscmd'],
  keySpecs: [keyAt(2, 'RW', 'access')],
  args: [{ name: 'subcommand', type: 'string' }, KEY],
  examples: [
    '> PFADD visitors ada',
    '(integer) 1',
    '> PFDEBUG ENCODING visitors',
    'sparse',
  ],
  refusals: [
    '> PFDEBUG COLOUR visitors',
    '(error) ERR Unknown PFDEBUG subcommand \'COLOUR\'',
  ],
  run(ctx) {
    const hll = Hyperloglog.at(ctx.db, ctx.db.write(ctx.text(2)));
    if (hll === undefined) throw NO_KEY;
    hll.unshare();
    const verb = verbs[ctx.upper(1)];
    if (verb === undefined) throw new Refusal(`ERR Unknown PFDEBUG subcommand '${ctx.text(1)}'`);
    verb(ctx, hll);
  },
});

const NO_KEY = new Refusal('ERR The specified key does not exist');
const NOT_SPARSE = new Refusal('ERR HLL encoding is not sparse');

const verbs: Readonly<Record<string, (ctx: Context, hll: Hyperloglog) => void>> = {
  GETREG(ctx, hll) {
    ctx.work(REGISTERS);
    makeDense(ctx, hll);
    ctx.reply.array(REGISTERS);
    for (let i = 0; i < REGISTERS; i++) ctx.reply.integer(hll.register(i));
  },
  DECODE(ctx, hll) {
    if (hll.isDense) throw NOT_SPARSE;
    ctx.reply.bulk(hll.decoded());
  },
  ENCODING(ctx, hll) { ctx.reply.status(hll.isDense ? 'dense' : 'sparse'); },
  TODENSE(ctx, hll) { ctx.reply.integer(makeDense(ctx, hll) ? 1 : 0); },
};

function makeDense(ctx: Context, hll: Hyperloglog): boolean {
  if (hll.isDense) return false;
  ctx.mayHold(12304);
  if (!hll.toDense()) throw INVALID_HLL;
  ctx.node.dirty++;
  return true;
}
