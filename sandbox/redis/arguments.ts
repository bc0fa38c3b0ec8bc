/* Declared arguments that commands of several families share, as COMMAND DOCS describes them. */
import type { Arg } from './command';

export const KEY: Arg = { name: 'key', type: 'key', keySpec: 0 };
export const KEYS: Arg = { name: 'key', type: 'key', keySpec: 0, multiple: true };
export const SOURCE_KEYS: Arg = { name: 'key', type: 'key', keySpec: 1, multiple: true };
export const DESTINATION: Arg = { name: 'destination', type: 'key', keySpec: 0 };
export const NUMKEYS: Arg = { name: 'numkeys', type: 'integer' };
export const MEMBERS: Arg = { name: 'member', type: 'string', multiple: true };
export const COUNT: Arg = { name: 'count', type: 'integer', token: 'COUNT', optional: true };
export const ORDER: Arg = {
  name: 'order', type: 'oneof', optional: true,
  args: [
    { name: 'asc', type: 'pure-token', token: 'ASC' },
    { name: 'desc', type: 'pure-token', token: 'DESC' },
  ],
};
export const LIMIT: Arg = {
  name: 'offset_count', type: 'block', token: 'LIMIT', optional: true,
  args: [{ name: 'offset', type: 'integer' }, { name: 'count', type: 'integer' }],
};
export const TIMEOUT: Arg = { name: 'timeout', type: 'double' };
export const FIELD_VALUES: Arg = {
  name: 'field_value', type: 'block', multiple: true,
  args: [{ name: 'field', type: 'string' }, { name: 'value', type: 'string' }],
};
export const FIELDS: Arg = { name: 'field', type: 'string', multiple: true };
export const ELEMENTS: Arg = { name: 'element', type: 'string', multiple: true };
export const SOURCE_AND_DESTINATION: readonly Arg[] = [
  { name: 'source', type: 'key', keySpec: 0 },
  { name: 'destination', type: 'key', keySpec: 1 },
];
export const SCAN_OPTIONS: readonly Arg[] = [
  { name: 'cursor', type: 'integer' },
  { name: 'pattern', type: 'pattern', token: 'MATCH', optional: true },
  COUNT,
];
export const INDEX_RANGE: readonly Arg[] = [{ name: 'start', type: 'integer' }, { name: 'stop', type: 'integer' }];
