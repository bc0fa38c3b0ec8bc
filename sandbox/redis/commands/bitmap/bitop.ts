/* BITOP: AND, OR, XOR of strings, NOT of one, into a key. Shorter strings are followed by zeros; the empty result
 * removes the key. */
import { command } from '#redis/command';
import { SOURCE_KEYS } from '#redis/arguments';
import { keyAt, keysFrom } from '#redis/key-specs';
import type { Context } from '#redis/context';
import { Refusal, SYNTAX } from '#redis/errors';
import { viewOf } from '#redis/keyspace/bits';
import { growString, setString } from '#redis/keyspace/string';

export default command({
  name: 'bitop',
  summary: 'Perform bitwise operations between strings',
  since: '2.6.0',
  group: 'bitmap',
  complexity: 'O(N)',
  arity: -4,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@bitmap', '@slow'],
  keySpecs: [keyAt(2, 'OW', 'update'), keysFrom(3, 'RO', 'access')],
  args: [
    { name: 'operation', type: 'string' },
    { name: 'destkey', type: 'key', keySpec: 0 },
    SOURCE_KEYS,
  ],
  examples: [
    '> SETBIT monday 1 1',
    '(integer) 0',
    '> SETBIT monday 2 1',
    '(integer) 0',
    '> SETBIT tuesday 2 1',
    '(integer) 0',
    '> BITOP AND both monday tuesday',
    '(integer) 1',
    '> BITCOUNT both',
    '(integer) 1',
    '> BITOP NOT nobody monday',
    '(integer) 1',
  ],
  refusals: [
    '> BITOP NOT both monday tuesday',
    '(error) ERR BITOP NOT must be called with a single source key.',
  ],
  run(ctx) {
    const operation = ctx.upper(1);
    const combine = combiners[operation];
    if (combine === undefined && operation !== 'NOT') throw SYNTAX;
    if (operation === 'NOT' && ctx.count !== 4) throw NOT_OF_ONE;
    const sources = sourcesOf(ctx);
    const length = sources.reduce((most, source) => Math.max(most, source.length), 0);
    ctx.mayHold(length);
    ctx.work((length * sources.length) >> 1);
    store(ctx, combined(sources, length, combine));
    ctx.reply.integer(length);
  },
});

type Combine = (a: number, b: number) => number;

const NOT_OF_ONE = new Refusal('ERR BITOP NOT must be called with a single source key.');
const combiners: Readonly<Record<string, Combine>> = {
  AND: (a, b) => a & b, OR: (a, b) => a | b, XOR: (a, b) => a ^ b,
};

/** The strings themselves; a key that is not there is the empty one. */
function sourcesOf(ctx: Context): Uint8Array[] {
  const sources: Uint8Array[] = [];
  for (let i = 3; i < ctx.count; i++) {
    const { bytes, at, length } = viewOf(ctx.db, ctx.db.read(ctx.text(i)));
    sources.push(bytes.subarray(at, at + length));
  }
  return sources;
}

/** Without a `combine` the first is turned over. */
function combined(sources: readonly Uint8Array[], length: number, combine: Combine | undefined): Uint8Array {
  const result = new Uint8Array(length);
  const [first, ...others] = sources;
  result.set(first!);
  if (combine === undefined) for (let i = 0; i < length; i++) result[i] = ~result[i]!;
  else {
    for (const other of others) for (let i = 0; i < length; i++) result[i] = combine(result[i]!, other[i] ?? 0);
  }
  return result;
}

function store(ctx: Context, result: Uint8Array): void {
  const key = ctx.text(2);
  if (result.length > 0) {
    const entry = setString(ctx.db, key, '');
    const at = growString(ctx.db, entry, result.length);
    ctx.db.host.arena.u8.set(result, at);
    ctx.changed('$', 'set', key);
  } else if (ctx.db.remove(key)) ctx.changed('g', 'del', key);
}
