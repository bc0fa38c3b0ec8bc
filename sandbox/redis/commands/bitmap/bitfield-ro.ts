/* BITFIELD_RO: only the GET of BITFIELD. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { bitfield } from '#redis/keyspace/bitfield';

export default command({
  name: 'bitfield_ro',
  summary: 'Perform arbitrary bitfield integer operations on strings. Read-only variant of BITFIELD',
  since: '6.0.0',
  group: 'bitmap',
  complexity: 'O(1) for each subcommand specified',
  arity: -2,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@bitmap', '@fast'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [
    KEY,
    {
      name: 'encoding_offset', type: 'block', token: 'GET', optional: true, multiple: true, multipleToken: true,
      args: [{ name: 'encoding', type: 'string' }, { name: 'offset', type: 'integer' }],
    },
  ],
  examples: [
    '> BITFIELD player:1 SET u8 #0 50',
    '1) (integer) 0',
    '> BITFIELD_RO player:1 GET u8 #0 GET u4 0',
    '1) (integer) 50',
    '2) (integer) 3',
  ],
  refusals: [
    '> BITFIELD_RO player:1 SET u8 0 1',
    '(error) ERR BITFIELD_RO only supports the GET subcommand',
  ],
  run(ctx) { bitfield(ctx, true); },
});
