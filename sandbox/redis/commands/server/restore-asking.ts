/* RESTORE-ASKING: RESTORE as one cluster node sends it to another. */
import { command } from '#redis/command';
import { restoreKey } from '#redis/dump/restoring';

export default command({
  name: 'restore-asking',
  summary: 'An internal command for migrating keys in a cluster',
  since: '3.0.0',
  group: 'server',
  complexity: 'O(1) to create the new key and additional O(N*M) to reconstruct the serialized value, where N is '
    + 'the number of Redis objects composing the value and M their average size. For small string values '
    + 'the time complexity is thus O(1)+O(1*M) where M is small, so simply O(1). However for sorted set '
    + 'values the complexity is O(N*M*log(N)) because inserting values into sorted sets is O(log(N)).',
  arity: -4,
  flags: ['write', 'denyoom', 'asking'],
  categories: ['@keyspace', '@write', '@slow', '@dangerous'],
  history: [
    ['3.0.0', 'Added the `REPLACE` modifier.'],
    ['5.0.0', 'Added the `ABSTTL` modifier.'],
    ['5.0.0', 'Added the `IDLETIME` and `FREQ` options.'],
  ],
  docFlags: ['syscmd'],
  keySpecs: [
    { flags: ['OW', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'ttl', type: 'integer' },
    { name: 'serialized-value', type: 'string' },
    { name: 'replace', type: 'pure-token', token: 'REPLACE', since: '3.0.0', optional: true },
    { name: 'absttl', type: 'pure-token', token: 'ABSTTL', since: '5.0.0', optional: true },
    { name: 'seconds', type: 'integer', token: 'IDLETIME', since: '5.0.0', optional: true },
    { name: 'frequency', type: 'integer', token: 'FREQ', since: '5.0.0', optional: true },
  ],
  refusals: [
    '> RESTORE-ASKING n -1 nonsense',
    '(error) ERR Invalid TTL value, must be >= 0',
  ],
  run: restoreKey,
});
