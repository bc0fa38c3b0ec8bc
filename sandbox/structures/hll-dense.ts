/* The dense form of a HyperLogLog: 16384 registers of 6 bits, lowest bits first (hyperloglog.c). */
import { REGISTERS } from './hll-estimate';

export const DENSE_BYTES = REGISTERS * 6 / 8;

export function denseRegister(bytes: Uint8Array, at: number, register: number): number {
  const bit = register * 6;
  const byte = at + (bit >> 3);
  const pair = bytes[byte]! | (register === REGISTERS - 1 ? 0 : bytes[byte + 1]! << 8);
  return (pair >> (bit & 7)) & 63;
}

/** All registers, one a byte, each raised to what it is there: four of them lie in three bytes. */
export function raiseAll(bytes: Uint8Array, at: number, most: Uint8Array): void {
  for (let i = 0; i < REGISTERS; i += 4, at += 3) {
    const a = bytes[at]!;
    const b = bytes[at + 1]!;
    const c = bytes[at + 2]!;
    if ((a & 63) > most[i]!) most[i] = a & 63;
    const second = (a >> 6) | ((b & 15) << 2);
    if (second > most[i + 1]!) most[i + 1] = second;
    const third = (b >> 4) | ((c & 3) << 4);
    if (third > most[i + 2]!) most[i + 2] = third;
    if (c >> 2 > most[i + 3]!) most[i + 3] = c >> 2;
  }
}

/** Counts how many registers hold each value. */
export function countDense(bytes: Uint8Array, at: number, histogram: Int32Array): void {
  for (let i = 0; i < REGISTERS; i += 4, at += 3) {
    const a = bytes[at]!;
    const b = bytes[at + 1]!;
    const c = bytes[at + 2]!;
    histogram[a & 63]!++;
    histogram[(a >> 6) | ((b & 15) << 2)]!++;
    histogram[(b >> 4) | ((c & 3) << 4)]!++;
    histogram[c >> 2]!++;
  }
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
