/* The form of a meta command: two letters, the second of which is its own, a key, perhaps a length, then flags. */
import type { TextContext } from '../text/context';
import type { MetaRequest } from './request';

export type MetaCommand = {
  /** The letter behind the m. */
  letter: string;
  /** Words before the flags: 2 where only a key stands there, 3 with a length. */
  flagsFrom: number;
  /** Runs with flags that have been read without fault. */
  run(ctx: TextContext, request: MetaRequest): void;
  /** What is said of any fault in the flags, where the real server does not say which. */
  flagFault?: string;
  /** Reads one flag, b, and no other. */
  onlyBase64?: true;
  /** Answers without reading key or flags. */
  bare?: true;
  /** What to do about a value that follows a line with a fault: its bytes with the line end, or undefined. */
  valueBytes?(ctx: TextContext): number | undefined;
};

export function metaCommand(form: MetaCommand): MetaCommand { return form; }
