/* The key and flags of a meta command, read before anything is done (_meta_flag_preparse in proto_text.c). */
import { fromLatin1, latin1 } from '#base/bytes';
import { hashKey } from '../hash';
import { unsigned } from '../line';
import { BAD_FORMAT, KEY_BYTES_MAX, type TextContext } from '../text/context';
import { decodeBase64, encodeBase64 } from './base64';

const BAD_TOKEN = 'CLIENT_ERROR bad token in command line format';
const KNOWN = new Set('NTRlhOPLkstcfvqubFCMJDI');
const LONGEST_OPAQUE = 32;
const INT32 = /^\s*[+-]?\d+$/;

export class MetaRequest {
  key: Uint8Array = new Uint8Array(0);
  keyAt = 0;
  keyLength = 0;
  hash = 0;
  keyIsBinary = false;
  /** Flags in the order they came, each with what follows its letter. */
  readonly flags: { letter: string; token: string }[] = [];
  private byLetter: Map<string, string> | undefined;

  has(letter: string): boolean { return this.byLetter !== undefined && this.byLetter.has(letter); }
  get quiet(): boolean { return this.has('q'); }
  get mode(): string { return this.byLetter?.get('M') ?? ''; }
  /** Seconds as a client gives them, of N, T or R. */
  seconds(letter: string): number { return Number(this.byLetter?.get(letter) ?? '0'); }
  number(letter: string, otherwise: bigint): bigint {
    const token = this.byLetter?.get(letter);
    return token === undefined ? otherwise : unsigned(token)!;
  }
  get clientFlags(): number { return Number(this.number('F', 0n) & 0xffffffffn); }

  /** What the k flag shows: one of any bytes in base64, which b then says. */
  keyFlag(binary = this.keyIsBinary): string {
    return binary ? ` k${encodeBase64(this.key, this.keyAt, this.keyLength)} b` : ` k${this.keyText()}`;
  }
  keyText(): string { return latin1(this.key, this.keyAt, this.keyAt + this.keyLength); }

  find(ctx: TextContext): number { return ctx.items.find(this.hash, this.key, this.keyAt, this.keyLength); }

  /** What is wrong with the line, the last fault of several, or undefined. F has no sentence of its own. */
  read(ctx: TextContext, flagsFrom: number): string | undefined {
    const { line } = ctx;
    if (ctx.keyTooLong(1)) return BAD_FORMAT;
    let fault: string | undefined;
    for (let i = flagsFrom; i < line.count; i++) {
      const word = line.text(i);
      const letter = word[0]!;
      if (this.has(letter) || letter >= '\x7f') return 'CLIENT_ERROR duplicate flag';
      if (!KNOWN.has(letter)) return 'CLIENT_ERROR invalid flag';
      const token = word.slice(1);
      (this.byLetter ??= new Map()).set(letter, token);
      this.flags.push({ letter, token });
      if (letter === 'F' && unsigned(token) === undefined) fault ??= BAD_FORMAT;
      fault = (letter === 'b' ? this.readKey(ctx, true) : faultOf(letter, token)) ?? fault;
    }
    if (fault !== undefined || this.keyIsBinary) return fault;
    return this.readKey(ctx, false);
  }

  /** Takes the key as it stands, or as the base64 it is written in. */
  readKey(ctx: TextContext, isBase64: boolean): string | undefined {
    const { line } = ctx;
    this.key = line.source;
    this.keyAt = line.starts[1]!;
    this.keyLength = line.length(1);
    if (isBase64) {
      const decoded = decodeBase64(line.text(1));
      if (decoded === undefined || decoded.length > KEY_BYTES_MAX) return 'CLIENT_ERROR error decoding key';
      this.key = decoded;
      this.keyAt = 0;
      this.keyLength = decoded.length;
      this.keyIsBinary = true;
    }
    this.hash = hashKey(this.key, this.keyAt, this.keyLength);
    return undefined;
  }

  /** The key's bytes, which outlive the line. */
  copyOfKey(): Uint8Array { return this.keyIsBinary ? this.key : fromLatin1(this.keyText()); }
}

function faultOf(letter: string, token: string): string | undefined {
  switch (letter) {
    case 'N': case 'T': case 'R': return isInt32(token) ? undefined : BAD_TOKEN;
    case 'C': case 'J': case 'D': return unsigned(token) === undefined ? BAD_TOKEN : undefined;
    case 'M': return token.length === 1 ? undefined : 'CLIENT_ERROR incorrect length for M token';
    case 'O': return token.length + 1 > LONGEST_OPAQUE ? 'CLIENT_ERROR opaque token too long' : undefined;
    default: return undefined;
  }
}

function isInt32(token: string): boolean {
  return INT32.test(token) && Number(token) >= -0x80000000 && Number(token) <= 0x7fffffff;
}
