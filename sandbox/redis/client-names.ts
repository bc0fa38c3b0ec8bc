/* Names that clients give themselves: printable, without blanks (networking.c, validateClientName). */
import { Refusal } from './errors';

export const INVALID_NAME = new Refusal('ERR Client names cannot contain spaces, newlines or special characters.');

export function badName(name: string): boolean { return /[^!-~]/.test(name); }
