import { describe, expect, test } from 'vitest';
import { SeededDice } from '#base/dice';
import { addIntegers, formatDouble17, parseDouble, parseDoubleLoosely, parseInteger } from '#base/number';

describe('a double is printed as C prints %.17g', () => {
  const table: [number, string][] = [
    [3.1, '3.1000000000000001'], [0.1, '0.10000000000000001'], [1, '1'], [-1.5, '-1.5'], [0, '0'], [-0, '-0'],
    [Infinity, 'inf'], [-Infinity, '-inf'], [NaN, 'nan'],
    [1e16, '10000000000000000'], [1e17, '1e+17'], [12345678901234568, '12345678901234568'],
    [123456789012345680, '1.2345678901234568e+17'], [-4611686018427387904, '-4.6116860184273879e+18'],
    [1e21, '1e+21'], [1e22, '1e+22'], [1e100, '1e+100'], [1.7976931348623157e308, '1.7976931348623157e+308'],
    [1e-4, '0.0001'], [1e-5, '1.0000000000000001e-05'], [1e-7, '9.9999999999999995e-08'],
    [5e-324, '4.9406564584124654e-324'], [17179869184.5, '17179869184.5'],
  ];
  test.each(table)('%s', (value, text) => expect(formatDouble17(value)).toBe(text));

  test('a tie goes to the even digit', () => {
    expect(formatDouble17(1125899906842624.25)).toBe('1125899906842624.2');
    expect(formatDouble17(1125899906842624.75)).toBe('1125899906842624.8');
  });

  test('every double comes back from its text', () => {
    const dice = new SeededDice(7);
    const words = new Uint32Array(2);
    const double = new Float64Array(words.buffer);
    for (let i = 0; i < 20_000; i++) {
      words[0] = dice.below(4294967296);
      words[1] = dice.below(4294967296);
      if (Number.isFinite(double[0])) expect(parseDouble(formatDouble17(double[0]!))).toBe(double[0]);
    }
  });
});

describe('an integer argument', () => {
  const taken: [string, number | bigint][] = [
    ['0', 0], ['1', 1], ['-1', -1], ['9007199254740991', 9007199254740991], ['9007199254740993', 9007199254740993n],
    ['9223372036854775807', 9223372036854775807n], ['-9223372036854775808', -9223372036854775808n],
  ];
  test.each(taken)('%j is taken', (text, value) => expect(parseInteger(text)).toBe(value));
  const refused = ['', '-', '01', '-0', '+1', ' 1', '1 ', '1.0', '1e3', '9223372036854775808', '-9223372036854775809',
    '18446744073709551616', '99999999999999999999', '1\0', '--1', '0x1', '1/', ':1'];
  test.each(refused)('%j is refused', (text) => expect(parseInteger(text)).toBeUndefined());
});

describe('64-bit addition', () => {
  const table: [number | bigint, number | bigint, number | bigint | undefined][] = [
    [1, 2, 3], [9007199254740991, 1, 9007199254740992n], [9223372036854775806n, 1, 9223372036854775807n],
    [9223372036854775807n, 1, undefined], [-9223372036854775808n, -1, undefined],
    [9007199254740992n, -1, 9007199254740991],
    [9223372036854775807n, -9223372036854775808n, -1],
  ];
  test.each(table)('%s + %s', (a, b, sum) => expect(addIntegers(a, b)).toBe(sum));
});

describe('a double argument', () => {
  const taken: [string, number][] = [
    ['1', 1], ['+1', 1], ['-0', -0], ['1.', 1], ['.5', 0.5], ['1e5', 1e5], ['1E+5', 1e5], ['1.e3', 1000], ['0x10', 16],
    ['0X1P3', 8], ['0x1.8', 1.5], ['0x.8', 0.5], ['0x1.p3', 8], ['-0x1p-1074', -5e-324], ['0x1.8p-1075', 5e-324],
    ['0x1.00000000000008p0', 1], ['0x1.00000000000018p0', 1.0000000000000004],
    ['0x1.fffffffffffff7p1023', Number.MAX_VALUE],
    ['inf', Infinity], ['-iNf', -Infinity], ['+Infinity', Infinity], ['4.9e-324', 5e-324], ['0e-999', 0],
    ['0x0p-9999', 0],
    ['12345678901234567890', 12345678901234567890], ['000123', 123],
  ];
  test.each(taken)('%j is taken', (text, value) => expect(parseDouble(text)).toBe(value));
  const refused = ['', ' 1', '1 ', '.', '-', '+', '1e', '1e+', '.e3', '0x', '0x1p', '0x.p1', '1f', '1,5', '1_0', '--1',
    'nan', '-nan', 'nan(123)', 'infinit', '1e400', '-1e400', '1e-400', '1e-324', '0x1p1024', '0x1p-1075',
    '0x1.fffffffffffff8p1023', '1\0', '\t1', '1\n'];
  test.each(refused)('%j is refused', (text) => expect(parseDouble(text)).toBeUndefined());

  const loose: [string, number | undefined][] = [
    ['', 0], [' 1', 1], ['\t\n 2', 2], [' ', undefined], ['1 ', undefined], ['1e400', Infinity], ['1e-400', 0],
    ['nan', undefined], ['1\0garbage', 1], ['\0', 0], ['inf', Infinity], ['(1', undefined], ['0x10', 16],
  ];
  test.each(loose)('as a bound %j', (text, value) => expect(parseDoubleLoosely(text)).toBe(value));
});
