// A lab's node is what its name says.
import { expect, test } from 'vitest';
import { kindOfLab } from '#lab/lab-kind';

test('only the lab beside newer commands is of another release', () => {
  expect(kindOfLab('ana.reference-valkey')).toEqual({ engine: 'valkey-8.1' });
  expect(kindOfLab('ana.reference')).toEqual({});
  expect(kindOfLab('reference-valkey.strings')).toEqual({});
});
