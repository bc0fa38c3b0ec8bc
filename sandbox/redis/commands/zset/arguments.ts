/* Declared arguments that sorted set commands share. */
import type { Arg } from '#redis/command';

export const AGGREGATE: Arg = {
  name: 'aggregate', type: 'oneof', token: 'AGGREGATE', optional: true,
  args: [
    { name: 'sum', type: 'pure-token', token: 'SUM' },
    { name: 'min', type: 'pure-token', token: 'MIN' },
    { name: 'max', type: 'pure-token', token: 'MAX' },
  ],
};
export const WEIGHTS: Arg = { name: 'weight', type: 'integer', token: 'WEIGHTS', optional: true, multiple: true };
export const WITHSCORES: Arg = { name: 'withscores', type: 'pure-token', token: 'WITHSCORES', optional: true };
export const END: Arg = {
  name: 'where', type: 'oneof',
  args: [
    { name: 'min', type: 'pure-token', token: 'MIN' },
    { name: 'max', type: 'pure-token', token: 'MAX' },
  ],
};
export const SCORE_RANGE: readonly Arg[] = [{ name: 'min', type: 'double' }, { name: 'max', type: 'double' }];
export const LEX_RANGE: readonly Arg[] = [{ name: 'min', type: 'string' }, { name: 'max', type: 'string' }];
export const SORTED_SET_COMBINATION: readonly Arg[] = [WEIGHTS, AGGREGATE];
