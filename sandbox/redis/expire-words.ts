/* Expiry as commands give it: a number in seconds or milliseconds, from now or since 1970 (t_string.c,
 * getExpireMillisecondsOrReply), and the option words of SET and GETEX. */
import type { Context } from './context';
import { INVALID_EXPIRE, SYNTAX } from './errors';

const INT64_MAX = 0x7fff_ffff_ffff_ffffn;

export type ExpiryWord = { at: number; seconds: boolean; absolute: boolean };
export type SetOptions = {
  nx: boolean; xx: boolean; get: boolean; keepTtl: boolean; persist: boolean; expiry: ExpiryWord | undefined;
  /** Where the word is that the old value must equal; 0 for none. */
  ifEqual: number;
};

/** The moment, ms since 1970, that word `at` names. Zero, negative and overflowing ones are refused. */
export function readExpiry(ctx: Context, { at, seconds, absolute }: ExpiryWord): number {
  const value = BigInt(ctx.exactInteger(at));
  if (value <= 0n || (seconds && value > INT64_MAX / 1000n)) throw INVALID_EXPIRE(ctx.name);
  let ms = seconds ? value * 1000n : value;
  if (!absolute) {
    if (ms > INT64_MAX - BigInt(ctx.now)) throw INVALID_EXPIRE(ctx.name);
    ms += BigInt(ctx.now);
  }
  return Number(ms);
}

const EXPIRY_WORDS: Record<string, { seconds: boolean; absolute: boolean }> = {
  EX: { seconds: true, absolute: false }, PX: { seconds: false, absolute: false },
  EXAT: { seconds: true, absolute: true }, PXAT: { seconds: false, absolute: true },
};

/**
 * Options from word `first` on. A word of the same kind may come again; one that contradicts an earlier is a
 * syntax error.
 */
export function readSetOptions(ctx: Context, first: number, of: 'set' | 'getex'): SetOptions {
  const options: SetOptions = {
    nx: false, xx: false, get: false, keepTtl: false, persist: false, expiry: undefined, ifEqual: 0,
  };
  let unit = '';
  for (let i = first; i < ctx.count; i++) {
    const word = ctx.upper(i);
    const free = !options.keepTtl && !options.persist && unit === '';
    if (of === 'set' && word === 'NX' && !options.xx && options.ifEqual === 0) options.nx = true;
    else if (of === 'set' && word === 'XX' && !options.nx && options.ifEqual === 0) options.xx = true;
    else if (ctx.takes(i, 'IFEQ') && !options.nx && !options.xx && i + 1 < ctx.count) options.ifEqual = ++i;
    else if (of === 'set' && word === 'GET') options.get = true;
    else if (of === 'set' && word === 'KEEPTTL' && !options.persist && unit === '') options.keepTtl = true;
    else if (of === 'getex' && word === 'PERSIST' && !options.keepTtl && unit === '') options.persist = true;
    else if (EXPIRY_WORDS[word] && (free || unit === word) && i + 1 < ctx.count) {
      unit = word;
      options.expiry = { at: ++i, ...EXPIRY_WORDS[word] };
    } else throw SYNTAX;
  }
  return options;
}
