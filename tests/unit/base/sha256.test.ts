// SHA-256 beside Node's own, over every length that fills blocks differently.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256 } from '#base/sha256';

it('is SHA-256 of the bytes', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Buffer.from(Array.from({ length }, (_, i) => (i * 37 + length) & 255));
    expect(sha256(bytes.toString('latin1'))).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});
