/* BITFIELD_RO: only the GET of BITFIELD. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    {
      name: 'encoding_offset', type: 'block', token: 'GET', optional: true, multiple: true, multipleToken: true,
      args: [
        { name: 'encoding', type: 'string' },
        { name: 'offset', type: 'integer' },
      ],
    },
  ],
  run(ctx) { bitfield(ctx, true); },
});
