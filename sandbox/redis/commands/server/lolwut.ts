/* LOLWUT: a drawing of version 5 or 6, and which server this is (lolwut.c). */
import { command } from '#redis/command';
import { helloIdentity } from '#redis/identity';
import { schotter } from '#redis/lolwut/schotter';
import { skyline } from '#redis/lolwut/skyline';
import type { Context } from '#redis/context';

const DEDICATION = '\nDedicated to the 8 bit game developers of past and present.\n'
  + 'Original 8 bit image from Plaguemon by hikikomori. ';

/** The number at word `i`, brought within 1 … `most`; `usual` where there is none. */
function size(ctx: Context, i: number, usual: number, most: number): number {
  return ctx.count > i ? Math.min(Math.max(ctx.int32(i), 1), most) : usual;
}

function drawing(ctx: Context, version: number, first: number): string {
  if (version === 5) {
    const [columns, perRow] = [size(ctx, first, 66, 1000), size(ctx, first + 1, 8, 200)];
    const art = schotter(ctx.node.dice, columns, perRow, size(ctx, first + 2, 12, 200));
    return `${art}\nGeorg Nees - schotter, plotter on paper, 1968. `;
  }
  if (version === 6) {
    return skyline(ctx.node.dice, size(ctx, first, 80, 1000), size(ctx, first + 1, 20, 1000)) + DEDICATION;
  }
  return '';
}

export default command({
  name: 'lolwut',
  summary: 'Display some computer art and the Redis version',
  since: '5.0.0',
  group: 'server',
  complexity: '',
  arity: -1,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@fast'],
  args: [
    { name: 'version', type: 'integer', token: 'VERSION', optional: true },
  ],
  examples: [
    '~ LOLWUT',
    'Redis ver. 7.0.15',
  ],
  run(ctx) {
    const asked = ctx.count > 2 && ctx.is(1, 'VERSION');
    const art = drawing(ctx, asked ? ctx.int32(2) : 7, 3);
    const { server, version } = helloIdentity(ctx.node);
    ctx.reply.verbatim('txt', `${art}${server === 'redis' ? 'Redis' : 'Valkey'} ver. ${version}\n`);
  },
});
