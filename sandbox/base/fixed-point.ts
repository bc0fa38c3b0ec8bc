/* Doubles with a fixed number of decimals, as C's printf prints them: exactly, and a tie goes to the even digit. */
import { trimZeros } from './number';

const LARGE = 1e21;
const view = new DataView(new ArrayBuffer(8));

/** `%.4f` and its kin; at least one decimal. */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : value < 0 ? '-inf' : '-nan';
  const mayTie = Number.isInteger(value * 2 ** (decimals + 1));
  if (!mayTie && Math.abs(value) < LARGE) return value.toFixed(decimals);
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const power = Number((bits >> 52n) & 2047n);
  const mantissa = (bits & 0xfffffffffffffn) | (power === 0 ? 0n : 1n << 52n);
  const exponent = Math.max(power, 1) - 1075;
  const scaled = mantissa * 10n ** BigInt(decimals);
  const units = exponent >= 0 ? scaled << BigInt(exponent) : halfEven(scaled, BigInt(-exponent));
  const digits = units.toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return `${bits >> 63n === 1n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
}

function halfEven(value: bigint, shift: bigint): bigint {
  const whole = value >> shift;
  const twice = (value - (whole << shift)) << 1n;
  const one = 1n << shift;
  return twice > one || (twice === one && (whole & 1n) === 1n) ? whole + 1n : whole;
}

/** Seventeen decimals without the zeros at the end, and no minus zero: ld2string for people. */
export function formatHuman(value: number): string {
  const text = trimZeros(formatFixed(value, 17));
  return text === '-0' ? '0' : text;
}
