/* The dense form of a HyperLogLog: 16384 registers of 6 bits, lowest bits first (hyperloglog.c). */
import { REGISTERS } from './hll-estimate';

export const DENSE_BYTES = REGISTERS * 6 / 8;

export function denseRegister(bytes: Uint8Array, at: number, register: number): number {
  const bit = register * 6;
  const byte = at + (bit >> 3);
  const pair = bytes[byte]! | (register === REGISTERS - 1 ? 0 : bytes[byte + 1]! << 8);
  return (pair >> (bit & 7)) & 63;
}

/** Raises a register; false when it is as high already. */
export function raiseDense(bytes: Uint8Array, at: number, register: number, value: number): boolean {
  if (denseRegister(bytes, at, register) >= value) return false;
  putDense(bytes, at, register, value);
  return true;
}

export function putDense(bytes: Uint8Array, at: number, register: number, value: number): void {
  const bit = register * 6;
  const byte = at + (bit >> 3);
  const shift = bit & 7;
  bytes[byte] = (bytes[byte]! & ~(63 << shift)) | (value << shift);
  if (shift <= 2) return;
  bytes[byte + 1] = (bytes[byte + 1]! & ~(63 >> (8 - shift))) | (value >> (8 - shift));
}
