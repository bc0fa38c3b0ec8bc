import { expect, test } from 'vitest';
import { SeededDice } from '#base/dice';
import { lzfCompress, lzfDecompress } from '#structures/lzf';

test('what is packed is shorter and unpacks to the same bytes', () => {
  const dice = new SeededDice(5);
  let packedOnes = 0;
  for (let round = 0; round < 2000; round++) {
    const bytes = new Uint8Array(5 + dice.below(600)).map(() => 97 + dice.below(1 + (round % 6)));
    const packed = lzfCompress(bytes, bytes.length - 4);
    if (packed === undefined) continue;
    packedOnes++;
    expect(packed.length).toBeLessThanOrEqual(bytes.length - 4);
    expect(lzfDecompress(packed, bytes.length)).toEqual(bytes);
    expect(lzfDecompress(packed, bytes.length + 1)).toBeUndefined();
  }
  expect(packedOnes).toBeGreaterThan(500);
});

test.each([
  ['literals beyond the end', [5, 1, 2], 6],
  ['a match before the start', [0, 97, 0x20, 5], 4],
  ['a length no packing could have', [0, 97], 100_000_000],
])('%s are refused', (_, bytes, length) => {
  expect(lzfDecompress(Uint8Array.from(bytes), length)).toBeUndefined();
});
