/* Declared arguments of MSET and MSETNX. */
import type { Arg } from '#redis/command';
import { KEY } from '#redis/arguments';

export const KEY_VALUES: Arg = {
  name: 'key_value', type: 'block', multiple: true,
  args: [KEY, { name: 'value', type: 'string' }],
};
