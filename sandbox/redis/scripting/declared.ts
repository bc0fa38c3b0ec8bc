/* What EVAL, EVALSHA, FCALL and their _RO forms declare alike. */
import type { Arg, KeySpec } from '../command';
import { countedKeys } from '../key-specs';

/** By digest; those that name a script or a function have a note beside. */
export const ANY_KEYS_PLAIN: KeySpec = countedKeys(2, 'RW', 'access', 'update');
export const READ_KEYS_PLAIN: KeySpec = countedKeys(2, 'RO', 'access');
export const ANY_KEYS: KeySpec = {
  notes: 'We cannot tell how the keys will be used so we assume the worst, RW and UPDATE', ...ANY_KEYS_PLAIN,
};
export const READ_KEYS: KeySpec = {
  notes: 'We cannot tell how the keys will be used so we assume the worst, RO and ACCESS', ...READ_KEYS_PLAIN,
};
/** The script (or its digest, or a function) and what it is given. */
export const scriptArgs = (name: string): readonly Arg[] => [
  { name, type: 'string' },
  { name: 'numkeys', type: 'integer' },
  { name: 'key', type: 'key', keySpec: 0, optional: true, multiple: true },
  { name: 'arg', type: 'string', optional: true, multiple: true },
];
