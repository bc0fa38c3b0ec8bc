import { expect, test } from 'vitest';
import { crc64 } from '#structures/crc64';

test.each([
  ['123456789', 'e9c6d914c4b8d9ca'],
  ['', '0000000000000000'],
])('the checksum of %j is %s', (text, hex) => {
  const { low, high } = crc64(Buffer.from(text), 0, text.length);
  expect(high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')).toBe(hex);
});
