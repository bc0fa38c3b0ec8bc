// MD5 against the suite of RFC 1321 and against Node's own for every length around the block's.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromLatin1 } from '#base/bytes';
import { md5 } from '#base/md5';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('MD5', () => {
  it.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'], ['a', '0cc175b9c0f1b6a831c399e269772661'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'], ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
  ])('of "%s" is the one that the RFC names', (text, digest) => {
    expect(hex(md5(fromLatin1(text)))).toBe(digest);
  });

  it('is right for every length up to three blocks', () => {
    for (let length = 0; length < 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
      expect(hex(md5(bytes))).toBe(createHash('md5').update(bytes).digest('hex'));
    }
  });
});
