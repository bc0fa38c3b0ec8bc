/* RESTORE: a key from the bytes of DUMP (cluster.c, restoreCommand). */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { restoreKey } from '#redis/dump/restoring';

export default command({
  name: 'restore',
  summary: 'Create a key using the provided serialized value, previously obtained using DUMP.',
  since: '2.6.0',
  group: 'generic',
  complexity: 'O(1) to create the new key and additional O(N*M) to reconstruct the serialized value, where N is '
    + 'the number of Redis objects composing the value and M their average size. For small string values '
    + 'the time complexity is thus O(1)+O(1*M) where M is small, so simply O(1). However for sorted set '
    + 'values the complexity is O(N*M*log(N)) because inserting values into sorted sets is O(log(N)).',
  arity: -4,
  flags: ['write', 'denyoom'],
  categories: ['@keyspace', '@write', '@slow', '@dangerous'],
  history: [
    ['3.0.0', 'Added the `REPLACE` modifier.'],
    ['5.0.0', 'Added the `ABSTTL` modifier.'],
    ['5.0.0', 'Added the `IDLETIME` and `FREQ` options.'],
  ],
  keySpecs: [keyAt(1, 'OW', 'update')],
  args: [
    KEY,
    { name: 'ttl', type: 'integer' },
    { name: 'serialized-value', type: 'string' },
    { name: 'replace', type: 'pure-token', token: 'REPLACE', since: '3.0.0', optional: true },
    { name: 'absttl', type: 'pure-token', token: 'ABSTTL', since: '5.0.0', optional: true },
    { name: 'seconds', type: 'integer', token: 'IDLETIME', since: '5.0.0', optional: true },
    { name: 'frequency', type: 'integer', token: 'FREQ', since: '5.0.0', optional: true },
  ],
  examples: [
    '> RESTORE n 0 "\\x00\\xc0\\n\\n\\x00n\\x9fWE\\x0e\\xaec\\xbb"',
    'OK',
    '> GET n',
    '"10"',
  ],
  refusals: [
    '> RESTORE n 0 "\\x00\\xc0\\n\\n\\x00n\\x9fWE\\x0e\\xaec\\xbb"',
    '(error) BUSYKEY Target key name already exists.',
    '> RESTORE bad 0 nonsense',
    '(error) ERR DUMP payload version or checksum are wrong',
    '> RESTORE m -1 nonsense',
    '(error) ERR Invalid TTL value, must be >= 0',
  ],
  run: restoreKey,
});
