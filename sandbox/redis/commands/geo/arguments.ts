/* Declared arguments that GEORADIUS and its sisters and GEOSEARCH share. */
import type { Arg } from '#redis/command';

export const UNIT: Arg = {
  name: 'unit', type: 'oneof',
  args: [
    { name: 'm', type: 'pure-token', token: 'M' },
    { name: 'km', type: 'pure-token', token: 'KM' },
    { name: 'ft', type: 'pure-token', token: 'FT' },
    { name: 'mi', type: 'pure-token', token: 'MI' },
  ],
};
export const COUNT_ANY: Arg = {
  name: 'count', type: 'block', optional: true,
  args: [
    { name: 'count', type: 'integer', token: 'COUNT' },
    { name: 'any', type: 'pure-token', token: 'ANY', optional: true },
  ],
};
export const COUNT_ANY_SINCE: Arg = {
  name: 'count', type: 'block', optional: true,
  args: [
    { name: 'count', type: 'integer', token: 'COUNT' },
    { name: 'any', type: 'pure-token', token: 'ANY', since: '6.2.0', optional: true },
  ],
};
export const SHAPE: readonly Arg[] = [
  {
    name: 'from', type: 'oneof',
    args: [
      { name: 'member', type: 'string', token: 'FROMMEMBER' },
      {
        name: 'longitude_latitude', type: 'block', token: 'FROMLONLAT',
        args: [{ name: 'longitude', type: 'double' }, { name: 'latitude', type: 'double' }],
      },
    ],
  },
  {
    name: 'by', type: 'oneof',
    args: [
      { name: 'circle', type: 'block', args: [{ name: 'radius', type: 'double', token: 'BYRADIUS' }, UNIT] },
      {
        name: 'box', type: 'block',
        args: [
          { name: 'width', type: 'double', token: 'BYBOX' },
          { name: 'height', type: 'double' },
          UNIT,
        ],
      },
    ],
  },
];
export const WITH_WHAT: readonly Arg[] = [
  { name: 'withcoord', type: 'pure-token', token: 'WITHCOORD', optional: true },
  { name: 'withdist', type: 'pure-token', token: 'WITHDIST', optional: true },
  { name: 'withhash', type: 'pure-token', token: 'WITHHASH', optional: true },
];
export const STORE_KEYS: readonly Arg[] = [
  { name: 'key', type: 'key', keySpec: 1, token: 'STORE', optional: true },
  { name: 'key', type: 'key', keySpec: 2, token: 'STOREDIST', optional: true },
];
