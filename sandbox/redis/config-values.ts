/* Values of parameters: memory sizes as the real server reads and writes them (util.c, memtoull). */
import { cString } from '#base/c-string';

const UNITS: Record<string, bigint> = {
  '': 1n, b: 1n, k: 1000n, kb: 1024n, m: 1_000_000n, mb: 1_048_576n, g: 1_000_000_000n, gb: 1_073_741_824n,
};
const UINT64_MAX = 0xffff_ffff_ffff_ffffn;

/** Bytes, exactly, or undefined when the text is no size: digits (none are 0), then an optional unit in any case. */
export function parseBytes(text: string): bigint | undefined {
  const match = /^(\d{0,127})([a-z]*)$/i.exec(cString(text));
  if (!match) return undefined;
  const unit = UNITS[match[2]!.toLowerCase()];
  if (unit === undefined) return undefined;
  const digits = BigInt(match[1]!);
  return BigInt.asUintN(64, (digits > UINT64_MAX ? UINT64_MAX : digits) * unit);
}

/** The same as a number, to the nearest one. */
export function parseMemory(text: string): number | undefined {
  const bytes = parseBytes(text);
  return bytes === undefined ? undefined : Number(bytes);
}

/** As CONFIG REWRITE writes a size: in the largest unit that divides it. */
export function formatMemory(bytes: bigint): string {
  for (const unit of ['gb', 'mb', 'kb']) {
    const size = UNITS[unit]!;
    if (bytes !== 0n && bytes % size === 0n) return `${bytes / size}${unit}`;
  }
  return String(bytes);
}
