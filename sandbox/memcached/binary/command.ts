/* The form of a command of the binary protocol. One behaviour has several codes: quiet ones, and ones that give the
 * key back. */
import type { BinaryContext } from './context';

export type Opcode = { code: number; quiet?: true; withKey?: true; touches?: true; valueless?: true };
export type Lengths = { key: number; extras: number; body: number };

export type BinaryCommand = {
  name: string;
  opcodes: readonly Opcode[];
  /** Are the three lengths of the header such as this command has? If not, the client is told so and dropped. */
  valid(lengths: Lengths): boolean;
  run(ctx: BinaryContext, opcode: Opcode): void;
};

export function binaryCommand(form: BinaryCommand): BinaryCommand { return form; }

/** No key, no extras, no value. */
export const bare = ({ key, extras, body }: Lengths): boolean => key === 0 && extras === 0 && body === 0;
/** A key and nothing else. */
export const onlyKey = ({ key, extras, body }: Lengths): boolean => key > 0 && extras === 0 && body === key;
