/* Declared arguments of FLUSHALL and FLUSHDB. */
import type { Arg } from '#redis/command';

export const FLUSH_MODE: Arg = {
  name: 'async', type: 'oneof', optional: true,
  args: [
    { name: 'async', type: 'pure-token', token: 'ASYNC', since: '4.0.0' },
    { name: 'sync', type: 'pure-token', token: 'SYNC', since: '6.2.0' },
  ],
};

/** REPLICAOF and SLAVEOF. */
export const MASTER_OR_NO_ONE: readonly Arg[] = [
  {
    name: 'args', type: 'oneof',
    args: [
      {
        name: 'host-port', type: 'block',
        args: [
          { name: 'host', type: 'string' },
          { name: 'port', type: 'integer' },
        ],
      },
      {
        name: 'no-one', type: 'block',
        args: [
          { name: 'no', type: 'pure-token', token: 'NO' },
          { name: 'one', type: 'pure-token', token: 'ONE' },
        ],
      },
    ],
  },
];
