/* BITFIELD: integers of any width in a string, read, set and added to; OVERFLOW says what happens at their edges. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { bitfield } from '#redis/keyspace/bitfield';

export default command({
  name: 'bitfield',
  summary: 'Perform arbitrary bitfield integer operations on strings',
  since: '3.2.0',
  group: 'bitmap',
  complexity: 'O(1) for each subcommand specified',
  arity: -2,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@bitmap', '@slow'],
  keySpecs: [
    {
      notes: 'This command allows both access and modification of the key',
      flags: ['RW', 'access', 'update', 'variable_flags'], begin: { index: 1 },
      find: { lastKey: 0, step: 1, limit: 0 },
    },
  ],
  args: [
    KEY,
    {
      name: 'operation', type: 'oneof', optional: true, multiple: true,
      args: [
        {
          name: 'encoding_offset', type: 'block', token: 'GET',
          args: [{ name: 'encoding', type: 'string' }, { name: 'offset', type: 'integer' }],
        },
        {
          name: 'write', type: 'block',
          args: [
            {
              name: 'wrap_sat_fail', type: 'oneof', token: 'OVERFLOW', optional: true,
              args: [
                { name: 'wrap', type: 'pure-token', token: 'WRAP' },
                { name: 'sat', type: 'pure-token', token: 'SAT' },
                { name: 'fail', type: 'pure-token', token: 'FAIL' },
              ],
            },
            {
              name: 'write_operation', type: 'oneof',
              args: [
                {
                  name: 'encoding_offset_value', type: 'block', token: 'SET',
                  args: [
                    { name: 'encoding', type: 'string' },
                    { name: 'offset', type: 'integer' },
                    { name: 'value', type: 'integer' },
                  ],
                },
                {
                  name: 'encoding_offset_increment', type: 'block', token: 'INCRBY',
                  args: [
                    { name: 'encoding', type: 'string' },
                    { name: 'offset', type: 'integer' },
                    { name: 'increment', type: 'integer' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  examples: [
    '> BITFIELD player:1 SET u8 #0 50 INCRBY u8 #1 7',
    '1) (integer) 0',
    '2) (integer) 7',
    '> BITFIELD player:1 GET u8 #0 GET u8 #1',
    '1) (integer) 50',
    '2) (integer) 7',
    '> BITFIELD player:1 OVERFLOW SAT INCRBY u4 0 15',
    '1) (integer) 15',
    '> BITFIELD player:1 OVERFLOW FAIL INCRBY u4 0 15',
    '1) (nil)',
  ],
  refusals: [
    '> BITFIELD player:1 GET u64 0',
    '(error) ERR Invalid bitfield type. Use something like i16 u8. Note that u64 is not supported but i64 is.',
    '> BITFIELD player:1 GET u8 first',
    '(error) ERR bit offset is not an integer or out of range',
  ],
  /** Only what is known to read everywhere reads. */
  keysOf(words) {
    return [{ at: 1, flags: onlyReads(words) ? ['RO', 'access'] : ['RW', 'access', 'update'] }];
  },
  run(ctx) { bitfield(ctx, false); },
});

function onlyReads(words: readonly string[]): boolean {
  for (let i = 2; i < words.length;) {
    const word = words[i]!.toUpperCase();
    const left = words.length - i - 1;
    if (word === 'GET' && left >= 2) i += 3;
    else if (word === 'OVERFLOW' && left >= 1) i += 2;
    else return false;
  }
  return true;
}
