/* GEOSEARCH: members within a circle or a box around a place or a member. */
import { command } from '#redis/command';
import { search } from './searching';

export default command({
  name: 'geosearch',
  summary: 'Query a sorted set representing a geospatial index to fetch members inside an area of a box or a circle.',
  since: '6.2.0',
  group: 'geo',
  complexity: 'O(N+log(M)) where N is the number of elements in the grid-aligned bounding box area around the '
    + 'shape provided as the filter and M is the number of items inside the shape',
  arity: -7,
  flags: ['readonly'],
  categories: ['@read', '@geo', '@slow'],
  history: [
    ['7.0.0', 'Added support for uppercase unit names.'],
  ],
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    {
      name: 'from', type: 'oneof',
      args: [
        { name: 'member', type: 'string', token: 'FROMMEMBER' },
        {
          name: 'longitude_latitude', type: 'block', token: 'FROMLONLAT',
          args: [
            { name: 'longitude', type: 'double' },
            { name: 'latitude', type: 'double' },
          ],
        },
      ],
    },
    {
      name: 'by', type: 'oneof',
      args: [
        {
          name: 'circle', type: 'block',
          args: [
            { name: 'radius', type: 'double', token: 'BYRADIUS' },
            {
              name: 'unit', type: 'oneof',
              args: [
                { name: 'm', type: 'pure-token', token: 'M' },
                { name: 'km', type: 'pure-token', token: 'KM' },
                { name: 'ft', type: 'pure-token', token: 'FT' },
                { name: 'mi', type: 'pure-token', token: 'MI' },
              ],
            },
          ],
        },
        {
          name: 'box', type: 'block',
          args: [
            { name: 'width', type: 'double', token: 'BYBOX' },
            { name: 'height', type: 'double' },
            {
              name: 'unit', type: 'oneof',
              args: [
                { name: 'm', type: 'pure-token', token: 'M' },
                { name: 'km', type: 'pure-token', token: 'KM' },
                { name: 'ft', type: 'pure-token', token: 'FT' },
                { name: 'mi', type: 'pure-token', token: 'MI' },
              ],
            },
          ],
        },
      ],
    },
    {
      name: 'order', type: 'oneof', optional: true,
      args: [
        { name: 'asc', type: 'pure-token', token: 'ASC' },
        { name: 'desc', type: 'pure-token', token: 'DESC' },
      ],
    },
    {
      name: 'count', type: 'block', optional: true,
      args: [
        { name: 'count', type: 'integer', token: 'COUNT' },
        { name: 'any', type: 'pure-token', token: 'ANY', optional: true },
      ],
    },
    { name: 'withcoord', type: 'pure-token', token: 'WITHCOORD', optional: true },
    { name: 'withdist', type: 'pure-token', token: 'WITHDIST', optional: true },
    { name: 'withhash', type: 'pure-token', token: 'WITHHASH', optional: true },
  ],
  run(ctx) { search(ctx, { kind: 'search', source: 1, first: 2, mayStore: false }); },
});
