/* C's `%.<digits>g`. JavaScript rounds a tie up, C to the even digit: a tie shows in the exact decimal text. */
import { trimZeros } from './number';

const TIE = /^50*$/;
/** More digits than any tie has behind the last one asked for. */
const MORE = 40;

export function formatG(value: number, digits: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : value < 0 ? '-inf' : 'nan';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  let text = value.toExponential(digits - 1);
  const exact = value.toExponential(Math.min(100, digits - 1 + MORE));
  const start = exact.startsWith('-') ? 1 : 0;
  const figures = exact.slice(start, exact.indexOf('e')).replace('.', '');
  if (TIE.test(figures.slice(digits)) && Number(figures[digits - 1]) % 2 === 0) {
    const kept = `${exact.slice(0, start)}${figures[0]}.${figures.slice(1, digits)}`;
    text = `${kept.replace(/\.$/, '')}${exact.slice(exact.indexOf('e'))}`;
  }
  const at = text.indexOf('e');
  const exponent = Number(text.slice(at + 1));
  const mantissa = text.slice(0, at);
  if (exponent < -4 || exponent >= digits) {
    const size = Math.abs(exponent);
    const short = mantissa.includes('.') ? trimZeros(mantissa) : mantissa;
    return `${short}e${exponent < 0 ? '-' : '+'}${size < 10 ? '0' : ''}${size}`;
  }
  return placed(mantissa, exponent);
}

/** d.ddd · 10^exponent without an exponent. */
function placed(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const figures = mantissa.replace('-', '').replace('.', '');
  if (exponent < 0) return `${sign}${trimZeros(`0.${'0'.repeat(-exponent - 1)}${figures}`)}`;
  const whole = figures.slice(0, exponent + 1);
  const fraction = figures.slice(exponent + 1);
  return `${sign}${fraction === '' ? whole : trimZeros(`${whole}.${fraction}`)}`;
}
