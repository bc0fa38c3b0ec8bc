/* Declared arguments of EXPIRE and its sisters, and of SORT and SORT_RO. */
import type { Arg } from '#redis/command';
import { LIMIT, ORDER } from '#redis/arguments';

export const EXPIRE_CONDITION: Arg = {
  name: 'condition', type: 'oneof', since: '7.0.0', optional: true,
  args: [
    { name: 'nx', type: 'pure-token', token: 'NX' },
    { name: 'xx', type: 'pure-token', token: 'XX' },
    { name: 'gt', type: 'pure-token', token: 'GT' },
    { name: 'lt', type: 'pure-token', token: 'LT' },
  ],
};
export const SORT_OPTIONS: readonly Arg[] = [
  { name: 'pattern', type: 'pattern', keySpec: 1, token: 'BY', optional: true },
  LIMIT,
  {
    name: 'pattern', type: 'pattern', keySpec: 1, token: 'GET', optional: true, multiple: true,
    multipleToken: true,
  },
  ORDER,
  { name: 'sorting', type: 'pure-token', token: 'ALPHA', optional: true },
];
