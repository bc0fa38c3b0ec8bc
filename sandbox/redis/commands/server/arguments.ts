/* Declared arguments of FLUSHALL and FLUSHDB. */
import type { Arg } from '#redis/command';

export const FLUSH_MODE: Arg = {
  name: 'async', type: 'oneof', optional: true,
  args: [
    { name: 'async', type: 'pure-token', token: 'ASYNC', since: '4.0.0' },
    { name: 'sync', type: 'pure-token', token: 'SYNC', since: '6.2.0' },
  ],
};
